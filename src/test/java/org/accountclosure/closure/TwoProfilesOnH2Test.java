package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class TwoProfilesOnH2Test extends TwoProfilesOnDatabase {
  TwoProfilesOnH2Test() {
    super(TestDatabase.H2);
  }
}
