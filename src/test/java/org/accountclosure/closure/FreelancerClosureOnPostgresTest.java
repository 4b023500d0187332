package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class FreelancerClosureOnPostgresTest extends FreelancerClosureOnDatabase {
  FreelancerClosureOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
