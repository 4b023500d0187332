package org.accountclosure.closure;

import java.time.Instant;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Policies;

/** Calls a lead, because an escalation was not decided in time. */
public final class EscalatingToLead {

  private final Escalations escalations;
  private final StaffNotices notices;
  private final Policies figures;
  private final CaseDesk desk;

  public EscalatingToLead(
      Escalations escalations, StaffNotices notices, Policies figures, CaseDesk desk) {
    this.escalations = escalations;
    this.notices = notices;
    this.figures = figures;
    this.desk = desk;
  }

  /**
   * From now on a lead may decide too, whatever the queue; called again, leads are told again.
   * Idempotent by the date at which a lead is called; nothing happens if it is decided.
   *
   * @return the escalation with who may decide, and when the leads are called again
   */
  public Escalation escalate(EscalationId id) {
    Escalation found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    return desk.with(found.caseId(), closureCase -> escalate(id, closureCase));
  }

  private Escalation escalate(EscalationId id, ClosureCase closureCase) {
    Escalation current = escalations.find(id).orElseThrow();
    boolean over =
        current.state() == Escalation.State.DECIDED || current.state() == Escalation.State.OBSOLETE;
    Instant now = desk.now();
    Instant calledFor = current.dates().leadAt();
    boolean calledBefore = current.dates().escalatedToLeadAt() != null && now.isBefore(calledFor);
    if (over || calledBefore) {
      return current;
    }
    Escalation withLead =
        current.withLead(
            now, now.plus(figures.of(closureCase.policyVersion()).support().leadAfter()));
    escalations.save(withLead);
    notices.escalatedToLead(withLead, calledFor);
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.ESCALATED_TO_LEAD,
        "Undecided since it was due at " + current.dueAt(),
        "lead:" + id + ":" + calledFor);
    return withLead;
  }
}
