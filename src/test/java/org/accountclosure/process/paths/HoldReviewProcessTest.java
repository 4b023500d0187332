package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** A hold from its placing to its lifting. */
class HoldReviewProcessTest extends ModelPaths {

  HoldReviewProcessTest() {
    super(Processes.HOLD_REVIEW_PROCESS);
  }

  @Test
  void aHoldThatIsKeptIsReviewedAgainAndEndsWhenItIsLiftedElsewhere() {
    placed();
    claim("Task_DecideHold", JobTypes.CLOSURE_CHECK_HOLD_ASSIGNEE, "tom");
    decided("KEEP");
    work(JobTypes.CLOSURE_KEEP_HOLD, dates(30));
    waitsAt("CatchEvent_ReviewDue");
    message(Messages.HOLD_LIFTED, "hold-1");
    endsBy("BoundaryEvent_HoldLiftedElsewhere", "EndEvent_HoldLiftedElsewhere");
  }

  @Test
  void aHoldIsLiftedByTwoPersons() {
    placed();
    decided("LIFT");
    confirmed("CONFIRM");
    work(JobTypes.CLOSURE_LIFT_HOLD);
    endsBy("EndEvent_HoldLifted");
  }

  @Test
  void aSecondPersonKeepsTheHold() {
    placed();
    decided("LIFT");
    confirmed("REJECT");
    task("Task_DecideHold");
    message(Messages.HOLD_LIFTED, "hold-1");
    endsBy("EndEvent_HoldLiftedElsewhere");
  }

  @Test
  void overdueReviewsAndLiftingsAreReminded() {
    placed();
    task("Task_DecideHold");
    later(Duration.ofDays(6));
    assertThat(work(JobTypes.SUPPORT_REMIND_TASK).getVariablesAsMap())
        .containsEntry("taskId", "hold-1");
    decided("LIFT");
    assertThat(work(JobTypes.SUPPORT_REMIND_TASK).getCustomHeaders())
        .containsEntry("queue", "trust");
    confirmed("CONFIRM");
    work(JobTypes.CLOSURE_LIFT_HOLD);
    endsBy("EndEvent_TrustReminded", "EndEvent_HoldLifted");
  }

  private void placed() {
    message(Messages.HOLD_PLACED, "hold-1", Map.of("caseId", CASE, "holdId", "hold-1"));
    work(JobTypes.CLOSURE_REGISTER_HOLD, dates(30));
    waitsAt("CatchEvent_ReviewDue");
    later(Duration.ofDays(31));
  }

  private Map<String, Object> dates(int days) {
    return Map.of(
        "reviewAt", inDays(days), "dueAt", inDays(days + 5), "followUpAt", inDays(days + 2));
  }

  private void decided(String decision) {
    decide(
        "Task_DecideHold",
        JobTypes.CLOSURE_CHECK_HOLD_DECISION,
        Map.of("holdDecision", decision, "note", "As the case stands."));
  }

  private void confirmed(String confirmation) {
    decide(
        "Task_ConfirmLifting",
        JobTypes.CLOSURE_CHECK_HOLD_LIFTING,
        Map.of("confirmation", confirmation, "note", "As the case stands."));
  }
}
