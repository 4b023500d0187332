package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.CarryingOutReview;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Does what a person has judged about a case: goes on with it or refuses it, reopens the account or
 * leaves it closed.
 *
 * <p>Idempotency key: the escalation; a doubt is settled once, an account reopens once.
 *
 * <p>Failures: a marketplace that does not answer is tried again, then an incident. "No person has
 * judged" is a defect and ends in an incident. An operator looks at the escalations of the case.
 */
@ProcessWorker
public class CarryOutReviewWorker {

  private final CarryingOutReview carryingOutReview;

  CarryOutReviewWorker(CarryingOutReview carryingOutReview) {
    this.carryingOutReview = carryingOutReview;
  }

  @JobWorker(type = JobTypes.CLOSURE_CARRY_OUT_REVIEW)
  public void carryOut(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId,
      @Variable(name = Variables.ESCALATION_ID, optional = false) String escalationId) {
    carryingOutReview.carryOut(new CaseId(caseId), new EscalationId(escalationId));
  }
}
