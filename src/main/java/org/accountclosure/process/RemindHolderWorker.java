package org.accountclosure.process;

import io.camunda.client.annotation.JobKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.RemindingHolder;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Reminds the holder that the next step is theirs.
 *
 * <p>Idempotency key: the turn of the holder and the number of the reminder.
 *
 * <p>Failures: none of its own. An operator who sees an incident here finds a defect in its
 * message.
 */
@ProcessWorker
public class RemindHolderWorker {

  private final RemindingHolder remindingHolder;

  RemindHolderWorker(RemindingHolder remindingHolder) {
    this.remindingHolder = remindingHolder;
  }

  @JobWorker(type = JobTypes.CLOSURE_REMIND_HOLDER)
  public void remind(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId, @JobKey String jobKey) {
    remindingHolder.remind(new CaseId(caseId), jobKey);
  }
}
