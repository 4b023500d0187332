package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.RemindingSupport;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Reminds the queue of an escalation that is due.
 *
 * <p>Idempotency key: the escalation; one reminder each, none after the decision.
 *
 * <p>Failures: none of its own. An operator who sees an incident here finds a defect in its
 * message; the decision itself is not held up.
 */
@ProcessWorker
public class RemindSupportWorker {

  private final RemindingSupport remindingSupport;

  RemindSupportWorker(RemindingSupport remindingSupport) {
    this.remindingSupport = remindingSupport;
  }

  @JobWorker(type = JobTypes.SUPPORT_REMIND)
  public void remind(
      @Variable(name = Variables.ESCALATION_ID, optional = false) String escalationId) {
    remindingSupport.remind(new EscalationId(escalationId));
  }
}
