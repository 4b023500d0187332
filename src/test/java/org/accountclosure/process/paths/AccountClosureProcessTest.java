package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** Every way of a request from its start to its outcome. */
class AccountClosureProcessTest extends ModelPaths {

  AccountClosureProcessTest() {
    super(Processes.ACCOUNT_CLOSURE_PROCESS);
  }

  @Test
  void aClearAccountIsClosed() {
    requested("NO_LONGER_USING");
    prepared();
    work(JobTypes.CLOSURE_CLOSE_ACCOUNT, Map.of("closing", "CLOSED"));
    work(JobTypes.NOTIFICATION_TELL_OUTCOME);
    endsBy("EndEvent_AccountClosed");
    has(Map.of("outcome", "CLOSED"));
  }

  @Test
  void whatTheLastCheckFindsSendsTheCaseBackAndNothingIsAskedTwice() {
    requested("DUPLICATE_ACCOUNT");
    work(JobTypes.CLOSURE_REQUEST_VIOLATION_REVIEW);
    message(Messages.VIOLATION_REVIEWED, CASE, Map.of("decision", "APPROVE"));
    prepared();
    work(JobTypes.CLOSURE_CLOSE_ACCOUNT, Map.of("closing", "BLOCKED"));
    prepared();
    work(JobTypes.CLOSURE_CLOSE_ACCOUNT, Map.of("closing", "CLOSED"));
    work(JobTypes.NOTIFICATION_TELL_OUTCOME);
    endsBy("EndEvent_AccountClosed");
  }

  @Test
  void aWithdrawalThatTheClosingFindsWins() {
    requested("NO_LONGER_USING");
    prepared();
    work(JobTypes.CLOSURE_CLOSE_ACCOUNT, Map.of("closing", "WITHDRAWN"));
    accountStays("WITHDRAWN");
    endsBy("EndEvent_ClosureWithdrawn");
  }

  @Test
  void theHolderWithdrawsDuringAWait() {
    requested("NO_LONGER_USING");
    work(JobTypes.CLOSURE_STOP_NEW_BUSINESS);
    work(JobTypes.CLOSURE_CHECK_BLOCKERS, Map.of("nextStep", "WAIT", "recheckAt", inDays(9)));
    message(Messages.CLOSURE_WITHDRAWN, CASE);
    accountStays("WITHDRAWN");
    endsBy("BoundaryEvent_ClosureWithdrawn", "EndEvent_ClosureWithdrawn");
  }

  @Test
  void aPersonRefusesTheReason() {
    requested("WORKING_DIRECTLY_WITH_CLIENT");
    work(JobTypes.CLOSURE_REQUEST_VIOLATION_REVIEW);
    message(Messages.VIOLATION_REVIEWED, CASE, Map.of("decision", "REFUSE"));
    accountStays("REFUSED");
    endsBy("BoundaryEvent_ClosureRefused", "EndEvent_ClosureRefused");
  }

  @Test
  void theHoldersOwnDelayExpiresTheRequest() {
    requested("NO_LONGER_USING");
    work(JobTypes.CLOSURE_STOP_NEW_BUSINESS);
    work(JobTypes.CLOSURE_CHECK_BLOCKERS, Map.of("nextStep", "EXPIRE"));
    accountStays("EXPIRED");
    endsBy("BoundaryEvent_ClosureExpired", "EndEvent_ClosureExpired");
  }

  @Test
  void anAlternativeThatIsEffectiveRetainsTheAccount() {
    requested("COST");
    work(JobTypes.CLOSURE_MAKE_OFFER, Map.of("offerMade", true, "answerBy", inDays(7)));
    message(Messages.OFFER_ANSWERED, CASE, Map.of("offerAnswer", "ACCEPT"));
    work(JobTypes.CLOSURE_APPLY_ALTERNATIVE, Map.of("verifyAt", inDays(-1)));
    work(JobTypes.CLOSURE_VERIFY_ALTERNATIVE, Map.of("alternativeEffective", true));
    accountStays("RETAINED");
    endsBy("BoundaryEvent_AccountRetained", "EndEvent_AccountRetained");
  }

  private void requested(String reason) {
    message(
        Messages.CLOSURE_REQUESTED,
        "login-1",
        Map.of(
            "caseId", CASE, "loginId", "login-1", "accountKind", "FREELANCER", "reason", reason));
    work(JobTypes.CLOSURE_OPEN_CASE);
    work(JobTypes.CLOSURE_STOP_RENEWALS);
  }

  /** The way is clear: each of the three stages. */
  private void prepared() {
    work(JobTypes.CLOSURE_STOP_NEW_BUSINESS);
    for (int stage = 0; stage < 3; stage++) {
      work(JobTypes.CLOSURE_CHECK_BLOCKERS, Map.of("nextStep", "CLEAR"));
    }
    work(JobTypes.CLOSURE_WRITE_EXPORT);
  }

  private void accountStays(String outcome) {
    assertThat(work(JobTypes.CLOSURE_RECORD_OUTCOME).getVariablesAsMap())
        .containsEntry("outcome", outcome);
    work(JobTypes.CLOSURE_RESTORE_ACCOUNT);
    work(JobTypes.NOTIFICATION_TELL_OUTCOME);
  }
}
