package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class ErasureOnPostgresTest extends ErasureOnDatabase {
  ErasureOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
