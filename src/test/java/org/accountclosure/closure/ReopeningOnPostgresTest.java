package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class ReopeningOnPostgresTest extends ReopeningOnDatabase {
  ReopeningOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
