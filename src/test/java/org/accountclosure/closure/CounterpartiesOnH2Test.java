package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class CounterpartiesOnH2Test extends CounterpartiesOnDatabase {
  CounterpartiesOnH2Test() {
    super(TestDatabase.H2);
  }
}
