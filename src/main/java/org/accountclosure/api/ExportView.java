package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.model.DataExport;

/** An export that can be downloaded. */
@Schema(name = "DataExport")
record ExportView(
    @Schema(description = "What it says is as of then") Instant madeAt,
    @Schema(description = "From then on it is removed") Instant keptUntil,
    @Schema(description = "SHA-256 of the file, in hexadecimal digits") String sha256,
    @Schema(description = "Size of the file in bytes") long size) {

  static ExportView of(DataExport made) {
    return new ExportView(made.madeAt(), made.keptUntil(), made.sha256(), made.size());
  }
}
