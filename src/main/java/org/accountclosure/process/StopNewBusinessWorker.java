package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.StoppingNewBusiness;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Stops new business and hides the profile, once the reason is settled.
 *
 * <p>Idempotency key: the case; the marketplace remembers what the case changed.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits, and an operator sees
 * "The marketplace did not answer" with the time of the next attempt.
 */
@ProcessWorker
public class StopNewBusinessWorker {

  private final StoppingNewBusiness stoppingNewBusiness;

  StopNewBusinessWorker(StoppingNewBusiness stoppingNewBusiness) {
    this.stoppingNewBusiness = stoppingNewBusiness;
  }

  @JobWorker(type = JobTypes.CLOSURE_STOP_NEW_BUSINESS)
  public void stop(@Variable(name = Variables.CASE_ID, optional = false) String caseId) {
    stoppingNewBusiness.stop(new CaseId(caseId));
  }
}
