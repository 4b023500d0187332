package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class DecisionsOnH2Test extends DecisionsOnDatabase {
  DecisionsOnH2Test() {
    super(TestDatabase.H2);
  }
}
