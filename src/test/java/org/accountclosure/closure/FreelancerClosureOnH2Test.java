package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class FreelancerClosureOnH2Test extends FreelancerClosureOnDatabase {
  FreelancerClosureOnH2Test() {
    super(TestDatabase.H2);
  }
}
