package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** Four eyes. */
class BlockerResolutionProcessTest extends ModelPaths {

  BlockerResolutionProcessTest() {
    super(Processes.BLOCKER_RESOLUTION_PROCESS);
  }

  private static final String TASK = "Task_ConfirmResolution";

  @Test
  void whatAnotherPersonConfirmsIsDone() {
    proposed();
    claim(TASK, JobTypes.SUPPORT_CHECK_CONFIRMER, "lea");
    decide(TASK, JobTypes.SUPPORT_CHECK_CONFIRMATION, Map.of("confirmation", "CONFIRM"));
    work(JobTypes.SUPPORT_RESOLVE_BLOCKER);
    endsBy("EndEvent_BlockerResolved");
  }

  @Test
  void whatAnotherPersonRejectsIsNotDone() {
    proposed();
    decide(
        TASK,
        JobTypes.SUPPORT_CHECK_CONFIRMATION,
        Map.of("confirmation", "REJECT", "note", "Not yet."));
    endsBy("EndEvent_ResolutionRejected");
    has(Map.of("confirmation", "REJECT"));
  }

  @Test
  void theLeadsAreRemindedOfAnOverdueConfirmation() {
    proposed();
    task(TASK);
    later(Duration.ofDays(4));
    var reminder = work(JobTypes.SUPPORT_REMIND_TASK);
    assertThat(reminder.getVariablesAsMap()).containsEntry("taskId", "esc-1");
    assertThat(reminder.getCustomHeaders()).containsEntry("queue", "lead");
    decide(TASK, JobTypes.SUPPORT_CHECK_CONFIRMATION, Map.of("confirmation", "CONFIRM"));
    work(JobTypes.SUPPORT_RESOLVE_BLOCKER);
    endsBy("EndEvent_LeadReminded", "EndEvent_BlockerResolved");
  }

  private void proposed() {
    call(
        Map.of(
            "caseId",
            CASE,
            "escalationId",
            "esc-1",
            "resolution",
            "WRITE_OFF_DEBT",
            "blocker",
            "DEBT:d-1",
            "dueAt",
            inDays(3),
            "followUpAt",
            inDays(2)));
  }
}
