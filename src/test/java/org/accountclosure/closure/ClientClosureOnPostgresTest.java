package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class ClientClosureOnPostgresTest extends ClientClosureOnDatabase {
  ClientClosureOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
