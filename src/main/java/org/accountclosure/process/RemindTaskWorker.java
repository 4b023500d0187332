package org.accountclosure.process;

import io.camunda.client.annotation.CustomHeaders;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.time.Instant;
import java.util.Map;
import org.accountclosure.closure.RemindingStaff;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Reminds a queue of a task that is overdue.
 *
 * <p>Idempotency key: what the task is about, and its due date; one reminder each.
 *
 * <p>Failures: none of its own. An operator who sees an incident here finds a defect in its
 * message.
 */
@ProcessWorker
public class RemindTaskWorker {

  private final RemindingStaff remindingStaff;

  RemindTaskWorker(RemindingStaff remindingStaff) {
    this.remindingStaff = remindingStaff;
  }

  @JobWorker(type = JobTypes.SUPPORT_REMIND_TASK)
  public void remind(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId,
      @Variable(name = Variables.TASK_ID, optional = false) String taskId,
      @Variable(name = Variables.DUE_AT, optional = false) String dueAt,
      @CustomHeaders Map<String, String> headers) {
    remindingStaff.remind(
        new CaseId(caseId), taskId, String.valueOf(headers.get("queue")), Instant.parse(dueAt));
  }
}
