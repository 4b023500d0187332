package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class ClientClosureOnH2Test extends ClientClosureOnDatabase {
  ClientClosureOnH2Test() {
    super(TestDatabase.H2);
  }
}
