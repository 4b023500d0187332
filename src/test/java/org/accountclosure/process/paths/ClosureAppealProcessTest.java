package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** An appeal reaches another person. */
class ClosureAppealProcessTest extends ModelPaths {

  ClosureAppealProcessTest() {
    super(Processes.CLOSURE_APPEAL_PROCESS);
  }

  private static final String TASK = "Task_DecideAppeal";

  @Test
  void aRefusalIsUpheld() {
    appealed();
    assertThat(task(TASK).getCandidateGroups()).containsExactly("lead");
    claim(TASK, JobTypes.CLOSURE_CHECK_APPEAL_ASSIGNEE, "lea");
    decided("UPHELD");
    endsBy("EndEvent_RefusalUpheld");
  }

  @Test
  void aRefusalIsOverturned() {
    appealed();
    decided("OVERTURNED");
    endsBy("EndEvent_RefusalOverturned");
  }

  @Test
  void theLeadsAreRemindedOfAnOverdueAppeal() {
    appealed();
    task(TASK);
    later(Duration.ofDays(15));
    assertThat(work(JobTypes.SUPPORT_REMIND_TASK).getVariablesAsMap())
        .containsEntry("taskId", "appeal-1");
    decided("UPHELD");
    endsBy("EndEvent_LeadReminded", "EndEvent_RefusalUpheld");
  }

  private void appealed() {
    message(Messages.CLOSURE_APPEALED, CASE, Map.of("caseId", CASE, "appealId", "appeal-1"));
    work(
        JobTypes.CLOSURE_OPEN_APPEAL,
        Map.of("groups", List.of("lead"), "dueAt", inDays(14), "followUpAt", inDays(7)));
  }

  private void decided(String decision) {
    decide(
        TASK,
        JobTypes.CLOSURE_CHECK_APPEAL_DECISION,
        Map.of("appealDecision", decision, "note", "Because."));
    assertThat(work(JobTypes.CLOSURE_RECORD_APPEAL).getVariablesAsMap())
        .containsEntry("appealDecision", decision)
        .doesNotContainKey("note");
  }
}
