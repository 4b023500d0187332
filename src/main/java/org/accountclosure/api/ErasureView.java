package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.ErasureRequest;
import org.accountclosure.closure.model.Treated;
import org.jspecify.annotations.Nullable;

/** A wish that personal data be erased, and its answer. */
@Schema(name = "Erasure")
record ErasureView(
    String id,
    String caseId,
    Instant receivedAt,
    @Schema(description = "Null while it is not certain who asked", nullable = true)
        @Nullable Instant identityConfirmedAt,
    @Schema(description = "Until when it is answered, whatever becomes of the closure")
        Instant answerBy,
    @Schema(description = "When the time was extended", nullable = true)
        @Nullable Instant extendedAt,
    State state,
    @Schema(nullable = true) @Nullable Instant answeredAt,
    @Schema(description = "What a person says about it", nullable = true)
        @Nullable String statement,
    @Schema(description = "What becomes of each class of data; empty until it is answered")
        List<Part> answer,
    @Schema(description = "When all was gone that goes", nullable = true)
        @Nullable Instant erasedAt) {

  /** How far it is. */
  @Schema(name = "ErasureState")
  enum State {
    RECEIVED,
    ANSWERED,
    REFUSED
  }

  /** One class of data. */
  @Schema(name = "ErasurePart")
  record Part(
      DataClass dataClass,
      Treated.Treatment treatment,
      @Schema(description = "Until when it is kept; null if nobody can say yet", nullable = true)
          @Nullable Instant until,
      Treated.LegalBasis basis) {}

  static ErasureView of(ErasureRequest wish) {
    return new ErasureView(
        wish.id().value(),
        wish.caseId().value(),
        wish.receivedAt(),
        wish.identityConfirmedAt(),
        wish.answerBy(),
        wish.extendedAt(),
        state(wish),
        wish.answeredAt(),
        wish.answered() ? wish.statement() : null,
        wish.answer().stream()
            .map(one -> new Part(one.dataClass(), one.treatment(), one.until(), one.basis()))
            .toList(),
        wish.erasedAt());
  }

  private static State state(ErasureRequest wish) {
    if (!wish.answered()) {
      return State.RECEIVED;
    }
    return wish.refused() ? State.REFUSED : State.ANSWERED;
  }
}
