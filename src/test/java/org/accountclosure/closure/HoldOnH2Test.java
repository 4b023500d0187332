package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class HoldOnH2Test extends HoldOnDatabase {
  HoldOnH2Test() {
    super(TestDatabase.H2);
  }
}
