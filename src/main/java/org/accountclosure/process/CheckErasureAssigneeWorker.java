package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import org.accountclosure.closure.AnsweringErasure;
import org.accountclosure.closure.model.ErasureId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * May this person take the task of a wish for erasure: of support?
 *
 * <p>Idempotency key: none needed; it only reads.
 *
 * <p>Failures: the answer to a person, not a failure, is a denial: the task stays as it was and the
 * person reads the sentence. An operator sees an incident on the task only for defects, with the
 * cause in the message; retrying is safe.
 */
@ProcessWorker
public class CheckErasureAssigneeWorker {

  private final AnsweringErasure answering;

  CheckErasureAssigneeWorker(AnsweringErasure answering) {
    this.answering = answering;
  }

  @JobWorker(type = JobTypes.ERASURE_CHECK_ASSIGNEE, autoComplete = false)
  public void check(
      JobClient client,
      ActivatedJob job,
      @Variable(name = Variables.ERASURE_ID, optional = false) String erasureId) {
    TaskAnswer.give(
        client, job, answering.assignee(new ErasureId(erasureId), TaskAnswer.assigneeOf(job)));
  }
}
