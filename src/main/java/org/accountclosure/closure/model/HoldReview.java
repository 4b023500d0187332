package org.accountclosure.closure.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a hold is looked at again, so that nobody forgets it.
 *
 * @param caseId the case that was open when the hold was placed; the review outlives it
 * @param dueIn how long a person has for one review
 * @param reviewAt when the next review is to begin
 * @param round 1 for the first review
 * @param decision what a person decided about this round; null until then
 * @param decidedBy that person's login
 */
public record HoldReview(
    HoldId holdId,
    CaseId caseId,
    Instant registeredAt,
    Duration dueIn,
    Instant reviewAt,
    int round,
    @Nullable Decision decision,
    @Nullable String decidedBy) {

  /** What can be decided; as the process variable {@code holdDecision} has it. */
  public enum Decision {
    KEEP,
    LIFT
  }

  /** The first review of a hold. */
  public static HoldReview registered(
      HoldId hold, CaseId about, Duration dueIn, Instant reviewAt, Instant at) {
    return new HoldReview(hold, about, at, dueIn, reviewAt, 1, null, null);
  }

  /** Until when the person has to decide. */
  public Instant dueAt() {
    return reviewAt.plus(dueIn);
  }

  /** When the person should look at it at the latest. */
  public Instant followUpAt() {
    return reviewAt.plus(dueIn.dividedBy(2));
  }

  /** A person has decided this round. */
  public HoldReview decided(Decision newDecision, String by) {
    return new HoldReview(holdId, caseId, registeredAt, dueIn, reviewAt, round, newDecision, by);
  }

  /** The hold stays; another review follows. */
  public HoldReview kept(Instant nextReviewAt) {
    return new HoldReview(holdId, caseId, registeredAt, dueIn, nextReviewAt, round + 1, null, null);
  }
}
