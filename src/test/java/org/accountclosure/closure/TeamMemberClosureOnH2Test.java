package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class TeamMemberClosureOnH2Test extends TeamMemberClosureOnDatabase {
  TeamMemberClosureOnH2Test() {
    super(TestDatabase.H2);
  }
}
