package org.accountclosure.closure;

import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.OfferAnswer;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.EngineRequests;

/** The holder says something to the offer of an alternative; declining is as easy as accepting. */
public final class AnsweringOffer {

  private final EngineRequests engine;
  private final CaseDesk desk;

  public AnsweringOffer(EngineRequests engine, CaseDesk desk) {
    this.engine = engine;
    this.desk = desk;
  }

  /** What became of it. */
  public sealed interface Result {

    /** The answer counts; the same one again answers this again. */
    record Answered(AlternativeOffer offer) implements Result {}

    /** Nothing was offered. */
    record NothingOffered() implements Result {}

    /** The offer is over; the closure goes on. */
    record OfferIsOver(AlternativeOffer offer) implements Result {}

    /** The case has ended. */
    record CaseEnded(ClosureCase closureCase) implements Result {}
  }

  /**
   * Takes the answer and tells the process. An accepted alternative can be declined until it is
   * verified; a declined one is not offered again.
   *
   * @throws UnknownCase if there is none
   */
  public Result answer(CaseId id, OfferAnswer answer, Actor who) {
    return desk.with(
        id,
        closureCase -> {
          AlternativeOffer offer = closureCase.offer();
          if (closureCase.ended()) {
            return new Result.CaseEnded(closureCase);
          }
          return offer == null
              ? new Result.NothingOffered()
              : answer(closureCase, offer, answer, who);
        });
  }

  private Result answer(
      ClosureCase closureCase, AlternativeOffer offer, OfferAnswer answer, Actor who) {
    boolean accepts = answer == OfferAnswer.ACCEPT;
    return switch (offer.state()) {
      case MADE, ASKED_TO_GO_ON -> take(closureCase, offer, answer, who);
      case ACCEPTED, APPLIED ->
          accepts ? new Result.Answered(offer) : take(closureCase, offer, answer, who);
      case DECLINED -> accepts ? new Result.OfferIsOver(offer) : new Result.Answered(offer);
      case EFFECTIVE, NOT_EFFECTIVE -> new Result.OfferIsOver(offer);
    };
  }

  private Result take(
      ClosureCase closureCase, AlternativeOffer offer, OfferAnswer answer, Actor who) {
    AlternativeOffer answered = offer.answered(answer);
    desk.save(closureCase.withOffer(answered));
    engine.offerAnswered(closureCase.id(), answer);
    desk.note(
        closureCase.id(),
        desk.now(),
        who,
        TimelineStep.OFFER_ANSWERED,
        answer + " to " + offer.alternative() + ", which was " + offer.state(),
        "offer-answered:" + offer.state());
    return new Result.Answered(answered);
  }
}
