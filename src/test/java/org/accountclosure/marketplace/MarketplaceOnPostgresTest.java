package org.accountclosure.marketplace;

import org.accountclosure.fixture.TestDatabase;

class MarketplaceOnPostgresTest extends MarketplaceOnDatabase {
  MarketplaceOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
