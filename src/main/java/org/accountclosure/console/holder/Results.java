package org.accountclosure.console.holder;

import org.accountclosure.closure.AnsweringOffer;
import org.accountclosure.closure.AnsweringSupport;
import org.accountclosure.closure.AppealingRefusal;
import org.accountclosure.closure.WithdrawingClosure;
import org.accountclosure.closure.model.OfferAnswer;

/** What became of a form, as the page says it. */
final class Results {

  private Results() {}

  static Said of(AnsweringOffer.Result result, OfferAnswer wanted) {
    if (result instanceof AnsweringOffer.Result.Answered) {
      return wanted == OfferAnswer.ACCEPT ? Said.OFFER_ACCEPTED : Said.OFFER_DECLINED;
    }
    if (result instanceof AnsweringOffer.Result.OfferIsOver) {
      return Said.OFFER_IS_OVER;
    }
    return result instanceof AnsweringOffer.Result.CaseEnded
        ? Said.ALREADY_ENDED
        : Said.NOTHING_OFFERED;
  }

  static Said of(AnsweringSupport.Result result) {
    if (result instanceof AnsweringSupport.Result.Answered) {
      return Said.ANSWERED;
    }
    if (result instanceof AnsweringSupport.Result.AlreadyAnswered) {
      return Said.ALREADY_ANSWERED;
    }
    return result instanceof AnsweringSupport.Result.TooLate
        ? Said.ANSWER_TOO_LATE
        : Said.NOT_ASKED;
  }

  static Said of(AppealingRefusal.Result result) {
    if (result instanceof AppealingRefusal.Result.Opened) {
      return Said.APPEALED;
    }
    if (result instanceof AppealingRefusal.Result.AlreadyOpen) {
      return Said.ALREADY_APPEALED;
    }
    return result instanceof AppealingRefusal.Result.TooLate
        ? Said.APPEAL_TOO_LATE
        : Said.NOT_REFUSED;
  }

  static Said of(WithdrawingClosure.Result result) {
    if (result instanceof WithdrawingClosure.Result.Withdrawn) {
      return Said.WITHDRAWN;
    }
    return result instanceof WithdrawingClosure.Result.PastPointOfNoReturn
        ? Said.PAST_POINT_OF_NO_RETURN
        : Said.ALREADY_ENDED;
  }
}
