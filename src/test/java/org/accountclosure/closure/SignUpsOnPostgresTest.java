package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class SignUpsOnPostgresTest extends SignUpsOnDatabase {
  SignUpsOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
