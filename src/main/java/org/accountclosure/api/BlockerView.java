package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Party;
import org.jspecify.annotations.Nullable;

/** One thing that stands in the way. */
@Schema(name = "Blocker")
record BlockerView(
    BlockerCode code,
    @Schema(description = "Id of the evidence at the marketplace, such as a contract's")
        String reference,
    String explanation,
    @Schema(description = "Who must act before it clears") Party mustAct,
    @Schema(description = "Null if nobody can say", nullable = true)
        @Nullable Instant earliestClear,
    @Schema(
            description = "What the platform can do about it if the holder consents",
            nullable = true)
        @Nullable Consent step,
    @Schema(description = "The money that it is about; null if it is about none", nullable = true)
        @Nullable MoneyView amount) {

  static BlockerView of(Blocker blocker) {
    return new BlockerView(
        blocker.code(),
        blocker.reference(),
        blocker.explanation(),
        blocker.mustAct(),
        blocker.earliestClear(),
        blocker.step(),
        MoneyView.ofNullable(blocker.amount()));
  }
}
