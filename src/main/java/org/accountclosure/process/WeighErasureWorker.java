package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.List;
import org.accountclosure.closure.AnsweringErasure;
import org.accountclosure.closure.model.ErasureId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Weighs how a wish for erasure is answered: at once, later, or by a person.
 *
 * <p>Idempotency key: the wish; it only reads, but for the date at which it was certain who asks.
 *
 * <p>Failures: a marketplace that does not answer is retried, then an incident: once it answers,
 * retry.
 */
@ProcessWorker
public class WeighErasureWorker {

  private final AnsweringErasure answering;

  WeighErasureWorker(AnsweringErasure answering) {
    this.answering = answering;
  }

  /** How, by whom and until when. */
  public record Result(
      @JsonProperty(Variables.ERASURE_ROUTE) String erasureRoute,
      @JsonProperty(Variables.GROUPS) List<String> groups,
      @JsonProperty(Variables.WARN_AT) String warnAt,
      @JsonProperty(Variables.DUE_AT) String dueAt,
      @JsonProperty(Variables.FOLLOW_UP_AT) String followUpAt,
      @JsonProperty(Variables.LOOK_AGAIN_AT) String lookAgainAt) {}

  @JobWorker(type = JobTypes.ERASURE_WEIGH)
  public Result weigh(@Variable(name = Variables.ERASURE_ID, optional = false) String erasureId) {
    AnsweringErasure.Weighed weighed = answering.weigh(new ErasureId(erasureId));
    return new Result(
        weighed.route().name(),
        List.of(weighed.queue()),
        weighed.warnAt().toString(),
        weighed.dueAt().toString(),
        weighed.followUpAt().toString(),
        weighed.lookAgainAt().toString());
  }
}
