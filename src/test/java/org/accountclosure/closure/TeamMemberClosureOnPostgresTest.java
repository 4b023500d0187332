package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class TeamMemberClosureOnPostgresTest extends TeamMemberClosureOnDatabase {
  TeamMemberClosureOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
