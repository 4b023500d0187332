package org.accountclosure.closure;

import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Escalations;

/** Reminds support of an escalation that is due. */
public final class RemindingSupport {

  private final Escalations escalations;
  private final StaffNotices notices;
  private final CaseDesk desk;

  public RemindingSupport(Escalations escalations, StaffNotices notices, CaseDesk desk) {
    this.escalations = escalations;
    this.notices = notices;
    this.desk = desk;
  }

  /** One reminder per escalation, however often it is asked for; none if it is not open. */
  public void remind(EscalationId id) {
    Escalation found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    desk.on(found.caseId(), closureCase -> remindOf(id, closureCase));
  }

  private void remindOf(EscalationId id, ClosureCase closureCase) {
    Escalation escalation = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    if (escalation.state() != Escalation.State.OPEN) {
      return;
    }
    String key = "reminded:" + id;
    notices.reminded(
        closureCase.id(), key, escalation.routing().queue(), id.value(), escalation.dueAt());
    desk.note(
        closureCase.id(),
        desk.now(),
        Actor.SYSTEM,
        TimelineStep.SUPPORT_REMINDED,
        "Queue " + escalation.routing().queue() + " was reminded; due at " + escalation.dueAt(),
        key);
  }
}
