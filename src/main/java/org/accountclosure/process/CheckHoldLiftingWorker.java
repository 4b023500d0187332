package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.accountclosure.closure.ReviewingHold;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * May this person confirm or reject a lifting that another one proposed? If so, it is kept, and the
 * note moves to the database.
 *
 * <p>Idempotency key: the round of the task; what is kept is kept once.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. An operator sees an incident on the task only for defects, with the
 * cause in the message; retrying is safe.
 */
@ProcessWorker
public class CheckHoldLiftingWorker {

  private final ReviewingHold reviewingHold;

  CheckHoldLiftingWorker(ReviewingHold reviewingHold) {
    this.reviewingHold = reviewingHold;
  }

  @JobWorker(type = JobTypes.CLOSURE_CHECK_HOLD_LIFTING, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.HOLD_ID, optional = false) String holdId,
      @Variable(name = Variables.CONFIRMATION) @Nullable String confirmation,
      @Variable(name = Variables.NOTE) @Nullable String note) {
    TaskAnswer.give(
        client,
        job,
        reviewingHold.lifting(new HoldId(holdId), TaskAnswer.assigneeOf(job), confirmation, note));
  }
}
