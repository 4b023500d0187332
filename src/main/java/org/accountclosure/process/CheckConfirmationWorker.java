package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.accountclosure.closure.ConfirmingResolution;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * May this person confirm or reject a resolution: another lead, with a reason if it is rejected? If
 * so, it is recorded, and the note moves to the database.
 *
 * <p>Idempotency key: the round of the task; what is kept is kept once.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. An operator sees an incident on the task only for defects, with the
 * cause in the message; retrying is safe.
 */
@ProcessWorker
public class CheckConfirmationWorker {

  private final ConfirmingResolution confirmingResolution;

  CheckConfirmationWorker(ConfirmingResolution confirmingResolution) {
    this.confirmingResolution = confirmingResolution;
  }

  @JobWorker(type = JobTypes.SUPPORT_CHECK_CONFIRMATION, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.ESCALATION_ID, optional = false) String escalationId,
      @Variable(name = Variables.CONFIRMATION) @Nullable String confirmation,
      @Variable(name = Variables.NOTE) @Nullable String note) {
    TaskAnswer.give(
        client,
        job,
        confirmingResolution.confirm(
            new EscalationId(escalationId), TaskAnswer.assigneeOf(job), confirmation, note));
  }
}
