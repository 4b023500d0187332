package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.accountclosure.closure.model.Evidence;

/** One thing that was found out for the person who judges. */
@Schema(name = "Evidence")
record EvidenceView(
    Evidence.Code code,
    @Schema(description = "Id of what it is about at the marketplace, such as another account's")
        String reference,
    String explanation) {

  static EvidenceView of(Evidence evidence) {
    return new EvidenceView(evidence.code(), evidence.reference(), evidence.explanation());
  }
}
