package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.AskingHolder;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Sends the question of support to the holder; the dates of the escalation move by the time that
 * the holder is given.
 *
 * <p>Idempotency key: the question; a repetition answers the first dates.
 *
 * <p>Failures: "Nothing is to be asked" is a defect and ends in an incident. An operator looks at
 * the notes of the case.
 */
@ProcessWorker
public class AskHolderWorker {

  private final AskingHolder askingHolder;

  AskHolderWorker(AskingHolder askingHolder) {
    this.askingHolder = askingHolder;
  }

  /** Until when an answer is awaited, and the dates of the task that comes back after it. */
  public record Result(
      @JsonProperty(Variables.ANSWER_BY) String answerBy,
      @JsonProperty(Variables.DUE_AT) String dueAt,
      @JsonProperty(Variables.FOLLOW_UP_AT) String followUpAt,
      @JsonProperty(Variables.LEAD_AT) String leadAt) {

    static Result of(Escalation asked) {
      return new Result(
          String.valueOf(asked.dates().answerBy()),
          asked.dueAt().toString(),
          asked.followUpAt().toString(),
          asked.dates().leadAt().toString());
    }
  }

  @JobWorker(type = JobTypes.SUPPORT_ASK_HOLDER)
  public Result ask(
      @Variable(name = Variables.ESCALATION_ID, optional = false) String escalationId) {
    return Result.of(askingHolder.ask(new EscalationId(escalationId)));
  }
}
