package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.DecidingRemoval;
import org.accountclosure.closure.DecidingRemoval.Choice;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Records what somebody of a team decided about a removal, and tells the marketplace of an
 * agreement.
 *
 * <p>Idempotency key: the removal; recorded once. What is decided already stays.
 *
 * <p>Failures: a marketplace that cannot be told is transient; the job waits. "Nobody has decided"
 * is a defect and ends in an incident: an operator looks at the timeline of the case.
 */
@ProcessWorker
public class RecordRemovalWorker {

  private final DecidingRemoval decidingRemoval;

  RecordRemovalWorker(DecidingRemoval decidingRemoval) {
    this.decidingRemoval = decidingRemoval;
  }

  @JobWorker(type = JobTypes.CLOSURE_RECORD_REMOVAL)
  public void record(
      @Variable(name = Variables.REMOVAL_ID, optional = false) String removalId,
      @Variable(name = Variables.REMOVAL_DECISION, optional = false) Choice decision) {
    decidingRemoval.record(new RemovalId(removalId), decision);
  }
}
