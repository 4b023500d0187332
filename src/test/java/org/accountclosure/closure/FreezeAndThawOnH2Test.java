package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class FreezeAndThawOnH2Test extends FreezeAndThawOnDatabase {
  FreezeAndThawOnH2Test() {
    super(TestDatabase.H2);
  }
}
