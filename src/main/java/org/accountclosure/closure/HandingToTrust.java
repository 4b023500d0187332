package org.accountclosure.closure;

import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Escalations;

/** Support leaves a decision to trust and safety. */
public final class HandingToTrust {

  /** The queue of trust and safety. */
  public static final String QUEUE = "trust";

  private final Escalations escalations;
  private final CaseDesk desk;

  public HandingToTrust(Escalations escalations, CaseDesk desk) {
    this.escalations = escalations;
    this.desk = desk;
  }

  /**
   * Changes the queue; the dates stay. Idempotent by the escalation.
   *
   * @return the escalation with who decides now
   */
  public Escalation hand(EscalationId id) {
    Escalation found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    return desk.with(
        found.caseId(),
        closureCase -> {
          Escalation current = escalations.find(id).orElseThrow();
          Routing before = current.routing();
          if (before.queue().equals(QUEUE)) {
            return current;
          }
          Routing now = new Routing(QUEUE, before.priority(), before.dueIn());
          Escalation handed = current.routedTo(now);
          escalations.save(handed);
          desk.note(
              current.caseId(),
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.HANDED_TO_TRUST,
              "Queue " + before.queue() + " left the decision to queue " + QUEUE,
              "trust:" + id);
          return handed;
        });
  }
}
