package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** Nobody is left in silence. */
class UndeliveredNoticeProcessTest extends ModelPaths {

  UndeliveredNoticeProcessTest() {
    super(Processes.UNDELIVERED_NOTICE_PROCESS);
  }

  private static final String TASK = "Task_ReachHolder";

  @Test
  void aPersonReachesTheHolder() {
    undelivered();
    assertThat(task(TASK).getCandidateGroups()).containsExactly("support");
    claim(TASK, JobTypes.NOTIFICATION_CHECK_ASSIGNEE, "sam");
    reached("BY_PHONE");
    endsBy("EndEvent_HolderLookedAfter");
  }

  @Test
  void supportIsRemindedOfAHolderWhoWaitsInSilence() {
    undelivered();
    task(TASK);
    later(Duration.ofDays(3));
    assertThat(work(JobTypes.SUPPORT_REMIND_TASK).getVariablesAsMap())
        .containsEntry("taskId", "notice-1");
    reached("NOT_REACHED");
    endsBy("EndEvent_SupportReminded", "EndEvent_HolderLookedAfter");
  }

  private void undelivered() {
    message(Messages.NOTICE_UNDELIVERABLE, CASE, Map.of("caseId", CASE, "noticeId", "notice-1"));
    work(
        JobTypes.NOTIFICATION_OPEN_UNDELIVERED,
        Map.of("dueAt", inDays(2), "followUpAt", inDays(1)));
  }

  private void reached(String how) {
    decide(
        TASK,
        JobTypes.NOTIFICATION_CHECK_REACHED,
        Map.of("reached", how, "note", "Called at the second number."));
    work(JobTypes.NOTIFICATION_RECORD_REACHED);
  }
}
