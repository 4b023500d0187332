package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.OfferingAlternative;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Looks whether the accepted alternative is effective.
 *
 * <p>Idempotency key: the case; the first look stands.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits, and an operator sees
 * "The marketplace did not answer" with the time of the next attempt.
 */
@ProcessWorker
public class VerifyAlternativeWorker {

  private final OfferingAlternative offeringAlternative;

  VerifyAlternativeWorker(OfferingAlternative offeringAlternative) {
    this.offeringAlternative = offeringAlternative;
  }

  /** Whether it is. */
  public record Result(
      @JsonProperty(Variables.ALTERNATIVE_EFFECTIVE) boolean alternativeEffective) {}

  @JobWorker(type = JobTypes.CLOSURE_VERIFY_ALTERNATIVE)
  public Result verify(@Variable(name = Variables.CASE_ID, optional = false) String caseId) {
    return new Result(offeringAlternative.verify(new CaseId(caseId)));
  }
}
