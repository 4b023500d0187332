package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class ForecastsOnH2Test extends ForecastsOnDatabase {
  ForecastsOnH2Test() {
    super(TestDatabase.H2);
  }
}
