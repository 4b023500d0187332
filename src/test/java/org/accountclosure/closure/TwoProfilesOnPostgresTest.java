package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class TwoProfilesOnPostgresTest extends TwoProfilesOnDatabase {
  TwoProfilesOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
