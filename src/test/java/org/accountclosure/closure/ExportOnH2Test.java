package org.accountclosure.closure;

import org.accountclosure.fixture.TestDatabase;

class ExportOnH2Test extends ExportOnDatabase {
  ExportOnH2Test() {
    super(TestDatabase.H2);
  }
}
