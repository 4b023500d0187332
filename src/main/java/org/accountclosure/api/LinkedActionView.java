package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.CaseLinks.Opening;

/** What a link would do; it does it when it is posted to. */
@Schema(name = "LinkedAction")
record LinkedActionView(
    String caseId,
    @Schema(description = "What POST to this address does", example = "Reopens the account")
        String what,
    @Schema(description = "From then on the link does nothing") Instant expiresAt) {

  /**
   * What a link does that opened.
   *
   * @throws ApiProblem if it did not open
   */
  static LinkedActionView of(Opening opening, String what) {
    if (opening instanceof Opening.Opened opened) {
      return new LinkedActionView(opened.caseId().value(), what, opened.expiresAt());
    }
    throw LinkProblems.of(opening);
  }
}
