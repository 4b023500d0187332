package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountclosure.closure.AskingTeams.Asked;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.DecidingRemoval.Choice;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.CaseTeam.State;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.port.CaseTeams;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Agencies;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.People;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member leaves every team by one request, and where it cannot, the team decides. */
abstract class TeamMemberClosureOnDatabase {

  private static final LoginId TOM = new LoginId("tom");
  private static final LoginId EVE = new LoginId("eve");
  private static final AccountId TOMS = new AccountId("acc-tom");
  private static final AccountId STUDIO = new AccountId("acc-studio");
  private static final AccountId AGENCY = new AccountId("acc-agency");

  private final MovableClock clock = MovableClock.at("2026-03-04T10:00:00Z");
  private final ClosureWorld world;
  private final Companies companies;
  private final Business business;
  private int jobs;

  TeamMemberClosureOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
    companies = world.the(Companies.class);
    business = world.the(Business.class);
  }

  @BeforeEach
  void twoTeams() {
    owner("studio", AccountKind.CLIENT);
    owner("agency", AccountKind.AGENCY);
    world.the(People.class).signUp(TOM, null, Set.of());
    world.the(People.class).openAccount(TOMS, TOM, AccountKind.TEAM_MEMBER);
    world.the(People.class).signUp(EVE, null, Set.of());
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private void owner(String login, AccountKind kind) {
    world.the(People.class).signUp(new LoginId(login), null, Set.of());
    world.the(People.class).openAccount(new AccountId("acc-" + login), new LoginId(login), kind);
  }

  private void tomIs(MemberRole role, AccountId team) {
    companies.addMember(team, TOM, role);
  }

  private CaseId requested(Consent... consents) {
    Result result = world.the(RequestingClosure.class).request(requestBy("tom", consents));
    CaseId id = ((Result.Opened) result).closureCase().id();
    world.the(OpeningCase.class).open(id, 1);
    return id;
  }

  private NextStep check(CaseId id, Stage stage) {
    return world.the(CheckingBlockers.class).check(id, stage, "job-" + jobs++);
  }

  private void take(CaseId id, Stage stage) {
    world.the(TakingConsentedSteps.class).take(id, stage, "job-" + jobs++);
  }

  /** As the process does it: whatever can be left is left. */
  private void leaveWhatCanBeLeft(CaseId id) {
    if (check(id, Stage.TEAMS_LEFT).kind() == NextStep.Kind.TAKE_STEP) {
      take(id, Stage.TEAMS_LEFT);
    }
    assertThat(check(id, Stage.TEAMS_LEFT)).isInstanceOf(NextStep.Clear.class);
  }

  private List<RemovalId> teamsToAsk(CaseId id) {
    return world.the(AskingTeams.class).find(id, "job-" + jobs++);
  }

  private RemovalId asked(CaseId id) {
    List<RemovalId> asked = teamsToAsk(id);
    assertThat(asked).hasSize(1);
    return asked.get(0);
  }

  private Asked open(RemovalId id) {
    return world.the(AskingTeams.class).open(id);
  }

  private void decides(String login, RemovalId id, Choice choice, String why) {
    DecidingRemoval deciding = world.the(DecidingRemoval.class);
    assertThat(deciding.assignee(id, login)).isEmpty();
    assertThat(deciding.decision(id, login, choice.name(), why)).isEmpty();
    deciding.record(id, choice);
  }

  private Map<String, State> teams(CaseId id) {
    return world.the(CaseTeams.class).of(id).stream()
        .collect(Collectors.toMap(team -> team.team().value(), CaseTeam::state));
  }

  private List<BlockerCode> codes(CaseId id) {
    return found(id).checklist().blockers().stream().map(Blocker::code).toList();
  }

  private ClosureCase found(CaseId id) {
    return world.the(ClosureCases.class).find(id).orElseThrow();
  }

  private Closing close(CaseId id) {
    return world.the(ClosingAccount.class).close(id, "job-" + jobs++);
  }

  private boolean loginHasEnded() {
    return world.count("mp_login where login_id = 'tom' and ended_at is not null") == 1;
  }

  @Test
  void aManagerLeavesEveryTeamByOneRequestAndTheLoginEnds() {
    tomIs(MemberRole.MANAGER, STUDIO);
    tomIs(MemberRole.ADMIN, AGENCY);
    companies.addMember(AGENCY, EVE, MemberRole.ADMIN);
    CaseId id = requested();

    assertThat(check(id, Stage.TEAMS_LEFT)).isInstanceOf(NextStep.TakeStep.class);
    assertThat(teams(id)).containsEntry("acc-studio", State.TO_LEAVE);
    leaveWhatCanBeLeft(id);

    assertThat(teams(id))
        .containsOnly(Map.entry("acc-studio", State.LEFT), Map.entry("acc-agency", State.LEFT));
    assertThat(teamsToAsk(id)).isEmpty();
    assertThat(check(id, Stage.MEMBERSHIPS_ENDED)).isInstanceOf(NextStep.Clear.class);
    assertThat(world.the(FindingOtherRoles.class).find(id)).isEmpty();
    assertThat(loginHasEnded()).isFalse();
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
    assertThat(loginHasEnded()).isTrue();
    assertThat(world.count("mp_membership where login_id = 'tom' and left_at is null")).isZero();
  }

  @Test
  void otherRolesKeepTheLoginAndTheCaseEndsAsRetained() {
    world.the(People.class).openAccount(new AccountId("acc-tom-fl"), TOM, AccountKind.FREELANCER);
    tomIs(MemberRole.MANAGER, STUDIO);
    CaseId id = requested();
    leaveWhatCanBeLeft(id);

    assertThat(world.the(FindingOtherRoles.class).find(id)).containsExactly(AccountKind.FREELANCER);
    assertThat(world.the(RecordingOutcome.class).record(id, Outcome.RETAINED))
        .isEqualTo(Outcome.RETAINED);
    world.the(RestoringAccount.class).restore(id);

    assertThat(found(id).status()).isEqualTo(CaseStatus.RETAINED);
    assertThat(found(id).retainedAs()).isEqualTo(RetainedAs.OTHER_ROLES);
    assertThat(loginHasEnded()).isFalse();
    assertThat(teams(id)).containsOnly(Map.entry("acc-studio", State.LEFT));
  }

  @EdgeCase(21)
  @Test
  void anAdminInOneTeamWhoIsAPlainMemberInAnotherLeavesTheFirstAndTheOtherDecides() {
    tomIs(MemberRole.ADMIN, STUDIO);
    companies.addMember(STUDIO, EVE, MemberRole.ADMIN);
    tomIs(MemberRole.MEMBER, AGENCY);
    companies.addMember(AGENCY, EVE, MemberRole.MANAGER);
    CaseId id = requested();
    leaveWhatCanBeLeft(id);
    assertThat(teams(id)).containsEntry("acc-studio", State.LEFT);

    RemovalId removal = asked(id);
    assertThat(teamsToAsk(id)).containsExactly(removal);
    assertThat(open(removal).deciders()).containsExactly("eve");
    assertThat(codes(id)).containsExactly(BlockerCode.REMOVAL_DUE);
    assertThat(close(id)).isEqualTo(Closing.BLOCKED);
    decides("eve", removal, Choice.APPROVE, "");

    assertThat(teams(id)).containsEntry("acc-agency", State.AGREED);
    leaveWhatCanBeLeft(id);
    assertThat(teamsToAsk(id)).isEmpty();
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
    assertThat(loginHasEnded()).isTrue();
  }

  @EdgeCase(22)
  @Test
  void theLastAdminIsDecidedAboutByTheOwnerUnlessASuccessorIsNamed() {
    tomIs(MemberRole.ADMIN, STUDIO);
    companies.addMember(STUDIO, EVE, MemberRole.MANAGER);
    CaseId id = requested();
    leaveWhatCanBeLeft(id);
    RemovalId removal = asked(id);

    assertThat(codes(id)).containsExactly(BlockerCode.LAST_ADMIN);
    assertThat(open(removal).deciders()).containsExactly("studio");
    assertThat(world.the(DecidingRemoval.class).assignee(removal, "eve"))
        .get()
        .asString()
        .contains("not the owner");
    companies.promote(STUDIO, EVE, MemberRole.ADMIN);
    assertThat(world.count("engine_request where message_name = 'removal-settled'")).isPositive();

    leaveWhatCanBeLeft(id);
    assertThat(teams(id)).containsEntry("acc-studio", State.LEFT);
    assertThat(open(removal).deciders()).isEmpty();
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @EdgeCase(23)
  @Test
  void anOwnerWhoWantsToLeaveIsToldToTransferOrToClose() {
    world.the(People.class).openAccount(new AccountId("acc-tom-co"), TOM, AccountKind.CLIENT);
    RequestingClosure requesting = world.the(RequestingClosure.class);

    assertThat(requesting.request(requestBy("tom")))
        .asInstanceOf(type(Result.Rejected.class))
        .satisfies(
            rejected -> {
              assertThat(rejected.whoMayAct()).contains("acc-tom-co", "Transfer", "closure");
              assertThat(rejected.mayBeForwarded()).isFalse();
            });
    tomIs(MemberRole.MANAGER, STUDIO);
    CaseId id = requested();
    leaveWhatCanBeLeft(id);
    assertThat(teams(id))
        .containsOnly(Map.entry("acc-studio", State.LEFT), Map.entry("acc-tom-co", State.OWNED));
    assertThat(world.the(FindingOtherRoles.class).find(id)).containsExactly(AccountKind.CLIENT);
  }

  @EdgeCase(24)
  @Test
  void aContactPersonIsReplacedFirst() {
    AccountId ann = world.freelancer("ann");
    tomIs(MemberRole.MANAGER, STUDIO);
    companies.addMember(STUDIO, EVE, MemberRole.MANAGER);
    business.startContract("c-1", ContractKind.HOURLY, ann, STUDIO, "USD");
    companies.makeContact("c-1", STUDIO, TOM);
    CaseId id = requested();

    assertThat(check(id, Stage.BUSINESS_ENDED).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(codes(id)).containsExactly(BlockerCode.CONTACT_PERSON, BlockerCode.TEAM_TO_LEAVE);
    take(id, Stage.TEAMS_LEFT);
    assertThat(teams(id)).containsEntry("acc-studio", State.TO_LEAVE);

    companies.makeContact("c-1", STUDIO, EVE);
    assertThat(check(id, Stage.BUSINESS_ENDED)).isInstanceOf(NextStep.Clear.class);
    leaveWhatCanBeLeft(id);
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @EdgeCase(25)
  @Test
  void afterThreeDaysTheAdminsAreRemindedAfterSevenTheOwnerIsAskedAndThenSupport() {
    tomIs(MemberRole.MEMBER, STUDIO);
    companies.addMember(STUDIO, EVE, MemberRole.ADMIN);
    CaseId id = requested();
    leaveWhatCanBeLeft(id);
    RemovalId removal = asked(id);
    AskingTeams asking = world.the(AskingTeams.class);
    Asked first = open(removal);
    assertThat(first.remindAt()).isEqualTo(clock.instant().plus(Duration.ofDays(3)));
    assertThat(first.escalateAt()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
    assertThat(first.groups()).containsExactly("acc-studio:ADMIN", "acc-studio:MANAGER");

    clock.moveTo(first.remindAt());
    asking.remind(removal);
    asking.remind(removal);
    assertThat(world.count("notice where template = 'removal-reminded'")).isEqualTo(1);
    assertThat(asking.escalate(removal)).isEqualTo(first);
    clock.moveTo(first.escalateAt());
    Asked second = asking.escalate(removal);
    assertThat(second.deciders()).containsExactly("eve", "studio");
    assertThat(asking.escalate(removal)).isEqualTo(second);

    clock.moveTo(second.escalateAt());
    assertThat(asking.escalate(removal).deciders()).isEmpty();
    assertThat(check(id, Stage.MEMBERSHIPS_ENDED)).isInstanceOf(NextStep.Escalate.class);
    assertThat(codes(id)).containsExactly(BlockerCode.REMOVAL_UNANSWERED);
    assertThat(teamsToAsk(id)).isEmpty();
    companies.removeMember(STUDIO, TOM);
    assertThat(check(id, Stage.MEMBERSHIPS_ENDED)).isInstanceOf(NextStep.Clear.class);
  }

  @EdgeCase(26)
  @Test
  void aMemberWhoIsRemovedMeanwhileIsDoneHoweverItCameAbout() {
    tomIs(MemberRole.MEMBER, STUDIO);
    tomIs(MemberRole.MEMBER, AGENCY);
    CaseId id = requested();
    leaveWhatCanBeLeft(id);
    assertThat(teamsToAsk(id)).hasSize(2);

    companies.removeMember(AGENCY, TOM);
    Result closing =
        world.the(RequestingClosure.class).request(requestBy("studio", Consent.REMOVE_MEMBERS));
    CaseId owners = ((Result.Opened) closing).closureCase().id();
    world.the(OpeningCase.class).open(owners, 2);
    take(owners, Stage.MEMBERS_REMOVED);

    assertThat(world.count("engine_request where message_name = 'removal-settled'")).isEqualTo(2);
    DecidingRemoval deciding = world.the(DecidingRemoval.class);
    RemovalId late = RemovalId.of(id, STUDIO);
    leaveWhatCanBeLeft(id);
    assertThat(teams(id))
        .containsOnly(
            Map.entry("acc-studio", State.REMOVED), Map.entry("acc-agency", State.REMOVED));
    assertThat(deciding.decision(late, "studio", "REFUSE", "Too late.")).isEmpty();
    deciding.record(late, Choice.REFUSE);
    assertThat(teams(id)).containsEntry("acc-studio", State.REMOVED);
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @Test
  void aRefusalIsKeptWithItsReasonAndSupportIsAsked() {
    tomIs(MemberRole.MEMBER, STUDIO);
    companies.addMember(STUDIO, EVE, MemberRole.ADMIN);
    CaseId id = requested();
    leaveWhatCanBeLeft(id);
    RemovalId removal = asked(id);
    DecidingRemoval deciding = world.the(DecidingRemoval.class);

    assertThat(deciding.decision(removal, null, "APPROVE", "")).get().asString().contains("Claim");
    assertThat(deciding.decision(removal, "tom", "APPROVE", "")).get().asString().contains("own");
    assertThat(deciding.decision(removal, "agency", "APPROVE", ""))
        .get()
        .asString()
        .contains("neither admin nor manager");
    assertThat(deciding.decision(removal, "eve", "REFUSE", " ")).get().asString().contains("why");
    assertThat(deciding.decision(removal, "eve", "MAYBE", "")).get().asString().contains("one of");
    decides("eve", removal, Choice.REFUSE, "The handover is not done.");

    assertThat(check(id, Stage.MEMBERSHIPS_ENDED)).isInstanceOf(NextStep.Escalate.class);
    assertThat(codes(id)).containsExactly(BlockerCode.REMOVAL_REFUSED);
    assertThat(world.the(CaseTeams.class).of(id).get(0).why())
        .isEqualTo("The handover is not done.");
    assertThat(teamsToAsk(id)).isEmpty();
  }

  @Test
  void aMemberOfAnAgencyEndsOwnContractsAndProposalsFirst() {
    AccountId own = new AccountId("acc-tom-fl");
    world.the(People.class).openAccount(own, TOM, AccountKind.FREELANCER);
    tomIs(MemberRole.MANAGER, AGENCY);
    Agencies agencies = world.the(Agencies.class);
    agencies.startContract("c-1", ContractKind.HOURLY, own, AGENCY, STUDIO, "USD");
    agencies.propose("p-1", AGENCY, TOM);
    business.submitProposal("p-2", AGENCY);
    CaseId id = requested(Consent.WITHDRAW_PROPOSALS);

    assertThat(check(id, Stage.BUSINESS_ENDED)).isInstanceOf(NextStep.TakeStep.class);
    take(id, Stage.BUSINESS_ENDED);
    assertThat(check(id, Stage.BUSINESS_ENDED).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(codes(id)).containsExactly(BlockerCode.ACTIVE_CONTRACT, BlockerCode.TEAM_TO_LEAVE);
    assertThat(world.count("mp_proposal where status = 'OPEN'")).isEqualTo(1);
    business.endContract("c-1", own);
    leaveWhatCanBeLeft(id);
  }

  @Test
  void whatWasNotLeftWhenTheMemberChangesTheirMindIsKeptAndWhatWasLeftStaysLeft() {
    tomIs(MemberRole.MANAGER, STUDIO);
    tomIs(MemberRole.MEMBER, AGENCY);
    CaseId id = requested();
    leaveWhatCanBeLeft(id);
    RemovalId removal = asked(id);
    WithdrawingClosure.Result unused =
        world.the(WithdrawingClosure.class).withdraw(id, Actor.holder(TOM));
    world.the(RestoringAccount.class).restore(id);

    assertThat(teams(id))
        .containsOnly(Map.entry("acc-studio", State.LEFT), Map.entry("acc-agency", State.KEPT));
    assertThat(open(removal).deciders()).isEmpty();
    assertThat(world.the(WritingReceipt.class).of(id).orElseThrow().teams()).hasSize(2);
  }
}
