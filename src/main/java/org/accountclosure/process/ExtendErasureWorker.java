package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.AnsweringErasure;
import org.accountclosure.closure.model.ErasureId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Extends the time of a wish for erasure, and tells the holder why.
 *
 * <p>Idempotency key: the wish; extended once.
 *
 * <p>Failures: "Nobody has extended" is a defect and ends in an incident. An operator looks at the
 * timeline of the case.
 */
@ProcessWorker
public class ExtendErasureWorker {

  private final AnsweringErasure answering;

  ExtendErasureWorker(AnsweringErasure answering) {
    this.answering = answering;
  }

  /** The new dates. */
  public record Result(
      @JsonProperty(Variables.WARN_AT) String warnAt,
      @JsonProperty(Variables.DUE_AT) String dueAt,
      @JsonProperty(Variables.FOLLOW_UP_AT) String followUpAt) {}

  @JobWorker(type = JobTypes.ERASURE_EXTEND)
  public Result extend(@Variable(name = Variables.ERASURE_ID, optional = false) String erasureId) {
    AnsweringErasure.Weighed weighed = answering.extend(new ErasureId(erasureId));
    return new Result(
        weighed.warnAt().toString(), weighed.dueAt().toString(), weighed.followUpAt().toString());
  }
}
