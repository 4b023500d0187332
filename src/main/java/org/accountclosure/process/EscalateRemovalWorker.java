package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.List;
import org.accountclosure.closure.AskingTeams;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Nobody of a team has decided in time: its owner is asked, too; after the owner nobody is.
 *
 * <p>Idempotency key: the removal and the date at which somebody else was to be asked; before the
 * next date a repetition changes nothing.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits. An operator sees "The
 * marketplace did not answer" with the time of the next attempt on the job.
 */
@ProcessWorker
public class EscalateRemovalWorker {

  private final AskingTeams askingTeams;

  EscalateRemovalWorker(AskingTeams askingTeams) {
    this.askingTeams = askingTeams;
  }

  /** Who decides now, and the dates. */
  public record Result(
      @JsonProperty(Variables.DECIDERS) List<String> deciders,
      @JsonProperty(Variables.GROUPS) List<String> groups,
      @JsonProperty(Variables.REMIND_AT) String remindAt,
      @JsonProperty(Variables.ESCALATE_AT) String escalateAt) {}

  @JobWorker(type = JobTypes.CLOSURE_ESCALATE_REMOVAL)
  public Result escalate(
      @Variable(name = Variables.REMOVAL_ID, optional = false) String removalId) {
    AskingTeams.Asked asked = askingTeams.escalate(new RemovalId(removalId));
    return new Result(
        asked.deciders(),
        asked.groups(),
        asked.remindAt().toString(),
        asked.escalateAt().toString());
  }
}
