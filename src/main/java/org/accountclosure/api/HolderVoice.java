package org.accountclosure.api;

import org.accountclosure.closure.AnnouncingTransfer;
import org.accountclosure.closure.AnsweringOffer;
import org.accountclosure.closure.AnsweringSupport;
import org.accountclosure.closure.AppealingRefusal;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.OfferAnswer;
import org.accountclosure.closure.model.Question;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a holder says in a case, by whichever way: signed in, or by a link. */
@Component
class HolderVoice {

  private final AnsweringSupport answering;
  private final AppealingRefusal appealing;
  private final AnsweringOffer answeringOffer;
  private final AnnouncingTransfer announcing;

  HolderVoice(
      AnsweringSupport answering,
      AppealingRefusal appealing,
      AnsweringOffer answeringOffer,
      AnnouncingTransfer announcing) {
    this.answering = answering;
    this.appealing = appealing;
    this.answeringOffer = answeringOffer;
    this.announcing = announcing;
  }

  /**
   * Says that a debt is paid by bank transfer.
   *
   * @throws ApiProblem if nothing of that sort is owed, or the case has ended
   */
  TransferView announce(CaseId id, TransferBody body, Actor who) {
    AnnouncingTransfer.Result result =
        announcing.announce(id, body.debtId(), body.reference(), who);
    if (result instanceof AnnouncingTransfer.Result.UnderWay underWay) {
      return new TransferView(underWay.transferId(), body.debtId());
    }
    if (result instanceof AnnouncingTransfer.Result.Ended) {
      throw new ApiProblem(
          ProblemType.CASE_ENDED, "The case has ended. Pay all the same what is owed.");
    }
    throw new ApiProblem(
        ProblemType.NOTHING_OWED,
        "The account owes no " + body.debtId() + ". The blockers of the case name what is owed.");
  }

  /**
   * Answers a question of support.
   *
   * @throws ApiProblem if there is no such question, or it has been answered or decided
   */
  Question answer(CaseId id, HolderAnswerBody body, Actor who) {
    AnsweringSupport.Result result =
        answering.answer(id, new EscalationId(body.escalationId()), body.text(), who);
    if (result instanceof AnsweringSupport.Result.Answered answered) {
      return answered.question();
    }
    if (result instanceof AnsweringSupport.Result.AlreadyAnswered) {
      throw new ApiProblem(
          ProblemType.QUESTION_ANSWERED,
          "The question was answered before, and the first answer stands. Nothing more is needed.");
    }
    if (result instanceof AnsweringSupport.Result.TooLate) {
      throw new ApiProblem(
          ProblemType.QUESTION_DECIDED,
          "Support has decided meanwhile, or the case has ended. GET the case to see how.");
    }
    throw new ApiProblem(
        ProblemType.QUESTION_NOT_FOUND,
        "Support has asked nothing in escalation "
            + body.escalationId()
            + ". The case lists the questions.");
  }

  /**
   * Answers the offer of an alternative; the same answer again changes nothing.
   *
   * @throws ApiProblem if nothing was offered, or the offer or the case is over
   */
  AlternativeOffer answer(CaseId id, OfferAnswer answer, Actor who) {
    AnsweringOffer.Result result = answeringOffer.answer(id, answer, who);
    if (result instanceof AnsweringOffer.Result.Answered answered) {
      return answered.offer();
    }
    if (result instanceof AnsweringOffer.Result.OfferIsOver over) {
      throw new ApiProblem(
          ProblemType.OFFER_IS_OVER,
          "The offer is over (" + over.offer().state() + ") and is not made again.");
    }
    if (result instanceof AnsweringOffer.Result.CaseEnded ended) {
      throw new ApiProblem(
              ProblemType.CASE_ENDED, "Case " + id + " ended as " + ended.closureCase().status())
          .with("caseStatus", ended.closureCase().status());
    }
    throw new ApiProblem(
        ProblemType.NOTHING_OFFERED,
        "No alternative was offered in case " + id + "; nothing needs to be answered.");
  }

  /**
   * Files an appeal; a second one answers the first.
   *
   * @throws ApiProblem if the case was not refused, or the time is over
   */
  ResponseEntity<AppealView> appeal(CaseId id, AppealBody body, Actor who) {
    AppealingRefusal.Result result = appealing.appeal(id, body.text(), who);
    if (result instanceof AppealingRefusal.Result.Opened opened) {
      return ResponseEntity.status(HttpStatus.CREATED).body(AppealView.of(opened.appeal()));
    }
    if (result instanceof AppealingRefusal.Result.AlreadyOpen open) {
      return ResponseEntity.ok(AppealView.of(open.appeal()));
    }
    if (result instanceof AppealingRefusal.Result.TooLate late) {
      throw new ApiProblem(
          ProblemType.APPEAL_TOO_LATE,
          "The refusal could be appealed until " + late.until() + ". Ask for the closure again.");
    }
    throw new ApiProblem(
        ProblemType.NOT_REFUSED, "Case " + id + " was not refused; there is nothing to appeal.");
  }
}
