package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.accountclosure.closure.DecidingAppeal;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * May this person decide the appeal so: another lead, with reasons for the holder? If so, the
 * reasons move to the database.
 *
 * <p>Idempotency key: the round of the task; what is kept is kept once.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. An operator sees an incident on the task only for defects, with the
 * cause in the message; retrying is safe.
 */
@ProcessWorker
public class CheckAppealDecisionWorker {

  private final DecidingAppeal decidingAppeal;

  CheckAppealDecisionWorker(DecidingAppeal decidingAppeal) {
    this.decidingAppeal = decidingAppeal;
  }

  @JobWorker(type = JobTypes.CLOSURE_CHECK_APPEAL_DECISION, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.APPEAL_ID, optional = false) String appealId,
      @Variable(name = Variables.APPEAL_DECISION) @Nullable String decision,
      @Variable(name = Variables.NOTE) @Nullable String note) {
    TaskAnswer.give(
        client,
        job,
        decidingAppeal.check(new AppealId(appealId), TaskAnswer.assigneeOf(job), decision, note));
  }
}
