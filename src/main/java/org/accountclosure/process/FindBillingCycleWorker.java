package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.time.Instant;
import org.accountclosure.closure.FindingBillingCycle;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Finds out when the weekly billing cycle after the last logged hours of a company ends.
 *
 * <p>Idempotency key: the job. A repetition looks afresh and leaves one line in the timeline.
 *
 * <p>Failures: a marketplace that cannot answer is transient; nothing is decided and the job waits.
 * An operator sees "The marketplace did not answer" with the time of the next attempt on the job.
 */
@ProcessWorker
public class FindBillingCycleWorker {

  private final FindingBillingCycle findingBillingCycle;

  FindBillingCycleWorker(FindingBillingCycle findingBillingCycle) {
    this.findingBillingCycle = findingBillingCycle;
  }

  /** When the process goes on; null if it need not wait. */
  public record Result(@JsonProperty(Variables.CYCLE_ENDS_AT) @Nullable String cycleEndsAt) {}

  @JobWorker(type = JobTypes.CLOSURE_FIND_BILLING_CYCLE)
  public Result find(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId, @JobKey String jobKey) {
    return new Result(
        findingBillingCycle.find(new CaseId(caseId), jobKey).map(Instant::toString).orElse(null));
  }
}
