package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one offer of an alternative that a case may see.
 *
 * @param endsAt when silence is followed by the question whether to go on
 * @param goOnBy when silence to that question expires the case; null before it is asked
 * @param verifyAt when it is looked at whether the alternative is in effect; null before it is
 *     applied
 * @param effectiveAt when it would be in effect if it was taken at once; null if nobody can say
 */
public record AlternativeOffer(
    Alternative alternative,
    State state,
    Instant madeAt,
    Instant endsAt,
    @Nullable Instant goOnBy,
    @Nullable Instant verifyAt,
    @Nullable Instant effectiveAt) {

  /** Where the offer stands. */
  public enum State {
    MADE,
    /** Silence; the holder was asked whether to go on. */
    ASKED_TO_GO_ON,
    ACCEPTED,
    /** Done on the marketplace, not yet verified. */
    APPLIED,
    /** Verified; the case ends as retained. */
    EFFECTIVE,
    /** Not taken, or not any more; the closure goes on. */
    DECLINED,
    /** Taken, but not in effect when it was verified; the closure goes on. */
    NOT_EFFECTIVE
  }

  /** A new offer, of which nobody can say when it would be in effect. */
  public static AlternativeOffer made(Alternative alternative, Instant at, Instant endsAt) {
    return made(alternative, at, endsAt, null);
  }

  /** A new offer. */
  public static AlternativeOffer made(
      Alternative alternative, Instant at, Instant endsAt, @Nullable Instant effectiveAt) {
    return new AlternativeOffer(alternative, State.MADE, at, endsAt, null, null, effectiveAt);
  }

  /** Silence: the holder is asked whether to go on. */
  public AlternativeOffer askedToGoOn(Instant newGoOnBy) {
    return new AlternativeOffer(
        alternative, State.ASKED_TO_GO_ON, madeAt, endsAt, newGoOnBy, verifyAt, effectiveAt);
  }

  /** The holder takes it, or lets the closure go on. */
  public AlternativeOffer answered(OfferAnswer answer) {
    return in(answer == OfferAnswer.ACCEPT ? State.ACCEPTED : State.DECLINED);
  }

  /** Done on the marketplace. */
  public AlternativeOffer applied(Instant newVerifyAt) {
    return new AlternativeOffer(
        alternative, State.APPLIED, madeAt, endsAt, goOnBy, newVerifyAt, effectiveAt);
  }

  public AlternativeOffer verified(boolean effective) {
    return in(effective ? State.EFFECTIVE : State.NOT_EFFECTIVE);
  }

  /** Whether the next step is the holder's answer. */
  public boolean waitsForTheHolder() {
    return state == State.MADE || state == State.ASKED_TO_GO_ON;
  }

  /** Whether it is over, one way or the other; nothing is offered a second time. */
  public boolean over() {
    return state == State.EFFECTIVE || state == State.DECLINED || state == State.NOT_EFFECTIVE;
  }

  private AlternativeOffer in(State newState) {
    return new AlternativeOffer(
        alternative, newState, madeAt, endsAt, goOnBy, verifyAt, effectiveAt);
  }
}
