package org.accountclosure.process;

import io.camunda.client.annotation.JobKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.TakingConsentedSteps;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Does for the holder what the holder consented to.
 *
 * <p>Idempotency key: job and step, kept by the marketplace; a payout is requested once.
 *
 * <p>Failures: a marketplace that cannot answer is transient. An operator sees "The marketplace did
 * not answer" on the job; it is safe to let it retry, whatever was done before.
 */
@ProcessWorker
public class TakeConsentedStepWorker {

  private final TakingConsentedSteps takingConsentedSteps;

  TakeConsentedStepWorker(TakingConsentedSteps takingConsentedSteps) {
    this.takingConsentedSteps = takingConsentedSteps;
  }

  @JobWorker(type = JobTypes.CLOSURE_TAKE_CONSENTED_STEP)
  public void take(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId,
      @Variable(name = Variables.STAGE, optional = false) Stage stage,
      @JobKey String jobKey) {
    takingConsentedSteps.take(new CaseId(caseId), stage, jobKey);
  }
}
