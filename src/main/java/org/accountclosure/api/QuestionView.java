package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.model.Question;
import org.jspecify.annotations.Nullable;

/** What support asks a holder. */
@Schema(name = "Question")
record QuestionView(
    String escalationId,
    Instant askedAt,
    @Schema(description = "Until when an answer is awaited", nullable = true)
        @Nullable Instant answerBy,
    @Schema(description = "Null if the caller may not read it", nullable = true)
        @Nullable String text,
    @Schema(description = "Null if there is none, or the caller may not read it", nullable = true)
        @Nullable String answer,
    @Schema(nullable = true) @Nullable Instant answeredAt) {

  /** The words are personal data. */
  static QuestionView of(Question question, boolean words) {
    return new QuestionView(
        question.escalationId().value(),
        question.askedAt(),
        question.answerBy(),
        words ? question.text() : null,
        words ? question.answer() : null,
        question.answeredAt());
  }
}
