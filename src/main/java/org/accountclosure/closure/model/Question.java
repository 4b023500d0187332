package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question of support to the holder. Personal data; never a process variable.
 *
 * @param round which decision of the escalation asked it, from 1
 * @param answerBy null until it is on its way
 * @param answer in the holder's words; null until there is one
 */
public record Question(
    EscalationId escalationId,
    CaseId caseId,
    int round,
    String text,
    @Nullable String askedBy,
    Instant askedAt,
    @Nullable Instant answerBy,
    @Nullable String answer,
    @Nullable Instant answeredAt) {

  /** It is on its way. */
  public Question sent(Instant newAnswerBy) {
    return new Question(
        escalationId, caseId, round, text, askedBy, askedAt, newAnswerBy, answer, answeredAt);
  }

  /** The holder answered. */
  public Question answered(String newAnswer, Instant at) {
    return new Question(
        escalationId, caseId, round, text, askedBy, askedAt, answerBy, newAnswer, at);
  }
}
