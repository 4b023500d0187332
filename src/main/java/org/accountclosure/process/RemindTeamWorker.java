package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.AskingTeams;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Reminds those of a team who decide about a removal.
 *
 * <p>Idempotency key: the removal and who is asked, the team or its owner; one reminder each.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits. An operator sees "The
 * marketplace did not answer" with the time of the next attempt on the job.
 */
@ProcessWorker
public class RemindTeamWorker {

  private final AskingTeams askingTeams;

  RemindTeamWorker(AskingTeams askingTeams) {
    this.askingTeams = askingTeams;
  }

  @JobWorker(type = JobTypes.CLOSURE_REMIND_TEAM)
  public void remind(@Variable(name = Variables.REMOVAL_ID, optional = false) String removalId) {
    askingTeams.remind(new RemovalId(removalId));
  }
}
