package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else shall own a company or an agency instead of its closing. While it is pending, the
 * closure takes no step; it goes on if the successor declines, does not answer, or staff refuses.
 *
 * @param round tells later attempts for the same case apart, from 1
 * @param successor a member of the company or agency
 * @param evidence names what staff has seen of an owner who cannot ask, such as a file number; null
 *     if the owner asks
 * @param askedBy the owner, or staff in the owner's place
 * @param answerBy until when the successor can answer; then the closure goes on
 * @param settledAt when it ended; null while it is pending, or ended by its date
 */
public record OwnershipTransfer(
    CaseId caseId,
    int round,
    LoginId successor,
    Grounds grounds,
    @Nullable String evidence,
    String askedBy,
    Instant askedAt,
    Instant answerBy,
    State state,
    @Nullable Instant settledAt) {

  /** Why somebody else shall own it. */
  public enum Grounds {
    /** The owner wants to leave it. */
    OWNER_LEAVES,
    /** The owner has died; staff has seen who may decide. */
    OWNER_DECEASED,
    /** The owner cannot be reached, or has left the firm; staff has seen who may decide. */
    OWNER_UNREACHABLE;

    /** Whether only staff can say so, and has to name what it saw. */
    public boolean needsEvidence() {
      return this != OWNER_LEAVES;
    }
  }

  /** Where it stands. */
  public enum State {
    /** The successor is asked. */
    ASKED,
    /** The successor wants it; two persons of staff decide. */
    ACCEPTED,
    DECLINED,
    TAKEN_BACK,
    /** Two persons of staff decided that it stays as it is. */
    REFUSED,
    DONE
  }

  /** Names it as the blocker does. */
  public String reference() {
    return "transfer-" + round;
  }

  /** Whether the closure waits for it. */
  public boolean pendingAt(Instant now) {
    return switch (state) {
      case ASKED -> now.isBefore(answerBy);
      case ACCEPTED -> true;
      case DECLINED, TAKEN_BACK, REFUSED, DONE -> false;
    };
  }

  /** Whether nobody answered in time. */
  public boolean lapsedAt(Instant now) {
    return state == State.ASKED && !now.isBefore(answerBy);
  }

  public OwnershipTransfer accepted() {
    return to(State.ACCEPTED, null);
  }

  public OwnershipTransfer settled(State as, Instant at) {
    return to(as, at);
  }

  private OwnershipTransfer to(State next, @Nullable Instant at) {
    return new OwnershipTransfer(
        caseId, round, successor, grounds, evidence, askedBy, askedAt, answerBy, next, at);
  }
}
