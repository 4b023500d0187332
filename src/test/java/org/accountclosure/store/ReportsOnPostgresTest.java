package org.accountclosure.store;

import org.accountclosure.fixture.TestDatabase;

class ReportsOnPostgresTest extends ReportsOnDatabase {
  ReportsOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
