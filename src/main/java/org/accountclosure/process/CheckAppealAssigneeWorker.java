package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.accountclosure.closure.CheckingTasks;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * May this person take the task of an appeal: a lead who did not refuse?
 *
 * <p>Idempotency key: none needed; it only reads.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. An operator sees an incident on the task only for defects, with the
 * cause in the message; retrying is safe.
 */
@ProcessWorker
public class CheckAppealAssigneeWorker {

  private final CheckingTasks checkingTasks;

  CheckAppealAssigneeWorker(CheckingTasks checkingTasks) {
    this.checkingTasks = checkingTasks;
  }

  @JobWorker(type = JobTypes.CLOSURE_CHECK_APPEAL_ASSIGNEE, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.APPEAL_ID, optional = false) String appealId) {
    TaskAnswer.give(
        client, job, checkingTasks.assignee(new AppealId(appealId), TaskAnswer.assigneeOf(job)));
  }
}
