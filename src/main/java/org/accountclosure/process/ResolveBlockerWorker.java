package org.accountclosure.process;

import io.camunda.client.annotation.JobKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.ResolvingBlocker;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Does on the marketplace what one person proposed and another confirmed.
 *
 * <p>Idempotency key: the escalation, kept by the marketplace; money moves once.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits, and an operator sees
 * "The marketplace did not answer" with the time of the next attempt. "Two persons have not agreed"
 * is a defect and ends in an incident: money moves by nobody's single hand.
 */
@ProcessWorker
public class ResolveBlockerWorker {

  private final ResolvingBlocker resolvingBlocker;

  ResolveBlockerWorker(ResolvingBlocker resolvingBlocker) {
    this.resolvingBlocker = resolvingBlocker;
  }

  @JobWorker(type = JobTypes.SUPPORT_RESOLVE_BLOCKER)
  public void resolve(
      @Variable(name = Variables.ESCALATION_ID, optional = false) String escalationId,
      @JobKey String jobKey) {
    resolvingBlocker.resolve(new EscalationId(escalationId), jobKey);
  }
}
