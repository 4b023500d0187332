package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.time.Instant;
import org.accountclosure.closure.OfferingAlternative;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Asks a silent holder explicitly whether the closure shall go on, once; under a hold the time is
 * prolonged.
 *
 * <p>Idempotency key: the case and the date; asked once, and a repetition answers the same date.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits, and an operator sees
 * "The marketplace did not answer" with the time of the next attempt.
 */
@ProcessWorker
public class AskToGoOnWorker {

  private final OfferingAlternative offeringAlternative;

  AskToGoOnWorker(OfferingAlternative offeringAlternative) {
    this.offeringAlternative = offeringAlternative;
  }

  /** Until when an answer is awaited; null when the time is over for good. */
  public record Result(@JsonProperty(Variables.ANSWER_BY) @Nullable String answerBy) {}

  @JobWorker(type = JobTypes.CLOSURE_ASK_TO_GO_ON)
  public Result ask(@Variable(name = Variables.CASE_ID, optional = false) String caseId) {
    return new Result(
        offeringAlternative.askToGoOn(new CaseId(caseId)).map(Instant::toString).orElse(null));
  }
}
