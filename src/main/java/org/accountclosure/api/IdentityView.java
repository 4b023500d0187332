package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.model.IdentityDoubt;
import org.jspecify.annotations.Nullable;

/** Since when it is certain who asks; the time of a data-rights request may count from then. */
@Schema(name = "Identity")
record IdentityView(
    @Schema(description = "When the request was received") Instant receivedAt,
    @Schema(
            description = "When it was certain that the holder asked; null while it is not",
            nullable = true)
        @Nullable Instant confirmedAt,
    @Schema(description = "Since when it is in doubt; null while it is not", nullable = true)
        @Nullable Instant inDoubtSince) {

  /** Whoever signed in is certain at once, unless it was doubted. */
  static IdentityView of(Instant receivedAt, @Nullable IdentityDoubt doubt) {
    return doubt == null
        ? new IdentityView(receivedAt, receivedAt, null)
        : new IdentityView(receivedAt, doubt.confirmedAt(), doubt.open() ? doubt.raisedAt() : null);
  }
}
