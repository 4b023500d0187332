package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class LateMoneyOnPostgresTest extends LateMoneyOnDatabase {
  LateMoneyOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
