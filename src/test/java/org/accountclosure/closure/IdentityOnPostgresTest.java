package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class IdentityOnPostgresTest extends IdentityOnDatabase {
  IdentityOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
