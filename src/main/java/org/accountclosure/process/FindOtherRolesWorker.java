package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.List;
import org.accountclosure.closure.FindingOtherRoles;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Finds out which other roles keep the login of a member who has left its teams.
 *
 * <p>Idempotency key: the case; one line says what keeps the login.
 *
 * <p>Failures: a marketplace that cannot answer is transient; nothing is decided and the job waits.
 * An operator sees "The marketplace did not answer" with the time of the next attempt on the job.
 */
@ProcessWorker
public class FindOtherRolesWorker {

  private final FindingOtherRoles findingOtherRoles;

  FindOtherRolesWorker(FindingOtherRoles findingOtherRoles) {
    this.findingOtherRoles = findingOtherRoles;
  }

  /** Codes of what else the login is; empty if nothing. */
  public record Result(@JsonProperty(Variables.OTHER_ROLES) List<String> otherRoles) {}

  @JobWorker(type = JobTypes.CLOSURE_FIND_OTHER_ROLES)
  public Result find(@Variable(name = Variables.CASE_ID, optional = false) String caseId) {
    return new Result(
        findingOtherRoles.find(new CaseId(caseId)).stream().map(AccountKind::name).toList());
  }
}
