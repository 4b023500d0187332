package org.accountclosure.closure.random;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.accountclosure.closure.OfferingAlternative;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.random.Stand.Catch;

/** What AlternativeOfferProcess does. */
final class OfferFlow {

  private final Flows flows;
  private final CaseId id;
  private final AccountKind kind;
  private final ClosureReason reason;
  private final Supplier<Stand> goesOn;
  private final Function<Outcome, Stand> ends;

  OfferFlow(
      Flows flows,
      CaseId id,
      AccountKind kind,
      ClosureReason reason,
      Supplier<Stand> goesOn,
      Function<Outcome, Stand> ends) {
    this.flows = flows;
    this.id = id;
    this.kind = kind;
    this.reason = reason;
    this.goesOn = goesOn;
    this.ends = ends;
  }

  Stand start() {
    if (kind == AccountKind.CLIENT && !fitsACompany()) {
      return goesOn.get();
    }
    if (kind == AccountKind.AGENCY && reason == ClosureReason.WRONG_ACCOUNT_TYPE) {
      return goesOn.get();
    }
    return flows.job(
        "make-offer",
        key -> offering().offer(id, alternative()).map(AlternativeOffer::endsAt),
        answerBy -> answerBy.map(this::answerAwaited).orElseGet(goesOn));
  }

  private boolean fitsACompany() {
    return reason == ClosureReason.COST || reason == ClosureReason.WRONG_ACCOUNT_TYPE;
  }

  /** As AlternativeOffer.dmn chooses where one fits. */
  private Alternative alternative() {
    return switch (reason) {
      case TOO_MUCH_WORK, TAKING_BREAK -> Alternative.SET_UNAVAILABLE;
      case COST -> Alternative.FREE_PLAN;
      case PRIVACY -> Alternative.PRIVATE_PROFILE;
      case WRONG_ACCOUNT_TYPE -> Alternative.SECOND_ACCOUNT;
      default -> throw new IllegalArgumentException("Nothing is offered for " + reason);
    };
  }

  private Stand answerAwaited(Instant answerBy) {
    return Flows.waitFor(
        new Catch.Message(
            "offer-answered",
            id.value(),
            sent -> "ACCEPT".equals(sent.get("offerAnswer")) ? apply() : goesOn.get()),
        new Catch.Date(answerBy, this::ask));
  }

  private Stand ask() {
    return flows.job(
        "ask-to-go-on",
        key -> offering().askToGoOn(id),
        (Optional<Instant> answerBy) ->
            answerBy.map(this::answerAwaited).orElseGet(() -> ends.apply(Outcome.EXPIRED)));
  }

  private Stand apply() {
    return flows.job(
        "apply-alternative",
        key -> offering().apply(id),
        verifyAt ->
            Flows.waitFor(
                new Catch.Message("offer-answered", id.value(), sent -> goesOn.get()),
                new Catch.Date(verifyAt, this::verify)));
  }

  private Stand verify() {
    return flows.job(
        "verify-alternative",
        key -> offering().verify(id),
        effective -> effective ? ends.apply(Outcome.RETAINED) : goesOn.get());
  }

  private OfferingAlternative offering() {
    return flows.the(OfferingAlternative.class);
  }
}
