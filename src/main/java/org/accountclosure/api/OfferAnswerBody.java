package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.accountclosure.closure.model.OfferAnswer;

/** What a holder says to the offer of an alternative. */
@Schema(name = "OfferAnswer")
record OfferAnswerBody(
    @Schema(
            description =
                "ACCEPT takes the alternative, DECLINE lets the closure go on, GO_ON answers the"
                    + " question that follows silence",
            implementation = OfferAnswer.class,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @NotNull(message = "is missing; say what you want")
        @OneOf(OfferAnswer.class)
        String answer) {

  OfferAnswer code() {
    return OfferAnswer.valueOf(answer);
  }
}
