package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class BillingWaitsOnH2Test extends BillingWaitsOnDatabase {
  BillingWaitsOnH2Test() {
    super(TestDatabase.H2);
  }
}
