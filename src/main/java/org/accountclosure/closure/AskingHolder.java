package org.accountclosure.closure;

import java.time.Instant;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.Question;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Questions;

/** Support asks the holder. */
public final class AskingHolder {

  private final Escalations escalations;
  private final Questions questions;
  private final CaseNotices notices;
  private final Policies figures;
  private final CaseDesk desk;

  public AskingHolder(
      Escalations escalations,
      Questions questions,
      CaseNotices notices,
      Policies figures,
      CaseDesk desk) {
    this.escalations = escalations;
    this.questions = questions;
    this.notices = notices;
    this.figures = figures;
    this.desk = desk;
  }

  /**
   * Sends the question that was typed into the task. Idempotent by the question: a repetition
   * answers the first date.
   *
   * @return until when the holder can answer; then the task comes back
   * @throws IllegalStateException if there is no question
   */
  public Instant ask(EscalationId id) {
    var found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    return desk.with(
        found.caseId(),
        closureCase -> {
          Question question =
              questions
                  .latest(id)
                  .orElseThrow(
                      () -> new IllegalStateException("Nothing is to be asked about " + id));
          Instant sentBefore = question.answerBy();
          return sentBefore == null ? send(closureCase, id, question) : sentBefore;
        });
  }

  private Instant send(ClosureCase closureCase, EscalationId id, Question question) {
    Instant now = desk.now();
    Instant answerBy = now.plus(figures.of(closureCase.policyVersion()).support().answerWithin());
    questions.save(question.sent(answerBy));
    escalations.save(escalations.find(id).orElseThrow().asking(answerBy));
    notices.supportAsked(closureCase, question, answerBy);
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.HOLDER_ASKED,
        "Support has a question; the holder can answer until " + answerBy,
        "asked:" + id + ":" + question.round());
    return answerBy;
  }
}
