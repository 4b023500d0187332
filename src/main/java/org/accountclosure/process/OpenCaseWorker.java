package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.OpeningCase;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Confirms to the case that its process runs.
 *
 * <p>Idempotency key: the case; it keeps one process instance key.
 *
 * <p>Failures: a second instance for the same case is a defect and ends in an incident. An operator
 * sees "cannot be carried by process instance …": cancel the younger instance, the case is fine.
 */
@ProcessWorker
public class OpenCaseWorker {

  private final OpeningCase openingCase;

  OpenCaseWorker(OpeningCase openingCase) {
    this.openingCase = openingCase;
  }

  @JobWorker(type = JobTypes.CLOSURE_OPEN_CASE)
  public void open(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId,
      @ProcessInstanceKey long processInstanceKey) {
    openingCase.open(new CaseId(caseId), processInstanceKey);
  }
}
