package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.LookingAfterNotices;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Says until when a person looks after a notice that did not arrive.
 *
 * <p>Idempotency key: the notice; a repetition answers the first dates.
 *
 * <p>Failures: a routing that is not one ends in an incident that quotes it: correct
 * SupportRouting.dmn, or the variable, and retry.
 */
@ProcessWorker
public class OpenUndeliveredWorker {

  private final LookingAfterNotices lookingAfterNotices;

  OpenUndeliveredWorker(LookingAfterNotices lookingAfterNotices) {
    this.lookingAfterNotices = lookingAfterNotices;
  }

  /** The dates of the task. */
  public record Result(
      @JsonProperty(Variables.DUE_AT) String dueAt,
      @JsonProperty(Variables.FOLLOW_UP_AT) String followUpAt) {}

  @JobWorker(type = JobTypes.NOTIFICATION_OPEN_UNDELIVERED)
  public Result open(
      @Variable(name = Variables.NOTICE_ID, optional = false) String noticeId,
      @Variable(name = Variables.ROUTING, optional = false) OpenEscalationWorker.Queue routing) {
    LookingAfterNotices.Opened opened = lookingAfterNotices.open(noticeId, routing.parsed());
    return new Result(opened.dueAt().toString(), opened.followUpAt().toString());
  }
}
