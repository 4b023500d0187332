package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.util.List;
import org.accountclosure.closure.CheckingTasks;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * May this person decide so: claimed, of the queue, complete, with a reason? If so, the note moves
 * to the database.
 *
 * <p>Idempotency key: the round of the task; what is kept is kept once.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. An operator sees an incident on the task only for defects, with the
 * cause in the message; retrying is safe.
 */
@ProcessWorker
public class CheckDecisionWorker {

  private final CheckingTasks checkingTasks;

  CheckDecisionWorker(CheckingTasks checkingTasks) {
    this.checkingTasks = checkingTasks;
  }

  @JobWorker(type = JobTypes.SUPPORT_CHECK_DECISION, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.ESCALATION_ID, optional = false) String escalationId,
      @Variable(name = Variables.DECISION) @Nullable String decision,
      @Variable(name = Variables.REFUSAL_REASONS) @Nullable List<String> reasons,
      @Variable(name = Variables.BLOCKER) @Nullable String blocker,
      @Variable(name = Variables.RESOLUTION) @Nullable String resolution,
      @Variable(name = Variables.SURVIVOR) @Nullable String survivor,
      @Variable(name = Variables.NOTE) @Nullable String note) {
    TaskAnswer.give(
        client,
        job,
        checkingTasks.decision(
            new EscalationId(escalationId),
            TaskAnswer.assigneeOf(job),
            new SupportDecision(
                decision, reasons == null ? List.of() : reasons, blocker, resolution, survivor),
            note));
  }
}
