package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.AnsweringErasure;
import org.accountclosure.closure.model.ErasureId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Answers a wish for erasure, for each class of data.
 *
 * <p>Idempotency key: the wish; answered once.
 *
 * <p>Failures: a marketplace that does not answer is retried, then an incident: once it answers,
 * retry. "No person has answered" is an incident if a hold came between: look at the hold, retry
 * after it.
 */
@ProcessWorker
public class AnswerErasureWorker {

  private final AnsweringErasure answering;

  AnswerErasureWorker(AnsweringErasure answering) {
    this.answering = answering;
  }

  /** CARRY_OUT or REFUSE. */
  public record Result(@JsonProperty(Variables.ERASURE_DECISION) String erasureDecision) {}

  @JobWorker(type = JobTypes.ERASURE_ANSWER)
  public Result answer(@Variable(name = Variables.ERASURE_ID, optional = false) String erasureId) {
    return new Result(answering.answer(new ErasureId(erasureId)).name());
  }
}
