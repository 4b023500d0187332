package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.List;
import org.accountclosure.closure.EscalatingToLead;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Calls the leads, because nobody decided: from now on they may take the task, too.
 *
 * <p>Idempotency key: the escalation and the date at which the leads were to be called.
 *
 * <p>Failures: none of its own. An operator who sees an incident here finds a defect in its
 * message.
 */
@ProcessWorker
public class EscalateToLeadWorker {

  private final EscalatingToLead escalatingToLead;

  EscalateToLeadWorker(EscalatingToLead escalatingToLead) {
    this.escalatingToLead = escalatingToLead;
  }

  /** Who may take the task, and when the leads are called again. */
  public record Result(
      @JsonProperty(Variables.GROUPS) List<String> groups,
      @JsonProperty(Variables.LEAD_AT) String leadAt) {}

  @JobWorker(type = JobTypes.SUPPORT_ESCALATE_TO_LEAD)
  public Result escalate(
      @Variable(name = Variables.ESCALATION_ID, optional = false) String escalationId) {
    Escalation called = escalatingToLead.escalate(new EscalationId(escalationId));
    return new Result(called.groups(), called.dates().leadAt().toString());
  }
}
