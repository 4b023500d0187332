package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class BillingWaitsOnPostgresTest extends BillingWaitsOnDatabase {
  BillingWaitsOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
