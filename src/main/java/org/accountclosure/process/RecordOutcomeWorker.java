package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.RecordingOutcome;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Ends the case as retained, withdrawn, refused or expired, or confirms that it has ended so.
 *
 * <p>Idempotency key: the case; it ends once, and the first end stands.
 *
 * <p>Failures: an outcome that the case does not allow, such as a refusal that no person has
 * decided, is a defect and ends in an incident: nobody is refused by a machine. An operator looks
 * at the timeline of the case.
 */
@ProcessWorker
public class RecordOutcomeWorker {

  private final RecordingOutcome recordingOutcome;

  RecordOutcomeWorker(RecordingOutcome recordingOutcome) {
    this.recordingOutcome = recordingOutcome;
  }

  /** How the case has ended; another outcome if that came first. */
  public record Result(@JsonProperty(Variables.OUTCOME) Outcome outcome) {}

  @JobWorker(type = JobTypes.CLOSURE_RECORD_OUTCOME)
  public Result record(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId,
      @Variable(name = Variables.OUTCOME, optional = false) Outcome outcome) {
    return new Result(recordingOutcome.record(new CaseId(caseId), outcome));
  }
}
