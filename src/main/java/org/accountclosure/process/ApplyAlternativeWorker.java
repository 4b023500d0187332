package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.OfferingAlternative;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Carries out the alternative that the holder accepted.
 *
 * <p>Idempotency key: the case, kept by the marketplace; applied once.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits, and an operator sees
 * "The marketplace did not answer" with the time of the next attempt.
 */
@ProcessWorker
public class ApplyAlternativeWorker {

  private final OfferingAlternative offeringAlternative;

  ApplyAlternativeWorker(OfferingAlternative offeringAlternative) {
    this.offeringAlternative = offeringAlternative;
  }

  /** When it has to be effective. */
  public record Result(@JsonProperty(Variables.VERIFY_AT) String verifyAt) {}

  @JobWorker(type = JobTypes.CLOSURE_APPLY_ALTERNATIVE)
  public Result apply(@Variable(name = Variables.CASE_ID, optional = false) String caseId) {
    return new Result(offeringAlternative.apply(new CaseId(caseId)).toString());
  }
}
