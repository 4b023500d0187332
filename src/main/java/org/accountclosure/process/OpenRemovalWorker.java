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
 * Says who of a team decides about a removal and until when, and tells them.
 *
 * <p>Idempotency key: the removal; the dates count from when the team was asked, and each is told
 * once.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits. An operator sees "The
 * marketplace did not answer" with the time of the next attempt on the job.
 */
@ProcessWorker
public class OpenRemovalWorker {

  private final AskingTeams askingTeams;

  OpenRemovalWorker(AskingTeams askingTeams) {
    this.askingTeams = askingTeams;
  }

  /** The team, the member, who decides, and the dates. */
  public record Result(
      @JsonProperty(Variables.TEAM_ID) String teamId,
      @JsonProperty(Variables.MEMBER_ID) String memberId,
      @JsonProperty(Variables.DECIDERS) List<String> deciders,
      @JsonProperty(Variables.GROUPS) List<String> groups,
      @JsonProperty(Variables.REMIND_AT) String remindAt,
      @JsonProperty(Variables.ESCALATE_AT) String escalateAt) {}

  @JobWorker(type = JobTypes.CLOSURE_OPEN_REMOVAL)
  public Result open(@Variable(name = Variables.REMOVAL_ID, optional = false) String removalId) {
    AskingTeams.Asked asked = askingTeams.open(new RemovalId(removalId));
    return new Result(
        asked.team().value(),
        asked.member().value(),
        asked.deciders(),
        asked.groups(),
        asked.remindAt().toString(),
        asked.escalateAt().toString());
  }
}
