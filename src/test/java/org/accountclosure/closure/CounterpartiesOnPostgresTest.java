package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class CounterpartiesOnPostgresTest extends CounterpartiesOnDatabase {
  CounterpartiesOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
