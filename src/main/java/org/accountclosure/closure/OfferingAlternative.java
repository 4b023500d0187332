package org.accountclosure.closure;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.AlternativeOffer.State;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Alternatives;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.Erasures;
import org.accountclosure.closure.port.Holds;
import org.accountclosure.closure.port.Policies;
import org.jspecify.annotations.Nullable;

/**
 * At most one neutral offer of an alternative: made, followed by a question if nobody answers,
 * carried out, verified. Silence never closes an account.
 */
public final class OfferingAlternative {

  private final Alternatives alternatives;
  private final Holds holds;
  private final Doubts doubts;
  private final Erasures erasures;
  private final CaseNotices notices;
  private final Policies figures;
  private final CaseDesk desk;

  public OfferingAlternative(
      Alternatives alternatives,
      Holds holds,
      Doubts doubts,
      Erasures erasures,
      CaseNotices notices,
      Policies figures,
      CaseDesk desk) {
    this.alternatives = alternatives;
    this.holds = holds;
    this.doubts = doubts;
    this.erasures = erasures;
    this.notices = notices;
    this.figures = figures;
    this.desk = desk;
  }

  /**
   * Makes the offer, unless it does not fit the account, is in place already, or a hold forbids it.
   * Idempotent by the case: a repetition answers the first offer, whatever became of it.
   *
   * @param alternative what fits the reason; null if nothing does
   * @return the offer, with the time until when silence is accepted; empty if none is made
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public Optional<AlternativeOffer> offer(CaseId id, @Nullable Alternative alternative) {
    return desk.with(
        id,
        closureCase -> {
          Optional<AlternativeOffer> made = Optional.ofNullable(closureCase.offer());
          if (made.isPresent() || closureCase.ended() || alternative == null) {
            return made;
          }
          return whyNot(closureCase, alternative)
              .map(why -> leave(closureCase, alternative, why))
              .orElseGet(() -> make(closureCase, alternative));
        });
  }

  private Optional<String> whyNot(ClosureCase closureCase, Alternative alternative) {
    if (underHold(closureCase)) {
      return Optional.of("a hold is on the account, or it is in doubt who asks");
    }
    if (erasures.of(closureCase.id()).isPresent()) {
      return Optional.of("the holder wishes erasure, and nobody is to be talked out of it");
    }
    return alternatives.fits(alternative, closureCase.accountId()).orThrow()
        ? Optional.empty()
        : Optional.of("it would change nothing for this account");
  }

  private Optional<AlternativeOffer> leave(
      ClosureCase closureCase, Alternative alternative, String why) {
    note(
        closureCase,
        TimelineStep.ALTERNATIVE_NOT_OFFERED,
        alternative + " is not offered: " + why,
        "not-offered");
    return Optional.empty();
  }

  private Optional<AlternativeOffer> make(ClosureCase closureCase, Alternative alternative) {
    Instant now = desk.now();
    AlternativeOffer offer =
        AlternativeOffer.made(
            alternative,
            now,
            now.plus(times(closureCase).endAfter()),
            alternatives.effectiveIfTaken(alternative, closureCase.accountId()).orThrow());
    desk.save(closureCase.withOffer(offer));
    notices.offered(closureCase, offer);
    note(
        closureCase,
        TimelineStep.ALTERNATIVE_OFFERED,
        alternative + " is offered once, until " + offer.endsAt(),
        "offered");
    return Optional.of(offer);
  }

  /**
   * Nobody has answered: asks, once, whether the closure shall go on. Under a hold nothing ends:
   * the time is prolonged.
   *
   * @return until when an answer is awaited; empty if that time is over for good
   */
  public Optional<Instant> askToGoOn(CaseId id) {
    return desk.with(
        id,
        closureCase -> {
          Instant now = desk.now();
          if (closureCase.ended()) {
            return Optional.of(now.plus(times(closureCase).messageWithin()));
          }
          AlternativeOffer offer = offerOf(closureCase);
          return switch (offer.state()) {
            case MADE -> Optional.of(ask(closureCase, offer, now));
            case ASKED_TO_GO_ON -> goOnBy(closureCase, offer, now);
            // The answer crossed the timer: its message is on its way to the process.
            case ACCEPTED, DECLINED, APPLIED, EFFECTIVE, NOT_EFFECTIVE ->
                Optional.of(now.plus(times(closureCase).messageWithin()));
          };
        });
  }

