package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** A wish for erasure has a clock of its own, whatever becomes of the closure. */
class ErasureRequestProcessTest extends ModelPaths {

  private static final String TASK = "Task_JudgeErasure";

  ErasureRequestProcessTest() {
    super(Processes.ERASURE_REQUEST_PROCESS);
  }

  @Test
  void aClosedAccountIsAnsweredAtOnceAndErasedInSteps() {
    requested();
    weighed("AT_ONCE", 21);
    answered("CARRY_OUT");
    work(JobTypes.ERASURE_ERASE, Map.of("erasureDone", false, "lookAgainAt", inDays(7)));
    waitsAt("CatchEvent_RestMayGo");
    later(Duration.ofDays(8));
    work(JobTypes.ERASURE_ERASE, Map.of("erasureDone", true, "lookAgainAt", inDays(1)));
    endsBy("EndEvent_DataErased");
  }

  @Test
  void aBlockedClosureIsWaitedForAndThenAPersonRefusesWithReasons() {
    requested();
    weighed("LATER", 21);
    waitsAt("CatchEvent_NextLook");
    later(Duration.ofDays(2));
    weighed("BY_PERSON", 21);
    assertThat(task(TASK).getCandidateGroups()).containsExactly("support");
    claim(TASK, JobTypes.ERASURE_CHECK_ASSIGNEE, "sam");
    isDenied(
        TASK,
        JobTypes.ERASURE_CHECK_DECISION,
        Map.of("erasureDecision", "REFUSE"),
        "Write down why; the holder is told.");
    decide("REFUSE");
    answered("REFUSE");
    endsBy("EndEvent_ErasureRefused");
  }

  @Test
  void leadsAreWarnedAndTheTimeIsExtendedOnce() {
    requested();
    weighed("BY_PERSON", 1);
    task(TASK);
    later(Duration.ofDays(2));
    assertThat(work(JobTypes.SUPPORT_REMIND_TASK).getVariablesAsMap())
        .containsEntry("taskId", "erasure-1");
    decide("EXTEND");
    work(
        JobTypes.ERASURE_EXTEND,
        Map.of("warnAt", inDays(80), "dueAt", inDays(90), "followUpAt", inDays(40)));
    decide("CARRY_OUT");
    answered("CARRY_OUT");
    work(JobTypes.ERASURE_ERASE, Map.of("erasureDone", true, "lookAgainAt", inDays(1)));
    endsBy("EndEvent_LeadReminded", "EndEvent_DataErased");
  }

  private void requested() {
    message(
        Messages.ERASURE_REQUESTED, "erasure-1", Map.of("caseId", CASE, "erasureId", "erasure-1"));
  }

  private void weighed(String route, int warnInDays) {
    work(
        JobTypes.ERASURE_WEIGH,
        Map.of(
            "erasureRoute", route,
            "groups", List.of("support"),
            "warnAt", inDays(warnInDays),
            "dueAt", inDays(30),
            "followUpAt", inDays(15),
            "lookAgainAt", inDays(1)));
  }

  private void decide(String decision) {
    decide(
        TASK,
        JobTypes.ERASURE_CHECK_DECISION,
        Map.of("erasureDecision", decision, "note", "As found."));
  }

  private void answered(String decision) {
    work(JobTypes.ERASURE_ANSWER, Map.of("erasureDecision", decision));
  }
}
