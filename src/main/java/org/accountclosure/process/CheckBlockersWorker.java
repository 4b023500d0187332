package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.time.Instant;
import org.accountclosure.closure.CheckingBlockers;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Checks everything that can block the closure, and says what comes next.
 *
 * <p>Idempotency key: the job. A repetition looks afresh and leaves one line in the timeline.
 *
 * <p>Failures: a marketplace that cannot answer is transient; nothing is decided and the job waits.
 * An operator sees "The marketplace did not answer" with the time of the next attempt on the job.
 */
@ProcessWorker
public class CheckBlockersWorker {

  private final CheckingBlockers checkingBlockers;

  CheckBlockersWorker(CheckingBlockers checkingBlockers) {
    this.checkingBlockers = checkingBlockers;
  }

  /** What the process goes on with; {@code recheckAt} only for a wait. */
  public record Result(
      @JsonProperty(Variables.NEXT_STEP) String nextStep,
      @JsonProperty(Variables.RECHECK_AT) @Nullable String recheckAt) {}

  @JobWorker(type = JobTypes.CLOSURE_CHECK_BLOCKERS)
  public Result check(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId,
      @Variable(name = Variables.STAGE, optional = false) Stage stage,
      @JobKey String jobKey) {
    NextStep next = checkingBlockers.check(new CaseId(caseId), stage, jobKey);
    return new Result(next.kind().name(), next.recheckAt().map(Instant::toString).orElse(null));
  }
}
