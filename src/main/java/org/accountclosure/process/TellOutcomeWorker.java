package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.TellingHolder;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Puts the notice of the outcome in the outbox.
 *
 * <p>Idempotency key: case and outcome; one notice each.
 *
 * <p>Failures: a case that has not ended is a defect and ends in an incident; whether mail goes out
 * is the outbox's affair and never holds up the process.
 */
@ProcessWorker
public class TellOutcomeWorker {

  private final TellingHolder tellingHolder;

  TellOutcomeWorker(TellingHolder tellingHolder) {
    this.tellingHolder = tellingHolder;
  }

  @JobWorker(type = JobTypes.NOTIFICATION_TELL_OUTCOME)
  public void tell(@Variable(name = Variables.CASE_ID, optional = false) String caseId) {
    tellingHolder.outcome(new CaseId(caseId));
  }
}
