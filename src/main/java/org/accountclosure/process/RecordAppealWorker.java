package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.DecidingAppeal;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Records what another person decided about a refusal, and tells the holder; an overturned one asks
 * for a new closure.
 *
 * <p>Idempotency key: the appeal; decided once.
 *
 * <p>Failures: "No other person has decided" is a defect and ends in an incident. An operator looks
 * at the timeline of the case.
 */
@ProcessWorker
public class RecordAppealWorker {

  private final DecidingAppeal decidingAppeal;

  RecordAppealWorker(DecidingAppeal decidingAppeal) {
    this.decidingAppeal = decidingAppeal;
  }

  /** What became of it; the first decision stands. */
  public record Result(
      @JsonProperty(Variables.APPEAL_DECISION) Appeal.@Nullable Decision decision) {}

  @JobWorker(type = JobTypes.CLOSURE_RECORD_APPEAL)
  public Result record(
      @Variable(name = Variables.APPEAL_ID, optional = false) String appealId,
      @Variable(name = Variables.APPEAL_DECISION, optional = false) Appeal.Decision decision) {
    Appeal decided = decidingAppeal.record(new AppealId(appealId), decision);
    return new Result(decided.decision());
  }
}
