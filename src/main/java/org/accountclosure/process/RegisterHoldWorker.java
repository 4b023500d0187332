package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.RegisteringHold;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Gives a hold that meets a closure its reviews, and tells the holder that the case rests.
 *
 * <p>Idempotency key: the hold; a repetition answers the first dates.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits, and an operator sees
 * "The marketplace did not answer" with the time of the next attempt. A routing that is not one
 * ends in an incident that quotes it: correct SupportRouting.dmn, or the variable, and retry.
 */
@ProcessWorker
public class RegisterHoldWorker {

  private final RegisteringHold registeringHold;

  RegisterHoldWorker(RegisteringHold registeringHold) {
    this.registeringHold = registeringHold;
  }

  @JobWorker(type = JobTypes.CLOSURE_REGISTER_HOLD)
  public HoldDates register(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId,
      @Variable(name = Variables.HOLD_ID, optional = false) String holdId,
      @Variable(name = Variables.ROUTING, optional = false) OpenEscalationWorker.Queue routing) {
    return HoldDates.of(
        registeringHold.register(new CaseId(caseId), new HoldId(holdId), routing.parsed()));
  }
}
