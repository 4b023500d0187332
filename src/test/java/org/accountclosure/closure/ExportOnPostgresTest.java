package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class ExportOnPostgresTest extends ExportOnDatabase {
  ExportOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }
}
