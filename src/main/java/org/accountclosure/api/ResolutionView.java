package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.accountclosure.closure.model.BlockerResolution;
import org.jspecify.annotations.Nullable;

/** What a person decided to do about a blocker. */
@Schema(name = "BlockerResolution")
record ResolutionView(
    BlockerResolution.Kind kind,
    @Schema(description = "The blocker", example = "DEBT:debt-7") String blocker,
    @Schema(
            description =
                "What both persons saw; another amount is never moved in its place. Null if it is"
                    + " about who owns the account",
            nullable = true)
        @Nullable MoneyView amount,
    @Schema(description = "Null while nobody has confirmed it", nullable = true)
        @Nullable String confirmedBy) {

  static ResolutionView of(BlockerResolution resolution, @Nullable String confirmedBy) {
    return new ResolutionView(
        resolution.kind(),
        resolution.blockerKey(),
        resolution.amount() == null ? null : MoneyView.of(resolution.amount()),
        confirmedBy);
  }
}
