package org.accountclosure.process;

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
 * Writes what support decided.
 *
 * <p>Idempotency key: the escalation and the round of its task; what was decided stands.
 *
 * <p>Failures: the listener of the task lets only complete decisions pass. One that is not is a
 * defect and ends in an incident: an operator sees what is missing, corrects the variables and
 * retries.
 */
@ProcessWorker
public class RecordDecisionWorker {

  private final DecidingEscalation decidingEscalation;

  RecordDecisionWorker(DecidingEscalation decidingEscalation) {
    this.decidingEscalation = decidingEscalation;
  }

  @JobWorker(type = JobTypes.SUPPORT_RECORD_DECISION)
  public void record(
      @Variable(name = Variables.ESCALATION_ID, optional = false) String escalationId,
      @Variable(name = Variables.DECISION) @Nullable String decision,
      @Variable(name = Variables.REFUSAL_REASONS) @Nullable List<String> reasons,
      @Variable(name = Variables.BLOCKER) @Nullable String blocker,
      @Variable(name = Variables.RESOLUTION) @Nullable String resolution,
      @Variable(name = Variables.SURVIVOR) @Nullable String survivor) {
    SupportDecision entered =
        new SupportDecision(
            decision, reasons == null ? List.of() : reasons, blocker, resolution, survivor);
    decidingEscalation
        .decide(new EscalationId(escalationId), entered)
        .ifPresent(
            problem -> {
              throw new IllegalStateException("The decision is not complete: " + problem);
            });
  }
}
