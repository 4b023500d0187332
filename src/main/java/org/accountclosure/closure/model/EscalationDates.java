package org.accountclosure.closure.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an escalation; they do not move when a decision has to be completed, but when the
 * holder was asked.
 *
 * @param leadAt when a lead is called
 * @param answerBy until when the holder may answer; null if the holder was not asked
 * @param escalatedToLeadAt null before
 */
public record EscalationDates(
    Instant openedAt,
    Instant dueAt,
    Instant followUpAt,
    Instant leadAt,
    @Nullable Instant answerBy,
    @Nullable Instant escalatedToLeadAt) {

  static EscalationDates from(Instant openedAt, Routing routing, Duration leadAfter) {
    return counted(openedAt, openedAt, routing, leadAfter, null, null);
  }

  /** The time allowed begins anew once the holder has answered, or has not. */
  EscalationDates answeredBy(Instant newAnswerBy, Routing routing, Duration leadAfter) {
    return counted(openedAt, newAnswerBy, routing, leadAfter, newAnswerBy, escalatedToLeadAt);
  }

  EscalationDates withLead(Instant since, Instant nextLeadAt) {
    return new EscalationDates(
        openedAt,
        dueAt,
        followUpAt,
        nextLeadAt,
        answerBy,
        escalatedToLeadAt == null ? since : escalatedToLeadAt);
  }

  /** The follow-up is due at half the time. */
  private static EscalationDates counted(
      Instant openedAt,
      Instant from,
      Routing routing,
      Duration leadAfter,
      @Nullable Instant answerBy,
      @Nullable Instant escalatedToLeadAt) {
    Instant dueAt = from.plus(routing.dueIn());
    return new EscalationDates(
        openedAt,
        dueAt,
        from.plus(routing.dueIn().dividedBy(2)),
        dueAt.plus(leadAfter),
        answerBy,
        escalatedToLeadAt);
  }
}
