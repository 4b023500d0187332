package org.accountclosure.store;

import org.accountclosure.fixture.TestDatabase;

class ReportsOnH2Test extends ReportsOnDatabase {
  ReportsOnH2Test() {
    super(TestDatabase.H2);
  }
}
