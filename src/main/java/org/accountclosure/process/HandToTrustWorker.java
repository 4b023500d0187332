package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.List;
import org.accountclosure.closure.HandingToTrust;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Leaves the decision to trust and safety.
 *
 * <p>Idempotency key: the escalation; handed over once.
 *
 * <p>Failures: none of its own. An operator who sees an incident here finds a defect in its
 * message.
 */
@ProcessWorker
public class HandToTrustWorker {

  private final HandingToTrust handingToTrust;

  HandToTrustWorker(HandingToTrust handingToTrust) {
    this.handingToTrust = handingToTrust;
  }

  /** Who may take the task. */
  public record Result(@JsonProperty(Variables.GROUPS) List<String> groups) {}

  @JobWorker(type = JobTypes.SUPPORT_HAND_TO_TRUST)
  public Result hand(
      @Variable(name = Variables.ESCALATION_ID, optional = false) String escalationId) {
    return new Result(handingToTrust.hand(new EscalationId(escalationId)).groups());
  }
}
