package org.accountclosure.closure;

import java.time.Instant;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.Question;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.ClosureSettings;
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
   * answers the first dates.
   *
   * @return the escalation with the date of the answer, and the dates of the task that comes back
   * @throws IllegalStateException if there is no question
   */
  public Escalation ask(EscalationId id) {
    Escalation found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    return desk.with(
        found.caseId(),
        closureCase -> {
          Question question =
              questions
                  .latest(id)
                  .orElseThrow(
                      () -> new IllegalStateException("Nothing is to be asked about " + id));
          Escalation current = escalations.find(id).orElseThrow();
          return question.answerBy() == null ? send(closureCase, current, question) : current;
        });
  }

  private Escalation send(ClosureCase closureCase, Escalation current, Question question) {
    Instant now = desk.now();
    ClosureSettings.Support terms = figures.of(closureCase.policyVersion()).support();
    Instant answerBy = now.plus(terms.answerWithin());
    questions.save(question.sent(answerBy));
    Escalation asking = current.asking(answerBy, terms.leadAfter());
    escalations.save(asking);
    notices.supportAsked(closureCase, question, answerBy);
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.HOLDER_ASKED,
        "Support has a question; the holder can answer until " + answerBy,
        "asked:" + current.id() + ":" + question.round());
    return asking;
  }
}
