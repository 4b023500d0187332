package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class IdentityOnH2Test extends IdentityOnDatabase {
  IdentityOnH2Test() {
    super(TestDatabase.H2);
  }
}
