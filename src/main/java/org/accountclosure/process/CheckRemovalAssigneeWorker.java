package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.accountclosure.closure.DecidingRemoval;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * May this person take the task of a removal: an admin, a manager or the owner of the team, and not
 * the member?
 *
 * <p>Idempotency key: none needed; it only reads.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. A marketplace that cannot answer is transient: nobody is let through
 * meanwhile. An operator sees an incident on the task only for defects, with the cause in the
 * message; retrying is safe.
 */
@ProcessWorker
public class CheckRemovalAssigneeWorker {

  private final DecidingRemoval decidingRemoval;

  CheckRemovalAssigneeWorker(DecidingRemoval decidingRemoval) {
    this.decidingRemoval = decidingRemoval;
  }

  @JobWorker(type = JobTypes.CLOSURE_CHECK_REMOVAL_ASSIGNEE, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.REMOVAL_ID, optional = false) String removalId) {
    TaskAnswer.give(
        client,
        job,
        decidingRemoval.assignee(new RemovalId(removalId), TaskAnswer.assigneeOf(job)));
  }
}
