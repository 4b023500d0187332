package org.accountclosure.store;

import org.accountclosure.fixture.TestDatabase;

class PolicyVersionsOnPostgresTest extends PolicyVersionsOnDatabase {
  PolicyVersionsOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
