package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.RegisteringHold;
import org.accountclosure.closure.model.HoldId;
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

  @JobWorker(type = JobTypes.CLOSURE_KEEP_HOLD)
  public HoldDates keep(@Variable(name = Variables.HOLD_ID, optional = false) String holdId) {
    return HoldDates.of(registeringHold.keep(new HoldId(holdId)));
  }
}
