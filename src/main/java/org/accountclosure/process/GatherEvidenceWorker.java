package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.GatheringEvidence;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Finds out what the person who judges a reason needs; it judges nothing itself.
 *
 * <p>Idempotency key: the case and the finding; the same finding is kept once.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits, and an operator sees
 * "The marketplace did not answer" with the time of the next attempt.
 */
@ProcessWorker
public class GatherEvidenceWorker {

  private final GatheringEvidence gatheringEvidence;

  GatherEvidenceWorker(GatheringEvidence gatheringEvidence) {
    this.gatheringEvidence = gatheringEvidence;
  }

  @JobWorker(type = JobTypes.CLOSURE_GATHER_EVIDENCE)
  public void gather(@Variable(name = Variables.CASE_ID, optional = false) String caseId) {
    gatheringEvidence.gather(new CaseId(caseId));
  }
}
