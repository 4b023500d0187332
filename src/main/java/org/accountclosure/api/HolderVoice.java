package org.accountclosure.api;

import org.accountclosure.closure.AnsweringSupport;
import org.accountclosure.closure.AppealingRefusal;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.Question;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a holder says in a case, by whichever way: signed in, or by a link. */
@Component
class HolderVoice {

  private final AnsweringSupport answering;
  private final AppealingRefusal appealing;

  HolderVoice(AnsweringSupport answering, AppealingRefusal appealing) {
    this.answering = answering;
    this.appealing = appealing;
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
