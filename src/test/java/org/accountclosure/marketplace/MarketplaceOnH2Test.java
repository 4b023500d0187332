package org.accountclosure.marketplace;

import org.accountclosure.fixture.TestDatabase;

class MarketplaceOnH2Test extends MarketplaceOnDatabase {
  MarketplaceOnH2Test() {
    super(TestDatabase.H2);
  }
}
