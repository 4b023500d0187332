package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.accountclosure.closure.CheckingTasks;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * May this person take the task of an escalation: does the queue include them?
 *
 * <p>Idempotency key: none needed; it only reads.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. An operator sees an incident on the task only for defects, with the
 * cause in the message; retrying is safe.
 */
@ProcessWorker
public class CheckAssigneeWorker {

  private final CheckingTasks checkingTasks;

  CheckAssigneeWorker(CheckingTasks checkingTasks) {
    this.checkingTasks = checkingTasks;
  }

  @JobWorker(type = JobTypes.SUPPORT_CHECK_ASSIGNEE, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.ESCALATION_ID, optional = false) String escalationId) {
    TaskAnswer.give(
        client,
        job,
        checkingTasks.assignee(new EscalationId(escalationId), TaskAnswer.assigneeOf(job)));
  }
}
