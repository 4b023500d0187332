package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ExportTable;

/** Writes an export: data for programs, and a statement for people. */
public interface ExportFiles {

  /**
   * The ZIP, in the language of the case's holder. The same data at the same moment make the same
   * bytes.
   */
  byte[] write(ClosureCase closureCase, Instant asOf, List<ExportTable> tables);
}
