package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.List;
import org.accountclosure.closure.DecidingEscalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Writes what support decided, or answers what is missing, so that the task comes back.
 *
 * <p>Idempotency key: the escalation; the first complete decision stands.
 *
 * <p>Failures: an incomplete decision is a result, not a failure. An operator sees incidents only
 * for defects, with the cause in the message.
 */
@ProcessWorker
public class RecordDecisionWorker {

  private final DecidingEscalation decidingEscalation;

  RecordDecisionWorker(DecidingEscalation decidingEscalation) {
    this.decidingEscalation = decidingEscalation;
  }

  /** What is missing; null if nothing is. */
  public record Result(
      @JsonProperty(Variables.DECISION_PROBLEM) @Nullable String decisionProblem) {}

  @JobWorker(type = JobTypes.SUPPORT_RECORD_DECISION)
  public Result record(
      @Variable(name = Variables.ESCALATION_ID, optional = false) String escalationId,
      @Variable(name = Variables.DECISION) @Nullable String decision,
      @Variable(name = Variables.REFUSAL_REASONS) @Nullable List<String> reasons) {
    SupportDecision entered = new SupportDecision(decision, reasons == null ? List.of() : reasons);
    return new Result(
        decidingEscalation
            .decide(new EscalationId(escalationId), entered)
            .map(Enum::name)
            .orElse(null));
  }
}
