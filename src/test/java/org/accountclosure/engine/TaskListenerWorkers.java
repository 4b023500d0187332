package org.accountclosure.engine;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Task listeners of an unsuspecting application of the Camunda starter. */
public class TaskListenerWorkers {

  @JobWorker(type = "review.completing", autoComplete = false)
  public void completing(JobClient client, ActivatedJob job, @Variable @Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      client
          .newCompleteCommand(job)
          .withResult(r -> r.forUserTask().deny(true, "a reason is missing"))
          .send()
          .join();
      return;
    }
    client
        .newCompleteCommand(job)
        .withResult(
            r ->
                r.forUserTask()
                    .correctAssignee("checked-" + job.getUserTask().getAssignee())
                    .correctDueDate("2027-01-01T00:00:00Z")
                    .correctFollowUpDate("")
                    .correctCandidateUsers(List.of("ann", "bob"))
                    .correctCandidateGroups(List.of())
                    .correctPriority(80))
        .send()
        .join();
  }

  /** Completes by itself, without a result. */
  @JobWorker(type = "review.assigning")
  public void assigning(ActivatedJob job) {
    if (!"assign".equals(job.getUserTask().getAction())
        || !job.getUserTask().getChangedAttributes().contains("assignee")) {
      throw new IllegalStateException("not an assignment: " + job.getUserTask().getAction());
    }
  }
}
