package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class OwnershipTransferOnH2Test extends OwnershipTransferOnDatabase {
  OwnershipTransferOnH2Test() {
    super(TestDatabase.H2);
  }
}
