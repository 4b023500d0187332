package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.LiftingHold;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Lifts a hold that two persons agreed to lift.
 *
 * <p>Idempotency key: the hold, kept by the marketplace; lifted once.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits, and an operator sees
 * "The marketplace did not answer" with the time of the next attempt. "Two persons did not agree"
 * is a defect and ends in an incident: nobody lifts a hold alone.
 */
@ProcessWorker
public class LiftHoldWorker {

  private final LiftingHold liftingHold;

  LiftHoldWorker(LiftingHold liftingHold) {
    this.liftingHold = liftingHold;
  }

  @JobWorker(type = JobTypes.CLOSURE_LIFT_HOLD)
  public void lift(@Variable(name = Variables.HOLD_ID, optional = false) String holdId) {
    liftingHold.lift(new HoldId(holdId));
  }
}
