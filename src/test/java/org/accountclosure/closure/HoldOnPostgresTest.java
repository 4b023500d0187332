package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class HoldOnPostgresTest extends HoldOnDatabase {
  HoldOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
