package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.List;
import org.accountclosure.closure.AskingTeams;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Finds the teams that have to decide whether a member is removed; each counts as asked from then
 * on.
 *
 * <p>Idempotency key: the job, and case and team; a team is asked once. A repetition looks afresh.
 *
 * <p>Failures: a marketplace that cannot answer is transient; nothing is decided and the job waits.
 * An operator sees "The marketplace did not answer" with the time of the next attempt on the job.
 */
@ProcessWorker
public class FindRemovalsWorker {

  private final AskingTeams askingTeams;

  FindRemovalsWorker(AskingTeams askingTeams) {
    this.askingTeams = askingTeams;
  }

  /** The removals that have to be decided; empty if none. */
  public record Result(@JsonProperty(Variables.REMOVALS) List<String> removals) {}

  @JobWorker(type = JobTypes.CLOSURE_FIND_REMOVALS)
  public Result find(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId, @JobKey String jobKey) {
    return new Result(
        askingTeams.find(new CaseId(caseId), jobKey).stream().map(RemovalId::value).toList());
  }
}
