package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.accountclosure.closure.ReviewingHold;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * May this person take the task of a hold: of trust and safety?
 *
 * <p>Idempotency key: none needed; it only reads.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. An operator sees an incident on the task only for defects, with the
 * cause in the message; retrying is safe.
 */
@ProcessWorker
public class CheckHoldAssigneeWorker {

  private final ReviewingHold reviewingHold;

  CheckHoldAssigneeWorker(ReviewingHold reviewingHold) {
    this.reviewingHold = reviewingHold;
  }

  @JobWorker(type = JobTypes.CLOSURE_CHECK_HOLD_ASSIGNEE, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.HOLD_ID, optional = false) String holdId) {
    TaskAnswer.give(
        client, job, reviewingHold.assignee(new HoldId(holdId), TaskAnswer.assigneeOf(job)));
  }
}
