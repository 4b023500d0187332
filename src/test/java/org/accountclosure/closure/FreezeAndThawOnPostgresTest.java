package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class FreezeAndThawOnPostgresTest extends FreezeAndThawOnDatabase {
  FreezeAndThawOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
