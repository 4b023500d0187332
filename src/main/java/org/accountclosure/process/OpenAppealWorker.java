package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.List;
import org.accountclosure.closure.DecidingAppeal;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Confirms the appeal and computes its absolute dates.
 *
 * <p>Idempotency key: the appeal; a repetition answers the first dates.
 *
 * <p>Failures: none of its own. An operator who sees an incident here finds a defect in its
 * message.
 */
@ProcessWorker
public class OpenAppealWorker {

  private final DecidingAppeal decidingAppeal;

  OpenAppealWorker(DecidingAppeal decidingAppeal) {
    this.decidingAppeal = decidingAppeal;
  }

  /** Who may take the task, and its dates. */
  public record Result(
      @JsonProperty(Variables.GROUPS) List<String> groups,
      @JsonProperty(Variables.DUE_AT) String dueAt,
      @JsonProperty(Variables.FOLLOW_UP_AT) String followUpAt) {}

  @JobWorker(type = JobTypes.CLOSURE_OPEN_APPEAL)
  public Result open(@Variable(name = Variables.APPEAL_ID, optional = false) String appealId) {
    DecidingAppeal.Opened opened = decidingAppeal.open(new AppealId(appealId));
    return new Result(
        List.of(opened.queue()), opened.dueAt().toString(), opened.followUpAt().toString());
  }
}
