package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class ReopeningOnH2Test extends ReopeningOnDatabase {
  ReopeningOnH2Test() {
    super(TestDatabase.H2);
  }
}
