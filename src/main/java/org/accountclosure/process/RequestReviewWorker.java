package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.RequestingReview;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Asks for a person to judge the reason, in a process of its own.
 *
 * <p>Idempotency key: the case; one review each.
 *
 * <p>Failures: none of its own. An operator who sees an incident here finds a defect in its
 * message.
 */
@ProcessWorker
public class RequestReviewWorker {

  private final RequestingReview requestingReview;

  RequestReviewWorker(RequestingReview requestingReview) {
    this.requestingReview = requestingReview;
  }

  @JobWorker(type = JobTypes.CLOSURE_REQUEST_VIOLATION_REVIEW)
  public void request(@Variable(name = Variables.CASE_ID, optional = false) String caseId) {
    requestingReview.request(new CaseId(caseId));
  }
}
