package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class AgencyClosureOnH2Test extends AgencyClosureOnDatabase {
  AgencyClosureOnH2Test() {
    super(TestDatabase.H2);
  }
}
