package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class SignUpsOnH2Test extends SignUpsOnDatabase {
  SignUpsOnH2Test() {
    super(TestDatabase.H2);
  }
}
