package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.TransferringOwnership.Asked;

/** What a member is asked to take over. */
@Schema(name = "OwnershipTransferAsked")
record OwnershipAskedView(
    @Schema(description = "Names it in the answer") String id,
    String accountId,
    @Schema(description = "Who owns it now") String owner,
    Instant answerBy) {

  static OwnershipAskedView of(Asked asked) {
    return new OwnershipAskedView(
        asked.caseId().value(), asked.accountId().value(), asked.owner().value(), asked.answerBy());
  }
}
