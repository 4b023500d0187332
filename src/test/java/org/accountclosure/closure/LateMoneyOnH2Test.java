package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class LateMoneyOnH2Test extends LateMoneyOnDatabase {
  LateMoneyOnH2Test() {
    super(TestDatabase.H2);
  }
}
