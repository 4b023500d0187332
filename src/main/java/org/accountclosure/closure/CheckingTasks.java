package org.accountclosure.closure;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.DecisionProblem;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.Question;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.Verdict.Choice;
import org.accountclosure.closure.port.Appeals;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Questions;
import org.jspecify.annotations.Nullable;

/**
 * What the listeners of the staff's tasks ask: may that person do this? A task list talks to the
 * engine and not to our API, so that this is where every client passes. Each denial is a sentence
 * for the person; empty means that the task may go on.
 */
public final class CheckingTasks {

  private final Escalations escalations;
  private final Appeals appeals;
  private final Questions questions;
  private final StaffRules staff;
  private final StaffNotes notes;
  private final CaseDesk desk;

  public CheckingTasks(
      Escalations escalations,
      Appeals appeals,
      Questions questions,
      Notes notes,
      Logins logins,
      Policies figures,
      CaseDesk desk) {
    this.escalations = escalations;
    this.appeals = appeals;
    this.questions = questions;
    this.staff = new StaffRules(logins, figures);
    this.notes = new StaffNotes(notes, figures);
    this.desk = desk;
  }

  /** May that person take the task of an escalation? Giving a task back is always possible. */
  public Optional<String> assignee(EscalationId id, @Nullable String assignee) {
    if (isNobody(assignee)) {
      return Optional.empty();
    }
    Escalation found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    return desk.with(found.caseId(), about -> staff.worksOn(found, about, assignee));
  }

  /** May that person take the task that confirms a resolution: a lead who did not propose it? */
  public Optional<String> confirmer(EscalationId id, @Nullable String assignee) {
    if (isNobody(assignee)) {
      return Optional.empty();
    }
    Escalation found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    return desk.with(found.caseId(), about -> staff.confirms(found, about, assignee));
  }

  /** May that person take the task of an appeal: a lead who did not refuse? */
  public Optional<String> assignee(AppealId id, @Nullable String assignee) {
    if (isNobody(assignee)) {
      return Optional.empty();
    }
    Appeal found = appeals.find(id).orElseThrow(() -> new UnknownAppeal(id));
    return desk.with(found.caseId(), about -> staff.decides(found, about, assignee));
  }

  /**
   * May that person complete the task with that decision? If so, it is kept who decided, and what
   * was typed moves to the database: the note, which is the question if the holder is asked. The
   * decision itself is recorded by {@link DecidingEscalation}. Idempotent by the round of the task.
   */
  public Optional<String> decision(
      EscalationId id, @Nullable String assignee, SupportDecision entered, @Nullable String note) {
    Escalation found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    return desk.with(
        found.caseId(),
        about -> {
          Escalation current = escalations.find(id).orElseThrow();
          Instant now = desk.now();
          if (!current.takesDecisionsAt(now)) {
            return Optional.<String>empty();
          }
          Optional<String> denial =
              staff
                  .worksOn(current, about, assignee)
                  .or(() -> incomplete(current, entered, note))
                  .or(() -> StaffNotes.tooLong(note));
          if (denial.isEmpty()) {
            keep(about, current, String.valueOf(assignee), entered, note, now);
          }
          return denial;
        });
  }

  private static Optional<String> incomplete(
      Escalation current, SupportDecision entered, @Nullable String note) {
    Optional<DecisionProblem> problem = DecisionRules.problemOf(entered, current);
    if (problem.isPresent()) {
      return problem.map(DecisionRules::explain);
    }
    Choice choice = Choice.valueOf(String.valueOf(entered.decision()));
    if (!StaffNotes.isMissing(note)) {
      return Optional.empty();
    }
    return switch (choice) {
      case ASK_HOLDER -> Optional.of(DecisionRules.explain(DecisionProblem.QUESTION_MISSING));
      case RESOLVE_BLOCKER, HAND_TO_TRUST ->
          Optional.of("Write down why; the next person needs to know.");
      case APPROVE, REFUSE -> Optional.empty();
    };
  }

  private void keep(
      ClosureCase about,
      Escalation current,
      String login,
      SupportDecision entered,
      @Nullable String note,
      Instant now) {
    int round = current.round() + 1;
    escalations.save(current.entered(login));
    if (Choice.ASK_HOLDER.name().equals(entered.decision())) {
      questions.save(
          new Question(
              current.id(), about.id(), round, String.valueOf(note), login, now, null, null, null));
    } else {
      notes.keep(about, "decision:" + current.id() + ":" + round, login, note, now);
    }
  }

  private static boolean isNobody(@Nullable String assignee) {
    return assignee == null || assignee.isBlank();
  }
}
