package org.accountclosure.process;

import static org.accountclosure.process.StaffOnStage.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.closure.model.MemberRole;
import org.junit.jupiter.api.Test;

/** A member leaves its teams; where it cannot, the team decides, and nobody else. */
interface TeamScenes extends Scene {

  Map<String, Object> YES = Map.of("removalDecision", "APPROVE");
  Map<String, Object> NO = Map.of("removalDecision", "REFUSE", "note", "The handover is not done.");

  @Test
  default void aManagerLeavesEveryTeamByOneRequest() {
    team().leaves();
    team().hasTheMember("studio", MemberRole.MANAGER);
    team().hasTheMember("shop", MemberRole.ADMIN);
    closure().isAskedFor("TAKING_BREAK");

    closure().endsAs("CLOSED");
    assertThat(team().standing())
        .containsOnly(Map.entry("studio", "LEFT"), Map.entry("shop", "LEFT"));
    assertThat(team().hasLogin()).isFalse();
    assertThat(closure().steps()).doesNotContain("ALTERNATIVE_OFFERED");
  }

  @Test
  default void otherRolesKeepTheLogin() {
    team().leaves();
    team().worksAsFreelancerToo();
    team().hasTheMember("studio", MemberRole.MANAGER);
    closure().isAskedFor("NO_LONGER_USING");

    closure().endsAs("RETAINED");
    assertThat(closure().read().text("retainedAs")).isEqualTo("OTHER_ROLES");
    assertThat(team().standing()).containsOnly(Map.entry("studio", "LEFT"));
    assertThat(team().hasLogin()).isTrue();
  }

  @Test
  default void onlyTheTeamDecidesAboutAPlainMemberAndNobodyAboutThemselves() {
    team().leaves();
    team().hasTheMember("studio", MemberRole.MEMBER);
    closure().isAskedFor("NO_LONGER_USING");

    closure().becomes("WAITING");
    closure().showsBlocker("REMOVAL_DUE");
    String admin = team().adminOf("studio");
    assertThat(closure().task().getCandidateUsers()).containsExactly(admin);
    assertThat(closure().isNotClaimedBy(team().member())).contains("their own removal");
    assertThat(closure().isNotClaimedBy(SUPPORT)).contains("neither admin nor manager");
    assertThat(closure().isNotDecidedAs(YES)).contains("Claim the task first");
    assertThat(closure().isNotDecidedBy(admin, Map.of("removalDecision", "REFUSE")))
        .contains("Write down why");

    closure().isDecidedBy(admin, YES);
    closure().endsAs("CLOSED");
    assertThat(closure().notices("TEAM")).containsExactly("removal-asked");
    assertThat(team().hasLogin()).isFalse();
  }

  @Test
  default void aSilentTeamIsRemindedThenItsOwnerDecides() {
    team().leaves();
    team().hasTheMember("studio", MemberRole.MANAGER);
    team().hasTheMember("shop", MemberRole.MEMBER);
    closure().isAskedFor("NO_LONGER_USING");
    assertThat(closure().task().getCandidateUsers()).containsExactly(team().adminOf("shop"));
    assertThat(team().standing())
        .containsOnly(Map.entry("studio", "LEFT"), Map.entry("shop", "ASKED"));
    assertThat(closure().task().getFollowUpDate()).isNotNull();

    pass(Duration.ofDays(3).plusHours(1));
    CaseOnStage.waiting()
        .untilAsserted(() -> assertThat(closure().steps()).contains("TEAM_REMINDED"));
    pass(Duration.ofDays(4));
    CaseOnStage.waiting()
        .until(
            () ->
                closure()
                    .task()
                    .getCandidateUsers()
                    .equals(List.of(team().adminOf("shop"), team().ownerOf("shop"))));

    closure().isDecidedBy(team().ownerOf("shop"), YES);
    closure().endsAs("CLOSED");
  }

  @Test
  default void whoIsRemovedMeanwhileIsDone() {
    team().leaves();
    team().hasTheMember("studio", MemberRole.MEMBER);
    team().hasTheMember("shop", MemberRole.MEMBER);
    closure().isAskedFor("NO_LONGER_USING");
    closure().showsBlocker("REMOVAL_DUE");

    team().loses("studio", team().member());
    long task = closure().task().getUserTaskKey();
    assertThat(task).isPositive();
    team().loses("shop", team().member());
    closure().endsAs("CLOSED");
    assertThat(team().standing())
        .containsOnly(Map.entry("studio", "REMOVED"), Map.entry("shop", "REMOVED"));
  }

  @Test
  default void whatATeamRefusesSupportLooksAtAndTheMemberIsToldWhy() {
    team().leaves();
    team().hasTheMember("studio", MemberRole.MEMBER);
    closure().isAskedFor("NO_LONGER_USING");
    closure().isDecidedBy(team().adminOf("studio"), NO);

    closure().becomes("ESCALATED");
    assertThat(closure().read().body().path("teams").findValuesAsText("why"))
        .containsExactly("The handover is not done.");
    closure()
        .isDecided(
            Map.of(
                "decision", "REFUSE",
                "refusalReasons", List.of("BLOCKER_NOT_CLEARABLE"),
                "note", "The team is right."));
    closure().endsAs("REFUSED");
    assertThat(team().standing()).containsOnly(Map.entry("studio", "REFUSED"));
    assertThat(team().hasLogin()).isTrue();
  }

  @Test
  default void whoChangesTheirMindKeepsWhatWasNotLeftYet() {
    team().leaves();
    team().hasTheMember("studio", MemberRole.MANAGER);
    team().hasTheMember("shop", MemberRole.MEMBER);
    closure().isAskedFor("NO_LONGER_USING");
    assertThat(closure().task().getCandidateUsers()).isNotEmpty();

    assertThat(closure().isWithdrawn().status()).isEqualTo(200);
    closure().endsAs("WITHDRAWN");
    assertThat(team().standing())
        .containsOnly(Map.entry("studio", "LEFT"), Map.entry("shop", "KEPT"));
    assertThat(team().hasLogin()).isTrue();
  }
}
