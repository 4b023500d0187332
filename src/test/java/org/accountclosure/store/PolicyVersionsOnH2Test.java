package org.accountclosure.store;

import org.accountclosure.fixture.TestDatabase;

class PolicyVersionsOnH2Test extends PolicyVersionsOnDatabase {
  PolicyVersionsOnH2Test() {
    super(TestDatabase.H2);
  }
}
