package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class BankTransferOnH2Test extends BankTransferOnDatabase {
  BankTransferOnH2Test() {
    super(TestDatabase.H2);
  }
}
