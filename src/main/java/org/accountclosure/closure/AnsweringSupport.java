package org.accountclosure.closure;

import java.time.Instant;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.Question;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Questions;

/** The holder answers a question of support. */
public final class AnsweringSupport {

  /** The longest answer. */
  public static final int LONGEST = 10_000;

  private final EngineRequests engine;
  private final Escalations escalations;
  private final Questions questions;
  private final CaseDesk desk;

  public AnsweringSupport(
      EngineRequests engine, Escalations escalations, Questions questions, CaseDesk desk) {
    this.engine = engine;
    this.escalations = escalations;
    this.questions = questions;
    this.desk = desk;
  }

  /** What became of it. */
  public sealed interface Result {

    /** Support reads it. */
    record Answered(Question question) implements Result {}

    /** There is an answer already; the first one stands. */
    record AlreadyAnswered(Question question) implements Result {}

    /** Support has decided without it, or the case has ended. */
    record TooLate() implements Result {}

    /** Support has asked nothing of that sort. */
    record NotAsked() implements Result {}
  }

  /**
   * Takes the answer and lets the escalation go on with it. An answer after its date still reaches
   * the person, as long as nobody has decided.
   *
   * @param text the holder's own words; never a process variable
   * @throws IllegalArgumentException if the text is blank or too long
   * @throws UnknownCase if there is no such case
   */
  public Result answer(CaseId id, EscalationId escalationId, String text, Actor who) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("An answer has 1 to " + LONGEST + " characters");
    }
    return desk.with(id, closureCase -> answer(closureCase, escalationId, text, who));
  }

  private Result answer(
      ClosureCase closureCase, EscalationId escalationId, String text, Actor who) {
    Escalation escalation =
        escalations
            .find(escalationId)
            .filter(found -> found.caseId().equals(closureCase.id()))
            .orElse(null);
    Question question = questions.latest(escalationId).orElse(null);
    if (escalation == null || question == null || question.answerBy() == null) {
      return new Result.NotAsked();
    }
    if (question.answer() != null) {
      return new Result.AlreadyAnswered(question);
    }
    boolean undecided =
        escalation.state() == Escalation.State.OPEN
            || escalation.state() == Escalation.State.ASKING;
    if (!undecided) {
      return new Result.TooLate();
    }
    return new Result.Answered(record(closureCase, escalation, question, text, who));
  }

  private Question record(
      ClosureCase closureCase, Escalation escalation, Question question, String text, Actor who) {
    Instant now = desk.now();
    Question answered = question.answered(text, now);
    questions.save(answered);
    if (escalation.state() == Escalation.State.ASKING) {
      escalations.save(escalation.reopened());
      engine.holderAnswered(escalation.id(), question.round());
    }
    desk.note(
        closureCase.id(),
        now,
        who,
        TimelineStep.HOLDER_ANSWERED,
        "The holder has answered support",
        "answered:" + escalation.id() + ":" + question.round());
    return answered;
  }
}
