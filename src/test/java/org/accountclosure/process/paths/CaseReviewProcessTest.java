package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question about a case that a person judges, wherever the closure is. */
class CaseReviewProcessTest extends ModelPaths {

  CaseReviewProcessTest() {
    super(Processes.CASE_REVIEW_PROCESS);
  }

  @ParameterizedTest
  @CsvSource({
    "TAKEOVER, trust, 90",
    "IDENTITY, support, 60",
    "REOPENING, trust, 40",
    "SIGN_UP, support, 50"
  })
  void thePersonWhoKnowsJudgesAndItIsCarriedOut(String kind, String queue, int priority) {
    requested(kind);
    Map<String, Object> known = opened();
    assertThat(known).containsEntry("escalationKind", kind);
    assertThat(known.get("routing"))
        .asString()
        .contains("queue=" + queue)
        .contains("priority=" + priority);
    judge("APPROVE");
    assertThat(work(JobTypes.CLOSURE_CARRY_OUT_REVIEW).getVariablesAsMap())
        .containsEntry("escalationId", "esc-1")
        .containsEntry("decision", "APPROVE")
        .doesNotContainKey("note");
    endsBy("EndEvent_CaseReviewed");
  }

  @Test
  void aWithdrawalDoesNotReachIt() {
    requested("TAKEOVER");
    message(Messages.CLOSURE_WITHDRAWN, CASE);
    opened();
    judge("REFUSE");
    work(JobTypes.CLOSURE_CARRY_OUT_REVIEW);
    endsBy("EndEvent_CaseReviewed");
  }

  private void requested(String kind) {
    message(
        Messages.CASE_REVIEW_REQUESTED,
        CASE,
        Map.of(
            "caseId",
            CASE,
            "accountKind",
            "FREELANCER",
            "reason",
            "NO_LONGER_USING",
            "escalationKind",
            kind));
  }

  private Map<String, Object> opened() {
    return work(
            JobTypes.SUPPORT_OPEN_ESCALATION,
            Map.of(
                "escalationId", "esc-1",
                "groups", List.of("trust"),
                "dueAt", inDays(3),
                "followUpAt", inDays(2),
                "leadAt", inDays(5)))
        .getVariablesAsMap();
  }

  private void judge(String decision) {
    Map<String, Object> entered =
        decision.equals("REFUSE")
            ? Map.of("decision", decision, "refusalReasons", List.of("IDENTITY_NOT_CONFIRMED"))
            : Map.of("decision", decision);
    decide("Task_DecideEscalation", JobTypes.SUPPORT_CHECK_DECISION, entered);
    work(JobTypes.SUPPORT_RECORD_DECISION);
  }
}
