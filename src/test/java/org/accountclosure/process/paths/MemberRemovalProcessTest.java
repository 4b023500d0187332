package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The team decides, is reminded, the owner is asked, then nobody of the team any more. */
class MemberRemovalProcessTest extends ModelPaths {

  private static final String TASK = "Task_DecideRemoval";

  MemberRemovalProcessTest() {
    super(Processes.MEMBER_REMOVAL_PROCESS);
  }

  @BeforeEach
  void begin() {
    call(Map.of("caseId", CASE, "removalId", "removal-1"));
  }

  @Test
  void anAdminDecidesAndMaySayWhyNot() {
    opened("eve");
    assertThat(task(TASK).getCandidateGroups()).containsExactly("acc-1:ADMIN");
    assertThat(task(TASK).getCandidateUsers()).containsExactly("eve");
    claim(TASK, JobTypes.CLOSURE_CHECK_REMOVAL_ASSIGNEE, "eve");
    isDenied(
        TASK,
        JobTypes.CLOSURE_CHECK_REMOVAL_DECISION,
        Map.of("removalDecision", "REFUSE"),
        "Write down why");
    decided("REFUSE");
    endsBy("EndEvent_RemovalDecided");
  }

  @Test
  void theTeamIsRemindedThenTheOwnerIsAskedAndDecides() {
    opened("eve");
    task(TASK);
    later(Duration.ofDays(3).plusMinutes(1));
    work(JobTypes.CLOSURE_REMIND_TEAM);
    waitsAt(TASK);
    later(Duration.ofDays(4));
    escalated("eve", "owner");
    assertThat(task(TASK).getCandidateUsers()).containsExactly("eve", "owner");
    decided("APPROVE");
    endsBy("EndEvent_TeamReminded", "EndEvent_RemovalDecided");
  }

  @Test
  void afterTheOwnerNobodyOfTheTeamIsAsked() {
    opened("owner");
    task(TASK);
    later(Duration.ofDays(7).plusMinutes(1));
    work(JobTypes.CLOSURE_REMIND_TEAM);
    escalated();
    endsBy("EndEvent_NobodyLeftToAsk");
  }

  @Test
  void whatIsSettledOtherwiseNeedsNoDecision() {
    opened("eve");
    task(TASK);
    message(Messages.REMOVAL_SETTLED, "removal-1");
    endsBy("EndEvent_NothingToDecide");
  }

  private void opened(String... deciders) {
    work(
        JobTypes.CLOSURE_OPEN_REMOVAL,
        Map.of(
            "teamId", "acc-1",
            "memberId", "tom",
            "deciders", List.of(deciders),
            "groups", List.of("acc-1:ADMIN"),
            "remindAt", inDays(3),
            "escalateAt", inDays(7)));
  }

  private void escalated(String... deciders) {
    work(
        JobTypes.CLOSURE_ESCALATE_REMOVAL,
        Map.of(
            "deciders", List.of(deciders),
            "groups", List.of("acc-1:OWNER"),
            "remindAt", inDays(3),
            "escalateAt", inDays(7)));
  }

  private void decided(String decision) {
    decide(
        TASK,
        JobTypes.CLOSURE_CHECK_REMOVAL_DECISION,
        Map.of("removalDecision", decision, "note", "The handover is not done."));
    work(JobTypes.CLOSURE_RECORD_REMOVAL);
  }
}
