package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** What each reason needs. */
class ReasonReviewProcessTest extends ModelPaths {

  ReasonReviewProcessTest() {
    super(Processes.REASON_REVIEW_PROCESS);
  }

  @Test
  void aReasonThatNeedsNothingIsSettledAtOnce() {
    reason("CAREER_CHANGE", "FREELANCER");
    endsBy("Task_AssessReason", "EndEvent_ReasonSettled");
  }

  @Test
  void whatIsSettledIsNotAssessedAgain() {
    call(
        Map.of(
            "caseId", CASE,
            "accountKind", "FREELANCER",
            "reason", "DUPLICATE_ACCOUNT",
            "reasonRoute", "PROCEED"));
    endsBy("EndEvent_ReasonSettled");
  }

  @Test
  void aViolationThatAPersonAcceptsIsSettled() {
    reason("DUPLICATE_ACCOUNT", "FREELANCER");
    work(JobTypes.CLOSURE_REQUEST_VIOLATION_REVIEW);
    message(Messages.VIOLATION_REVIEWED, CASE, Map.of("decision", "APPROVE"));
    endsBy("EndEvent_ReasonSettled");
  }

  @Test
  void aViolationThatAPersonDoesNotAcceptRefusesTheClosure() {
    reason("WORKING_DIRECTLY_WITH_CLIENT", "FREELANCER");
    work(JobTypes.CLOSURE_REQUEST_VIOLATION_REVIEW);
    message(Messages.VIOLATION_REVIEWED, CASE, Map.of("decision", "REFUSE"));
    throwsAt("EndEvent_ClosureRefused");
  }

  @Test
  void aReasonThatNobodyForesawIsLookedAtByAPerson() {
    reason("BORED", "FREELANCER");
    work(JobTypes.CLOSURE_REQUEST_VIOLATION_REVIEW);
    waitsAt("CatchEvent_ViolationReviewed");
  }

  @Test
  void anAlternativeThatIsDeclinedSettlesTheReason() {
    reason("TAKING_BREAK", "FREELANCER");
    assertThat(
            work(JobTypes.CLOSURE_MAKE_OFFER, Map.of("offerMade", true, "answerBy", inDays(7)))
                .getVariablesAsMap())
        .containsEntry("alternative", "SET_UNAVAILABLE");
    message(Messages.OFFER_ANSWERED, CASE, Map.of("offerAnswer", "DECLINE"));
    endsBy("EndEvent_ReasonSettled");
  }

  @Test
  void aTeamMemberGetsNoOffer() {
    reason("TAKING_BREAK", "TEAM_MEMBER");
    endsBy("EndEvent_ReasonSettled");
  }

  private void reason(String reason, String accountKind) {
    call(Map.of("caseId", CASE, "accountKind", accountKind, "reason", reason));
  }
}
