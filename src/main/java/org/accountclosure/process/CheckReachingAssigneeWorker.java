package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.accountclosure.closure.LookingAfterNotices;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * May this person take the task of an undelivered notice: of support?
 *
 * <p>Idempotency key: none needed; it only reads.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. An operator sees an incident on the task only for defects, with the
 * cause in the message; retrying is safe.
 */
@ProcessWorker
public class CheckReachingAssigneeWorker {

  private final LookingAfterNotices lookingAfterNotices;

  CheckReachingAssigneeWorker(LookingAfterNotices lookingAfterNotices) {
    this.lookingAfterNotices = lookingAfterNotices;
  }

  @JobWorker(type = JobTypes.NOTIFICATION_CHECK_ASSIGNEE, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.NOTICE_ID, optional = false) String noticeId) {
    TaskAnswer.give(
        client, job, lookingAfterNotices.assignee(noticeId, TaskAnswer.assigneeOf(job)));
  }
}
