package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.WithdrawingClosure;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Confirms that the process of a withdrawn case has stopped.
 *
 * <p>Idempotency key: the case.
 *
 * <p>Failures: none of its own. An operator who sees an incident here finds a defect in its
 * message.
 */
@ProcessWorker
public class RecordWithdrawalWorker {

  private final WithdrawingClosure withdrawingClosure;

  RecordWithdrawalWorker(WithdrawingClosure withdrawingClosure) {
    this.withdrawingClosure = withdrawingClosure;
  }

  @JobWorker(type = JobTypes.CLOSURE_RECORD_WITHDRAWAL)
  public void confirm(@Variable(name = Variables.CASE_ID, optional = false) String caseId) {
    withdrawingClosure.confirm(new CaseId(caseId));
  }
}
