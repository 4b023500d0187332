package org.accountclosure.closure.random;

import org.accountclosure.fixture.TestDatabase;

class RandomMarketplacesOnH2Test extends RandomMarketplacesOnDatabase {
  RandomMarketplacesOnH2Test() {
    super(TestDatabase.H2);
  }
}
