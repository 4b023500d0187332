package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.accountclosure.closure.DecidingRemoval;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * May this person decide so about a removal, and say why not? If so, it is kept who decided, and
 * the reason moves to the database.
 *
 * <p>Idempotency key: the round of the task; what is kept is kept once.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. A marketplace that cannot answer is transient: nobody is let through
 * meanwhile. An operator sees an incident on the task only for defects, with the cause in the
 * message; retrying is safe.
 */
@ProcessWorker
public class CheckRemovalDecisionWorker {

  private final DecidingRemoval decidingRemoval;

  CheckRemovalDecisionWorker(DecidingRemoval decidingRemoval) {
    this.decidingRemoval = decidingRemoval;
  }

  @JobWorker(type = JobTypes.CLOSURE_CHECK_REMOVAL_DECISION, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.REMOVAL_ID, optional = false) String removalId,
      @Variable(name = Variables.REMOVAL_DECISION) @Nullable String decision,
      @Variable(name = Variables.NOTE) @Nullable String note) {
    TaskAnswer.give(
        client,
        job,
        decidingRemoval.decision(
            new RemovalId(removalId), TaskAnswer.assigneeOf(job), decision, note));
  }
}
