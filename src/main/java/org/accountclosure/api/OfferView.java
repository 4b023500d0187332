package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.AlternativeOffer;
import org.jspecify.annotations.Nullable;

/** The one alternative that was offered instead of a closure. */
@Schema(name = "AlternativeOffer")
record OfferView(
    Alternative alternative,
    AlternativeOffer.State state,
    Instant madeAt,
    @Schema(description = "Silence until then is followed by the question whether to go on")
        Instant endsAt,
    @Schema(
            description = "Silence until then expires the case; null before that is asked",
            nullable = true)
        @Nullable Instant goOnBy,
    @Schema(description = "When it is looked at whether it is in effect", nullable = true)
        @Nullable Instant verifyAt,
    @Schema(
            description = "When it is in effect if it is taken at once; null if nobody can say",
            nullable = true)
        @Nullable Instant effectiveAt) {

  static OfferView of(AlternativeOffer offer) {
    return new OfferView(
        offer.alternative(),
        offer.state(),
        offer.madeAt(),
        offer.endsAt(),
        offer.goOnBy(),
        offer.verifyAt(),
        offer.effectiveAt());
  }
}
