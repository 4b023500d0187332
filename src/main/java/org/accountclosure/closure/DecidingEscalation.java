package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.DecisionProblem;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.Survivor;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.model.Verdict.Choice;
import org.accountclosure.closure.port.Escalations;
import org.jspecify.annotations.Nullable;

/** Support has decided. */
public final class DecidingEscalation {

  private final Escalations escalations;
  private final CaseDesk desk;

  public DecidingEscalation(Escalations escalations, CaseDesk desk) {
    this.escalations = escalations;
    this.desk = desk;
  }

  /**
   * Records the decision, if it is complete, with the person whom the task's listener saw.
   * Idempotent by the round of the task: a decision stands once it is recorded. An approval also
   * takes note of the blockers that it was about.
   *
   * @return what is missing; empty if nothing is
   * @throws IllegalStateException if no listener has seen who decides: then roles were not checked
   */
  public Optional<DecisionProblem> decide(EscalationId id, SupportDecision decision) {
    Escalation found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    return desk.with(
        found.caseId(),
        closureCase -> {
          Escalation current = escalations.find(id).orElseThrow();
          boolean recordedBefore = current.round() > 0 && current.enteredBy() == null;
          if (recordedBefore || !current.takesDecisionsAt(desk.now())) {
            return Optional.<DecisionProblem>empty();
          }
          Optional<DecisionProblem> problem = DecisionRules.problemOf(decision, current);
          if (problem.isEmpty()) {
            requirePerson(current);
            record(current, closureCase, decision);
          }
          return problem;
        });
  }

  private static void requirePerson(Escalation current) {
    if (current.enteredBy() == null) {
      throw new IllegalStateException(
          "The listener of the task saw nobody decide escalation " + current.id());
    }
  }

  private void record(Escalation current, ClosureCase closureCase, SupportDecision decision) {
    Instant now = desk.now();
    Verdict verdict = verdict(decision, current, now);
    Escalation decided = current.decided(verdict);
    escalations.save(decided);
    if (!closureCase.ended() && verdict.choice() == Choice.APPROVE) {
      desk.save(closureCase.approved(current.evidence(), now));
    }
    desk.note(
        closureCase.id(),
        now,
        Actor.staff(new LoginId(verdict.decidedBy())),
        TimelineStep.DECIDED,
        explain(verdict),
        "decided:" + current.id() + ":" + decided.round());
  }

  private static String explain(Verdict verdict) {
    if (verdict.resolution() != null) {
      return verdict.choice()
          + ": "
          + verdict.resolution().kind()
          + " for "
          + verdict.resolution().blockerKey();
    }
    return verdict.choice()
        + (verdict.reasons().isEmpty() ? "" : " because of " + verdict.reasons())
        + (verdict.survivor() == null ? "" : "; which account stays: " + verdict.survivor());
  }

  private static Verdict verdict(SupportDecision decision, Escalation current, Instant at) {
    Choice choice = Choice.valueOf(String.valueOf(decision.decision()));
    List<RefusalReason> reasons =
        choice == Choice.REFUSE
            ? decision.refusalReasons().stream().distinct().map(RefusalReason::valueOf).toList()
            : List.of();
    return new Verdict(
        choice,
        reasons,
        choice == Choice.RESOLVE_BLOCKER ? DecisionRules.resolution(decision, current) : null,
        choice == Choice.APPROVE ? survivor(decision.survivor()) : null,
        Objects.requireNonNull(current.enteredBy()),
        at);
  }

  private static @Nullable Survivor survivor(@Nullable String entered) {
    return entered == null || entered.isBlank() ? null : Survivor.valueOf(entered);
  }
}
