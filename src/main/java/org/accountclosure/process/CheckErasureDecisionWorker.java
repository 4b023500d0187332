package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.accountclosure.closure.AnsweringErasure;
import org.accountclosure.closure.model.ErasureId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * May this person decide about a wish for erasure so? If so, what the holder is told moves to the
 * database.
 *
 * <p>Idempotency key: the wish; what is kept is kept once.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. An operator sees an incident on the task only for defects, with the
 * cause in the message; retrying is safe.
 */
@ProcessWorker
public class CheckErasureDecisionWorker {

  private final AnsweringErasure answering;

  CheckErasureDecisionWorker(AnsweringErasure answering) {
    this.answering = answering;
  }

  @JobWorker(type = JobTypes.ERASURE_CHECK_DECISION, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.ERASURE_ID, optional = false) String erasureId,
      @Variable(name = Variables.ERASURE_DECISION) @Nullable String erasureDecision,
      @Variable(name = Variables.NOTE) @Nullable String note) {
    TaskAnswer.give(
        client,
        job,
        answering.check(
            new ErasureId(erasureId), TaskAnswer.assigneeOf(job), erasureDecision, note));
  }
}
