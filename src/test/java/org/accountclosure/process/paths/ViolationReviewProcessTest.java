package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** A review of its own, which a withdrawal does not reach. */
class ViolationReviewProcessTest extends ModelPaths {

  ViolationReviewProcessTest() {
    super(Processes.VIOLATION_REVIEW_PROCESS);
  }

  @Test
  void aPersonJudgesWithTheEvidenceAndTheClosureIsTold() {
    message(
        Messages.VIOLATION_REVIEW_REQUESTED,
        CASE,
        Map.of("caseId", CASE, "accountKind", "FREELANCER", "reason", "DUPLICATE_ACCOUNT"));
    work(JobTypes.CLOSURE_GATHER_EVIDENCE);
    message(Messages.CLOSURE_WITHDRAWN, CASE);
    work(
        JobTypes.SUPPORT_OPEN_ESCALATION,
        Map.of(
            "escalationId", "esc-1",
            "groups", List.of("support"),
            "dueAt", inDays(3),
            "followUpAt", inDays(2),
            "leadAt", inDays(5)));
    decide(
        "Task_DecideEscalation",
        JobTypes.SUPPORT_CHECK_DECISION,
        Map.of("decision", "APPROVE", "note", "An accident."));
    work(JobTypes.SUPPORT_RECORD_DECISION);
    assertThat(work(JobTypes.CLOSURE_REPORT_REVIEW).getVariablesAsMap())
        .containsEntry("escalationId", "esc-1")
        .containsEntry("decision", "APPROVE")
        .doesNotContainKey("note");
    endsBy("EndEvent_ViolationReviewed");
  }
}
