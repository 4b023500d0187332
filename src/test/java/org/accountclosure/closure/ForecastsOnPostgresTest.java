package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class ForecastsOnPostgresTest extends ForecastsOnDatabase {
  ForecastsOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
