package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class AlternativeOfferOnPostgresTest extends AlternativeOfferOnDatabase {
  AlternativeOfferOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
