package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.DecisionProblem;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.model.Verdict.Choice;
import org.accountclosure.closure.port.Escalations;

/** Support has decided. */
public final class DecidingEscalation {

  private final Escalations escalations;
  private final CaseDesk desk;

  public DecidingEscalation(Escalations escalations, CaseDesk desk) {
    this.escalations = escalations;
    this.desk = desk;
  }

  /**
   * Records the decision, if it is complete. Idempotent by the escalation: the first complete
   * decision stands. An approval also takes note of the blockers that it was about.
   *
   * @return what is missing; empty if nothing is
   */
  public Optional<DecisionProblem> decide(EscalationId id, SupportDecision decision) {
    Escalation found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    Optional<DecisionProblem> problem = problemOf(decision);
    if (problem.isEmpty()) {
      desk.on(found.caseId(), closureCase -> record(id, closureCase, decision));
    }
    return problem;
  }

  private void record(EscalationId id, ClosureCase closureCase, SupportDecision decision) {
    Escalation current = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    if (current.decision().isPresent()) {
      return;
    }
    Instant now = desk.now();
    Verdict verdict = verdict(decision, now);
    escalations.save(current.decided(verdict));
    if (!closureCase.ended() && verdict.choice() == Choice.APPROVE) {
      desk.save(closureCase.approved(current.evidence()));
    }
    desk.note(
        closureCase.id(),
        now,
        verdict.decidedBy() == null
            ? new Actor(Actor.Kind.STAFF, current.routing().queue())
            : Actor.staff(new LoginId(verdict.decidedBy())),
        TimelineStep.DECIDED,
        verdict.choice() + (verdict.reasons().isEmpty() ? "" : " because of " + verdict.reasons()),
        "decided:" + id);
  }

  private static Optional<DecisionProblem> problemOf(SupportDecision decision) {
    if (decision.decision() == null || decision.decision().isBlank()) {
      return Optional.of(DecisionProblem.DECISION_MISSING);
    }
    if (!isOneOf(Choice.class, decision.decision())) {
      return Optional.of(DecisionProblem.DECISION_UNKNOWN);
    }
    boolean refusal = Choice.valueOf(decision.decision()) == Choice.REFUSE;
    if (refusal && decision.refusalReasons().isEmpty()) {
      return Optional.of(DecisionProblem.REFUSAL_REASONS_MISSING);
    }
    boolean known =
        decision.refusalReasons().stream().allMatch(code -> isOneOf(RefusalReason.class, code));
    return refusal && !known
        ? Optional.of(DecisionProblem.REFUSAL_REASON_UNKNOWN)
        : Optional.empty();
  }

  private static Verdict verdict(SupportDecision decision, Instant at) {
    Choice choice = Choice.valueOf(String.valueOf(decision.decision()));
    List<RefusalReason> reasons =
        choice == Choice.APPROVE
            ? List.of()
            : decision.refusalReasons().stream().distinct().map(RefusalReason::valueOf).toList();
    return new Verdict(choice, reasons, decision.decidedBy(), at);
  }

  private static <E extends Enum<E>> boolean isOneOf(Class<E> codes, String code) {
    for (E known : codes.getEnumConstants()) {
      if (known.name().equals(code)) {
        return true;
      }
    }
    return false;
  }
}
