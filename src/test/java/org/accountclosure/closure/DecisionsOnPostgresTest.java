package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class DecisionsOnPostgresTest extends DecisionsOnDatabase {
  DecisionsOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
