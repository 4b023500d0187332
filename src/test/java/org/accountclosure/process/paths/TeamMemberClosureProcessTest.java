package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work ends, teams are left, the others decide, and other roles keep the login or do not. */
class TeamMemberClosureProcessTest extends ModelPaths {

  TeamMemberClosureProcessTest() {
    super(Processes.TEAM_MEMBER_CLOSURE_PROCESS);
  }

  @BeforeEach
  void begin() {
    call(Map.of("caseId", CASE, "accountKind", "TEAM_MEMBER", "reason", "COST"));
    leave();
  }

  @Test
  void whoCanLeaveEveryTeamIsClear() {
    removals();
    settle();
    endsBy("EndEvent_MemberIsClear");
  }

  @Test
  void teamsThatDecideAreAskedAtTheSameTimeAndThenEverythingIsCheckedAgain() {
    removals("removal-1", "removal-2");
    opened();
    opened();
    for (String removal : List.of("removal-1", "removal-2")) {
      message(Messages.REMOVAL_SETTLED, removal);
    }
    leave();
    removals();
    settle();
    endsBy("EndEvent_MemberIsClear");
  }

  @Test
  void otherRolesKeepTheLogin() {
    removals();
    clear("MEMBERSHIPS_ENDED");
    work(JobTypes.CLOSURE_FIND_OTHER_ROLES, Map.of("otherRoles", List.of("FREELANCER")));
    throwsAt("EndEvent_AccountRetained");
  }

  private void leave() {
    clear("BUSINESS_ENDED");
    clear("TEAMS_LEFT");
  }

  private void removals(String... ids) {
    work(JobTypes.CLOSURE_FIND_REMOVALS, Map.of("removals", List.of(ids)));
  }

  private void opened() {
    work(
        JobTypes.CLOSURE_OPEN_REMOVAL,
        Map.of(
            "teamId", "acc-1",
            "memberId", "tom",
            "deciders", List.of("eve"),
            "groups", List.of("acc-1:ADMIN"),
            "remindAt", inDays(3),
            "escalateAt", inDays(7)));
  }

  private void settle() {
    clear("MEMBERSHIPS_ENDED");
    work(JobTypes.CLOSURE_FIND_OTHER_ROLES, Map.of("otherRoles", List.of()));
  }

  private void clear(String stage) {
    assertThat(
            work(JobTypes.CLOSURE_CHECK_BLOCKERS, Map.of("nextStep", "CLEAR")).getVariablesAsMap())
        .containsEntry("stage", stage);
  }
}
