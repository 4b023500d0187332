package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.RestoringAccount;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Restores exactly what this case changed, because the account stays.
 *
 * <p>Idempotency key: the case; what is restored is not restored again.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits, and an operator sees
 * "The marketplace did not answer" with the time of the next attempt. A case that has not ended, or
 * has closed the account, is a defect and ends in an incident.
 */
@ProcessWorker
public class RestoreAccountWorker {

  private final RestoringAccount restoringAccount;

  RestoreAccountWorker(RestoringAccount restoringAccount) {
    this.restoringAccount = restoringAccount;
  }

  @JobWorker(type = JobTypes.CLOSURE_RESTORE_ACCOUNT)
  public void restore(@Variable(name = Variables.CASE_ID, optional = false) String caseId) {
    restoringAccount.restore(new CaseId(caseId));
  }
}
