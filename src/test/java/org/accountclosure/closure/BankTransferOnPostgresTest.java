package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class BankTransferOnPostgresTest extends BankTransferOnDatabase {
  BankTransferOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
