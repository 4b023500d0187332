package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class ErasureOnH2Test extends ErasureOnDatabase {
  ErasureOnH2Test() {
    super(TestDatabase.H2);
  }
}
