package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.Variable;
import java.time.Duration;
import java.util.List;
import org.accountclosure.closure.EscalatingToSupport;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Asks support to decide, and computes the absolute dates of the question.
 *
 * <p>Idempotency key: case and process instance; a repetition answers the first dates.
 *
 * <p>Failures: a routing that is not one (unknown duration, priority beyond 0 to 100) ends in an
 * incident that quotes it. An operator corrects {@code SupportRouting.dmn}, or the variable, and
 * retries.
 */
@ProcessWorker
public class OpenEscalationWorker {

  private final EscalatingToSupport escalatingToSupport;

  OpenEscalationWorker(EscalatingToSupport escalatingToSupport) {
    this.escalatingToSupport = escalatingToSupport;
  }

  /** What {@code SupportRouting.dmn} decided. */
  public record Queue(String queue, int priority, String dueIn) {
    Routing parsed() {
      return new Routing(queue, priority, Duration.parse(dueIn));
    }
  }

  /** The escalation, who may take its task, and its dates. */
  public record Result(
      @JsonProperty(Variables.ESCALATION_ID) String escalationId,
      @JsonProperty(Variables.GROUPS) List<String> groups,
      @JsonProperty(Variables.DUE_AT) String dueAt,
      @JsonProperty(Variables.FOLLOW_UP_AT) String followUpAt,
      @JsonProperty(Variables.LEAD_AT) String leadAt) {}

  @JobWorker(type = JobTypes.SUPPORT_OPEN_ESCALATION)
  public Result open(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId,
      @Variable(name = Variables.ESCALATION_KIND, optional = false) EscalationKind kind,
      @Variable(name = Variables.ROUTING, optional = false) Queue routing,
      @ProcessInstanceKey long processInstanceKey) {
    Escalation opened =
        escalatingToSupport.open(new CaseId(caseId), kind, routing.parsed(), processInstanceKey);
    return new Result(
        opened.id().value(),
        opened.groups(),
        opened.dueAt().toString(),
        opened.followUpAt().toString(),
        opened.dates().leadAt().toString());
  }
}
