package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.RegisteringHold;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldReview;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Says when a hold that stays is reviewed next.
 *
 * <p>Idempotency key: the decision that it follows; a repetition answers the same dates.
 *
 * <p>Failures: none of its own. An operator who sees an incident here finds a defect in its
 * message.
 */
@ProcessWorker
public class KeepHoldWorker {

  private final RegisteringHold registeringHold;

  KeepHoldWorker(RegisteringHold registeringHold) {
    this.registeringHold = registeringHold;
  }

  /** When the hold is reviewed, and the dates of the task. */
  public record Result(
      @JsonProperty(Variables.REVIEW_AT) String reviewAt,
      @JsonProperty(Variables.DUE_AT) String dueAt,
      @JsonProperty(Variables.FOLLOW_UP_AT) String followUpAt) {

    static Result of(HoldReview review) {
      return new Result(
          review.reviewAt().toString(), review.dueAt().toString(), review.followUpAt().toString());
    }
  }

  @JobWorker(type = JobTypes.CLOSURE_KEEP_HOLD)
  public Result keep(@Variable(name = Variables.HOLD_ID, optional = false) String holdId) {
    return Result.of(registeringHold.keep(new HoldId(holdId)));
  }
}
