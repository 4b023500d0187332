package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.model.OwnershipTransfer;

/** Whether somebody else shall own the account instead of its closing. */
@Schema(name = "OwnershipTransfer")
record OwnershipView(
    String successor,
    OwnershipTransfer.Grounds grounds,
    OwnershipTransfer.State state,
    Instant askedAt,
    @Schema(description = "Until when the member can answer; then the closure goes on")
        Instant answerBy) {

  static OwnershipView of(OwnershipTransfer transfer) {
    return new OwnershipView(
        transfer.successor().value(),
        transfer.grounds(),
        transfer.state(),
        transfer.askedAt(),
        transfer.answerBy());
  }
}
