package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.RefusingClosure;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Ends the case as refused, with the reasons that a person gave.
 *
 * <p>Idempotency key: the case.
 *
 * <p>Failures: "No person has refused" means that the process came here without a recorded
 * decision, and ends in an incident: nobody is refused by a machine. An operator looks at the
 * escalations of the case.
 */
@ProcessWorker
public class RecordRefusalWorker {

  private final RefusingClosure refusingClosure;

  RecordRefusalWorker(RefusingClosure refusingClosure) {
    this.refusingClosure = refusingClosure;
  }

  @JobWorker(type = JobTypes.CLOSURE_RECORD_REFUSAL)
  public void refuse(@Variable(name = Variables.CASE_ID, optional = false) String caseId) {
    refusingClosure.refuse(new CaseId(caseId));
  }
}
