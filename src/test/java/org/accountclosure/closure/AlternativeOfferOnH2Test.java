package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class AlternativeOfferOnH2Test extends AlternativeOfferOnDatabase {
  AlternativeOfferOnH2Test() {
    super(TestDatabase.H2);
  }
}
