package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LateMoney;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.GatheredEvidence;
import org.accountclosure.closure.port.LateMonies;
import org.accountclosure.closure.port.Policies;

/** Asks support to decide. */
public final class EscalatingToSupport {

  private final Escalations escalations;
  private final GatheredEvidence gathered;
  private final LateMonies late;
  private final Policies figures;
  private final CaseDesk desk;

  public EscalatingToSupport(
      Escalations escalations,
      GatheredEvidence gathered,
      LateMonies late,
      Policies figures,
      CaseDesk desk) {
    this.escalations = escalations;
    this.gathered = gathered;
    this.late = late;
    this.figures = figures;
    this.desk = desk;
  }

  /**
   * Opens the escalation that a process instance carries. Idempotent by case and process instance:
   * a repetition answers the first one with its dates.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is about late money and
   *     the marketplace cannot tell
   */
  public Escalation open(CaseId id, EscalationKind kind, Routing routing, long processInstanceKey) {
    return desk.with(
        id,
        closureCase ->
            escalations
                .carriedBy(id, processInstanceKey)
                .orElseGet(() -> open(closureCase, kind, routing, processInstanceKey)));
  }

  private Escalation open(
      ClosureCase closureCase, EscalationKind kind, Routing routing, long processInstanceKey) {
    Instant now = desk.now();
    Escalation escalation =
        Escalation.opened(
            new EscalationId(UUID.randomUUID().toString()),
            closureCase,
            kind,
            processInstanceKey,
            routing,
            evidence(closureCase, kind),
            kind == EscalationKind.VIOLATION_REASON ? gathered.of(closureCase.id()) : List.of(),
            figures.of(closureCase.policyVersion()).support().leadAfter(),
            now);
    escalations.add(escalation);
    if (!closureCase.ended()) {
      desk.save(closureCase.escalated());
    }
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.ESCALATED,
        kind + " to queue " + routing.queue() + ", due at " + escalation.dueAt(),
        "escalated:" + processInstanceKey);
    return escalation;
  }

  private List<Blocker> evidence(ClosureCase closureCase, EscalationKind kind) {
    if (kind == EscalationKind.LATE_MONEY) {
      return late.openOf(closureCase.accountId()).orThrow().stream()
          .map(LateMoney::asEvidence)
          .toList();
    }
    return kind != EscalationKind.BLOCKER
        ? List.of()
        : closureCase.checklist().blockers().stream()
            .filter(blocker -> blocker.mustAct() == Party.SUPPORT)
            .toList();
  }
}
