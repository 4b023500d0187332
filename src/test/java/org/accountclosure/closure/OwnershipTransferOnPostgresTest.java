package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class OwnershipTransferOnPostgresTest extends OwnershipTransferOnDatabase {
  OwnershipTransferOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
