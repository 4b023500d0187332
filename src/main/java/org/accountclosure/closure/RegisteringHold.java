package org.accountclosure.closure;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.AccountHold;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldReview;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.HoldReviews;
import org.accountclosure.closure.port.Holds;
import org.accountclosure.closure.port.Policies;

/** A hold that meets a closure gets its reviews, so that nobody forgets it. */
public final class RegisteringHold {

  private final Holds holds;
  private final HoldReviews reviews;
  private final CaseNotices notices;
  private final Policies figures;
  private final CaseDesk desk;

  public RegisteringHold(
      Holds holds, HoldReviews reviews, CaseNotices notices, Policies figures, CaseDesk desk) {
    this.holds = holds;
    this.reviews = reviews;
    this.notices = notices;
    this.figures = figures;
    this.desk = desk;
  }

  /**
   * Says when the hold is reviewed, and tells the holder, without why, that the case rests.
   * Idempotent by the hold; also for a case that has ended meanwhile: the hold outlives it.
   *
   * @param routing how long a person has for a review
   * @throws UnknownHold if there is none
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public HoldReview register(CaseId id, HoldId holdId, Routing routing) {
    return desk.with(
        id,
        closureCase -> {
          Optional<HoldReview> known = reviews.of(holdId);
          if (known.isPresent()) {
            return known.get();
          }
          AccountHold hold =
              holds.find(holdId).orThrow().orElseThrow(() -> new UnknownHold(holdId));
          return register(closureCase, hold, routing);
        });
  }

  private HoldReview register(ClosureCase closureCase, AccountHold hold, Routing routing) {
    Instant now = desk.now();
    Instant wanted = hold.reviewAt();
    Instant reviewAt =
        wanted != null && wanted.isAfter(now) ? wanted : nextReview(closureCase, now);
    HoldReview review =
        HoldReview.registered(hold.id(), closureCase.id(), routing.dueIn(), reviewAt, now);
    reviews.save(review);
    if (!closureCase.ended() && hold.stands()) {
      desk.save(closureCase.hold(true));
      notices.holdPlaced(closureCase, hold.id());
    }
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.HOLD_REGISTERED,
        "Hold " + hold.id() + " of kind " + hold.kind() + " is reviewed at " + reviewAt,
        "hold-registered:" + hold.id());
    return review;
  }

  /**
   * The hold stays for now: says when it is reviewed next. Idempotent by the decision that it
   * follows.
   *
   * @throws UnknownHold if it was not registered
   */
  public HoldReview keep(HoldId holdId) {
    HoldReview found = reviews.of(holdId).orElseThrow(() -> new UnknownHold(holdId));
    return desk.with(
        found.caseId(),
        closureCase -> {
          HoldReview current = reviews.of(holdId).orElseThrow();
          if (current.decision() != HoldReview.Decision.KEEP) {
            return current;
          }
          HoldReview next = current.kept(nextReview(closureCase, desk.now()));
          reviews.save(next);
          desk.note(
              closureCase.id(),
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.HOLD_KEPT,
              "Hold " + holdId + " stays and is reviewed again at " + next.reviewAt(),
              "hold-kept:" + holdId + ":" + current.round());
          return next;
        });
  }

  private Instant nextReview(ClosureCase closureCase, Instant now) {
    return now.plus(figures.of(closureCase.policyVersion()).support().reviewHoldsEvery());
  }
}
