package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.accountclosure.closure.LookingAfterNotices;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * May this person say how the holder was reached, and what was done? If so, the note moves to the
 * database.
 *
 * <p>Idempotency key: the round of the task; what is kept is kept once.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. An operator sees an incident on the task only for defects, with the
 * cause in the message; retrying is safe.
 */
@ProcessWorker
public class CheckReachedWorker {

  private final LookingAfterNotices lookingAfterNotices;

  CheckReachedWorker(LookingAfterNotices lookingAfterNotices) {
    this.lookingAfterNotices = lookingAfterNotices;
  }

  @JobWorker(type = JobTypes.NOTIFICATION_CHECK_REACHED, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.NOTICE_ID, optional = false) String noticeId,
      @Variable(name = Variables.REACHED) @Nullable String reached,
      @Variable(name = Variables.NOTE) @Nullable String note) {
    TaskAnswer.give(
        client,
        job,
        lookingAfterNotices.reached(noticeId, TaskAnswer.assigneeOf(job), reached, note));
  }
}
