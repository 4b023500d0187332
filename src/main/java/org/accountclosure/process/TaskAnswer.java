package org.accountclosure.process;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the listener of a user task answers: the change may go on, or it is denied with a reason.
 */
final class TaskAnswer {

  private TaskAnswer() {}

  /**
   * Lets the change of the task go on, or denies it.
   *
   * @param denial why not, in a sentence for the person; empty if it may go on
   */
  static void give(JobClient client, ActivatedJob job, Optional<String> denial) {
    client
        .newCompleteCommand(job.getKey())
        .withResult(
            result ->
                denial
                    .map(reason -> result.forUserTask().deny(true, reason))
                    .orElseGet(() -> result.forUserTask().deny(false)))
        .send()
        .join();
  }

  /** Whom the task belongs to, or would belong to; null if nobody. */
  static @Nullable String assigneeOf(ActivatedJob job) {
    return job.getUserTask() == null ? null : job.getUserTask().getAssignee();
  }
}
