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
 * May this person take the task that confirms a lifting: not the one who proposed it?
 *
 * <p>Idempotency key: none needed; it only reads.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. An operator sees an incident on the task only for defects, with the
 * cause in the message; retrying is safe.
 */
@ProcessWorker
public class CheckHoldLifterWorker {

  private final ReviewingHold reviewingHold;

  CheckHoldLifterWorker(ReviewingHold reviewingHold) {
    this.reviewingHold = reviewingHold;
  }

  @JobWorker(type = JobTypes.CLOSURE_CHECK_HOLD_LIFTER, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.HOLD_ID, optional = false) String holdId) {
    TaskAnswer.give(
        client, job, reviewingHold.lifter(new HoldId(holdId), TaskAnswer.assigneeOf(job)));
  }
}
