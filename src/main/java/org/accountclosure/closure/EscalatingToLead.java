package org.accountclosure.closure;

import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Escalations;

/** Calls a lead, because an escalation was not decided in time. */
public final class EscalatingToLead {

  private final Escalations escalations;
  private final CaseNotices notices;
  private final CaseDesk desk;

  public EscalatingToLead(Escalations escalations, CaseNotices notices, CaseDesk desk) {
    this.escalations = escalations;
    this.notices = notices;
    this.desk = desk;
  }

  /**
   * From now on a lead may decide too, whatever the queue. Idempotent by the escalation; nothing if
   * it is decided.
   */
  public void escalate(EscalationId id) {
    Escalation found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    desk.on(found.caseId(), closureCase -> escalate(id, closureCase));
  }

  private void escalate(EscalationId id, ClosureCase closureCase) {
    Escalation current = escalations.find(id).orElseThrow();
    boolean over =
        current.state() == Escalation.State.DECIDED || current.state() == Escalation.State.OBSOLETE;
    if (over || current.dates().escalatedToLeadAt() != null) {
      return;
    }
    Escalation withLead = current.withLeadSince(desk.now());
    escalations.save(withLead);
    notices.escalatedToLead(closureCase, withLead);
    desk.note(
        closureCase.id(),
        desk.now(),
        Actor.SYSTEM,
        TimelineStep.ESCALATED_TO_LEAD,
        "Undecided since it was due at " + current.dueAt(),
        "lead:" + id);
  }
}
