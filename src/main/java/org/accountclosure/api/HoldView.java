package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.model.AccountHold;
import org.accountclosure.closure.model.HoldKind;
import org.jspecify.annotations.Nullable;

/** A hold on an account, for staff. */
@Schema(name = "Hold")
record HoldView(
    String id,
    String accountId,
    HoldKind kind,
    String reason,
    String placedBy,
    Instant placedAt,
    @Schema(description = "When it is looked at again", nullable = true) @Nullable Instant reviewAt,
    @Schema(description = "Who wants it lifted; another person must confirm", nullable = true)
        @Nullable String liftingProposedBy,
    @Schema(nullable = true) @Nullable String liftingConfirmedBy,
    @Schema(description = "Null while it stands", nullable = true) @Nullable Instant liftedAt) {

  static HoldView of(AccountHold hold) {
    return new HoldView(
        hold.id().value(),
        hold.accountId().value(),
        hold.kind(),
        hold.reason(),
        hold.placedBy(),
        hold.placedAt(),
        hold.reviewAt(),
        hold.liftingProposedBy(),
        hold.liftingConfirmedBy(),
        hold.liftedAt());
  }
}
