package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Closes the account if nothing blocks it at that very moment: the point of no return.
 *
 * <p>Idempotency key: the case; the marketplace closes once and answers the same again.
 *
 * <p>Failures: blocked or withdrawn are results, not failures. A marketplace that cannot answer is
 * transient; the case stays past the point of no return until it is known whether the account is
 * closed. An operator sees "The marketplace did not answer" on the job and lets it retry.
 */
@ProcessWorker
public class CloseAccountWorker {

  private final ClosingAccount closingAccount;

  CloseAccountWorker(ClosingAccount closingAccount) {
    this.closingAccount = closingAccount;
  }

  /** How it went. */
  public record Result(@JsonProperty(Variables.CLOSING) Closing closing) {}

  @JobWorker(type = JobTypes.CLOSURE_CLOSE_ACCOUNT)
  public Result close(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId, @JobKey String jobKey) {
    return new Result(closingAccount.close(new CaseId(caseId), jobKey));
  }
}