  private Instant ask(ClosureCase closureCase, AlternativeOffer offer, Instant now) {
    if (underHold(closureCase)) {
      return now.plus(times(closureCase).goOnWithin());
    }
    AlternativeOffer asked = offer.askedToGoOn(now.plus(times(closureCase).goOnWithin()));
    desk.save(closureCase.withOffer(asked));
    notices.askedToGoOn(closureCase, asked);
    note(
        closureCase,
        TimelineStep.ASKED_TO_GO_ON,
        "The offer was not answered; the holder is asked whether to go on until " + asked.goOnBy(),
        "asked-to-go-on");
    return now.plus(times(closureCase).goOnWithin());
  }

  private Optional<Instant> goOnBy(ClosureCase closureCase, AlternativeOffer offer, Instant now) {
    Instant goOnBy = offer.goOnBy();
    if (goOnBy != null && now.isBefore(goOnBy)) {
      return Optional.of(goOnBy);
    }
    if (!underHold(closureCase)) {
      desk.save(closureCase.hold(false));
      return Optional.empty();
    }
    Instant later = now.plus(times(closureCase).goOnWithin());
    desk.save(closureCase.withOffer(offer.askedToGoOn(later)));
    return Optional.of(later);
  }

  /**
   * Carries out what the holder accepted. Idempotent by the case.
   *
   * @return when it has to be in effect
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public Instant apply(CaseId id) {
    return desk.with(
        id,
        closureCase -> {
          Instant now = desk.now();
          AlternativeOffer offer = offerOf(closureCase);
          if (closureCase.ended() || offer.state() != State.ACCEPTED) {
            Instant verifyAt = offer.verifyAt();
            return verifyAt == null ? now : verifyAt;
          }
          Instant effectiveAt =
              alternatives.apply(offer.alternative(), closureCase.accountId(), id).orThrow();
          Instant verifyAt = verifyAt(closureCase, offer.alternative(), effectiveAt, now);
          desk.save(closureCase.withOffer(offer.applied(verifyAt)));
          note(
              closureCase,
              TimelineStep.ALTERNATIVE_APPLIED,
              offer.alternative() + " is set; to be in effect at " + verifyAt,
              "applied");
          return verifyAt;
        });
  }

  /** What nobody outside can see late is verified at once. */
  private Instant verifyAt(
      ClosureCase closureCase, Alternative alternative, Instant effectiveAt, Instant now) {
    return alternative == Alternative.PRIVATE_PROFILE
        ? now.plus(times(closureCase).privateAfter())
        : effectiveAt.isAfter(now) ? effectiveAt : now;
  }

  /**
   * Looks whether the alternative is in effect. Idempotent by the case: the first look stands. If
   * not, or if the holder thought again, the same case goes on, with no second persuasion.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public boolean verify(CaseId id) {
    return desk.with(
        id,
        closureCase -> {
          AlternativeOffer offer = offerOf(closureCase);
          if (closureCase.ended() || offer.state() != State.APPLIED) {
            return offer.state() == State.EFFECTIVE;
          }
          boolean effective =
              alternatives.inEffect(offer.alternative(), closureCase.accountId()).orThrow();
          desk.save(closureCase.withOffer(offer.verified(effective)));
          note(
              closureCase,
              TimelineStep.ALTERNATIVE_VERIFIED,
              offer.alternative()
                  + (effective ? " is in effect" : " is not in effect; the closure goes on"),
              "verified");
          return effective;
        });
  }

  /** While it is in doubt who asks, as under a hold, nothing begins and nothing ends. */
  private boolean underHold(ClosureCase closureCase) {
    return doubts.findOpen(closureCase.id()).isPresent()
        || !holds.standing(closureCase.accountId()).orThrow().isEmpty();
  }

  private static AlternativeOffer offerOf(ClosureCase closureCase) {
    AlternativeOffer offer = closureCase.offer();
    if (offer == null) {
      throw new IllegalStateException("Nothing was offered in case " + closureCase.id());
    }
    return offer;
  }

  private ClosureSettings.Offers times(ClosureCase closureCase) {
    return figures.of(closureCase.policyVersion()).offers();
  }

  private void note(ClosureCase closureCase, TimelineStep what, String why, String key) {
    desk.note(closureCase.id(), desk.now(), Actor.SYSTEM, what, why, key);
  }
}
