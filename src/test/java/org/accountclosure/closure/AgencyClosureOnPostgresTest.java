package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class AgencyClosureOnPostgresTest extends AgencyClosureOnDatabase {
  AgencyClosureOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
