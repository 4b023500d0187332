package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.ReportingReview;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Tells the closure what a person decided about its reason, if it is still under way.
 *
 * <p>Idempotency key: the case; the first verdict is told.
 *
 * <p>Failures: "No person has judged" is a defect and ends in an incident. An operator looks at the
 * escalations of the case.
 */
@ProcessWorker
public class ReportReviewWorker {

  private final ReportingReview reportingReview;

  ReportReviewWorker(ReportingReview reportingReview) {
    this.reportingReview = reportingReview;
  }

  @JobWorker(type = JobTypes.CLOSURE_REPORT_REVIEW)
  public void report(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId,
      @Variable(name = Variables.ESCALATION_ID, optional = false) String escalationId) {
    reportingReview.report(new CaseId(caseId), new EscalationId(escalationId));
  }
}
