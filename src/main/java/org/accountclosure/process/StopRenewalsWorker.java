package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.StoppingRenewals;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Stops the renewal of a paid plan at intake, so that nobody pays for an account that closes.
 *
 * <p>Idempotency key: the case; the marketplace remembers what the case changed.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits, and an operator sees
 * "The marketplace did not answer" with the time of the next attempt.
 */
@ProcessWorker
public class StopRenewalsWorker {

  private final StoppingRenewals stoppingRenewals;

  StopRenewalsWorker(StoppingRenewals stoppingRenewals) {
    this.stoppingRenewals = stoppingRenewals;
  }

  @JobWorker(type = JobTypes.CLOSURE_STOP_RENEWALS)
  public void stop(@Variable(name = Variables.CASE_ID, optional = false) String caseId) {
    stoppingRenewals.stop(new CaseId(caseId));
  }
}
