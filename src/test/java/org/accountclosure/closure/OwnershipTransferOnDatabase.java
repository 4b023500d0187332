package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.RequestingClosure.Rejection;
import org.accountclosure.closure.TransferringOwnership.Result;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.OwnershipTransfer.Grounds;
import org.accountclosure.closure.model.OwnershipTransfer.State;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Ownership.Obstacle;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.People;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else owns a company or an agency instead of its closing. */
abstract class OwnershipTransferOnDatabase {

  private static final LoginId ANN = new LoginId("ann");
  private static final LoginId BOB = new LoginId("bob");
  private static final LoginId MIA = new LoginId("mia");
  private static final Actor SAM = Actor.staff(new LoginId("sam"));
  private static final Routing TO_SUPPORT = new Routing("support", 50, Duration.ofDays(2));

  private final MovableClock clock = MovableClock.at("2026-03-04T10:00:00Z");
  private final ClosureWorld world;
  private final AccountId company = new AccountId("acc-company");
  private int jobs;

  OwnershipTransferOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
  }

  /** Ann owns a company; Bob is an admin of it; Mia is nobody there. */
  @BeforeEach
  void people() {
    People people = world.the(People.class);
    people.signUp(ANN, null, Set.of());
    people.signUp(BOB, null, Set.of());
    people.signUp(MIA, null, Set.of());
    people.signUp(new LoginId("sam"), null, Set.of(StaffRole.SUPPORT));
    people.signUp(new LoginId("lea"), null, Set.of(StaffRole.LEAD));
    people.openAccount(company, ANN, AccountKind.CLIENT);
    world.the(Companies.class).addMember(company, BOB, MemberRole.ADMIN);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private CaseId requested(Consent... consents) {
    return opened(requestBy("ann", company, consents));
  }

  private CaseId opened(RequestingClosure.Command command) {
    RequestingClosure.Result result = world.the(RequestingClosure.class).request(command);
    CaseId id = ((RequestingClosure.Result.Opened) result).closureCase().id();
    world.the(OpeningCase.class).open(id, 1);
    return id;
  }

  private RequestingClosure.Command command(Actor who, ClosureReason reason) {
    return new RequestingClosure.Command(
        company, who, reason, null, Set.of(Consent.CLOSE_JOBS), Channel.SUPPORT, null);
  }

  private Result ask(CaseId id, LoginId successor) {
    return world
        .the(TransferringOwnership.class)
        .ask(id, successor, Grounds.OWNER_LEAVES, null, Actor.holder(ANN));
  }

  private Result answer(CaseId id, LoginId successor, boolean accepts) {
    return world.the(TransferringOwnership.class).answer(id, successor, accepts);
  }

  private static State stateOf(Result result) {
    return ((Result.Standing) result).transfer().state();
  }

  private NextStep check(CaseId id) {
    return world.the(CheckingBlockers.class).check(id, Stage.MEMBERS_REMOVED, "job-" + jobs++);
  }

  private ClosureCase read(CaseId id) {
    return world.the(ClosureCases.class).find(id).orElseThrow();
  }

  private Blocker transferOf(CaseId id) {
    return read(id).checklist().blockers().stream()
        .filter(blocker -> blocker.code() == BlockerCode.OWNERSHIP_TRANSFER)
        .findFirst()
        .orElseThrow();
  }

  /** Support proposes and the lead confirms what is to be done, and it is done twice. */
  private void decided(CaseId id, String resolution) {
    assertThat(check(id)).isInstanceOf(NextStep.Escalate.class);
    Escalation opened =
        world
            .the(EscalatingToSupport.class)
            .open(id, EscalationKind.BLOCKER, TO_SUPPORT, 7 + jobs++);
    SupportDecision proposed =
        new SupportDecision("RESOLVE_BLOCKER", List.of(), transferOf(id).key(), resolution);
    assertThat(
            world
                .the(CheckingTasks.class)
                .decision(opened.id(), "sam", proposed, "I have seen the register"))
        .isEmpty();
    assertThat(world.the(DecidingEscalation.class).decide(opened.id(), proposed)).isEmpty();
    assertThat(world.the(ConfirmingResolution.class).confirm(opened.id(), "sam", "CONFIRM", null))
        .get()
        .asString()
        .contains("lead");
    assertThat(world.the(ConfirmingResolution.class).confirm(opened.id(), "lea", "CONFIRM", null))
        .isEmpty();
    world.the(ResolvingBlocker.class).resolve(opened.id(), "job");
    world.the(ResolvingBlocker.class).resolve(opened.id(), "job");
  }

  private LoginId ownerOf(AccountId account) {
    return world.the(Marketplace.class).account(account).orThrow().orElseThrow().loginId();
  }

  private List<NoticeTemplate> toldTo(CaseId id, LoginId login) {
    return world.the(Notices.class).of(id).stream()
        .filter(notice -> notice.recipient().equals(login.value()))
        .map(Notices.Notice::template)
        .toList();
  }

  @Test
  void aMemberWhoAcceptsOwnsTheCompanyOnceTwoPersonsOfStaffHaveAgreed() {
    Business business = world.the(Business.class);
    AccountId freelancer = world.freelancer("fay");
    business.startContract("c-1", ContractKind.HOURLY, freelancer, company, "USD");
    world.jdbc().sql("update mp_contract set contact_login_id = 'ann'").update();
    CaseId id = requested();

    assertThat(stateOf(ask(id, BOB))).isEqualTo(State.ASKED);
    assertThat(check(id).recheckAt()).contains(Instant.parse("2026-03-18T10:00:00Z"));
    assertThat(transferOf(id).mustAct()).isEqualTo(Party.COUNTERPARTY);
    assertThat(world.the(TransferringOwnership.class).askedOf(BOB))
        .extracting(TransferringOwnership.Asked::accountId)
        .containsExactly(company);
    assertThat(toldTo(id, BOB)).containsExactly(NoticeTemplate.OWNERSHIP_OFFERED);

    assertThat(stateOf(answer(id, BOB, true))).isEqualTo(State.ACCEPTED);
    decided(id, "TRANSFER_OWNERSHIP");

    assertThat(ownerOf(company)).isEqualTo(BOB);
    assertThat(read(id).status()).isEqualTo(CaseStatus.RETAINED);
    assertThat(read(id).retainedAs()).isEqualTo(RetainedAs.TRANSFERRED);
    assertThat(world.count("mp_ownership_change")).isEqualTo(1);
    assertThat(world.count("mp_contract where contact_login_id = 'bob'")).isEqualTo(1);
    assertThat(world.count("mp_membership where login_id = 'bob' and left_at is null")).isZero();
    assertThat(world.count("mp_login where login_id = 'ann' and ended_at is null")).isEqualTo(1);
    assertThat(toldTo(id, BOB)).contains(NoticeTemplate.OWNERSHIP_TAKEN_OVER);
    assertThat(check(id)).isInstanceOf(NextStep.Clear.class);
    assertThat(world.the(ClosingAccount.class).close(id, "late")).isNotEqualTo(Closing.CLOSED);
  }

  @Test
  void whatTheFormerOwnerPaidWithAndWasPaidByIsRemoved() {
    AccountId agency = new AccountId("acc-agency");
    world.the(People.class).openAccount(agency, ANN, AccountKind.AGENCY);
    world.the(Companies.class).addMember(agency, BOB, MemberRole.MANAGER);
    world
        .the(Earnings.class)
        .addPayoutMethod("bank", agency, clock.instant(), true, new Money(5_000, "USD"), 2);
    CaseId id = opened(requestBy("ann", agency));
    ask(id, BOB);
    answer(id, BOB, true);
    decided(id, "TRANSFER_OWNERSHIP");

    assertThat(ownerOf(agency)).isEqualTo(BOB);
    assertThat(world.count("mp_payout_method where removed_at is null")).isZero();
  }

  @Test
  void whileItIsPendingNoStepIsTakenAndNothingClosesEvenIfNothingElseBlocks() {
    world.the(Companies.class).postJob("job-1", company);
    CaseId id = requested(Consent.CLOSE_JOBS, Consent.REMOVE_MEMBERS);
    ask(id, BOB);

    assertThat(check(id)).isInstanceOf(NextStep.Wait.class);
    world.the(TakingConsentedSteps.class).take(id, Stage.MEMBERS_REMOVED, "job");
    assertThat(world.count("mp_job where closed_at is not null")).isZero();
    assertThat(world.the(ClosingAccount.class).close(id, "job")).isEqualTo(Closing.BLOCKED);
  }

  @Test
  void aMemberWhoDeclinesOrDoesNotAnswerLetsTheClosureGoOn() {
    CaseId id = requested(Consent.REMOVE_MEMBERS);
    ask(id, BOB);
    assertThat(stateOf(answer(id, BOB, false))).isEqualTo(State.DECLINED);
    assertThat(stateOf(answer(id, BOB, false))).isEqualTo(State.DECLINED);
    assertThat(check(id)).isInstanceOf(NextStep.TakeStep.class);
    assertThat(toldTo(id, ANN)).contains(NoticeTemplate.OWNERSHIP_DECLINED);
    assertThat(answer(id, BOB, true)).isInstanceOf(Result.NothingPending.class);

    ask(id, BOB);
    clock.moveTo(Instant.parse("2026-03-18T10:00:00Z"));
    assertThat(check(id)).isInstanceOf(NextStep.TakeStep.class);
    assertThat(answer(id, BOB, true)).isInstanceOf(Result.NothingPending.class);
    assertThat(world.the(TransferringOwnership.class).askedOf(BOB)).isEmpty();
  }

  @Test
  void theOwnerCanTakeItBackAndSomebodyElseIsAskedOneAtATime() {
    world.the(Companies.class).addMember(company, MIA, MemberRole.MANAGER);
    CaseId id = requested();
    ask(id, BOB);
    assertThat(stateOf(ask(id, BOB))).isEqualTo(State.ASKED);
    assertThat(ask(id, MIA)).isInstanceOf(Result.AnotherPending.class);
    TransferringOwnership transferring = world.the(TransferringOwnership.class);
    assertThat(stateOf(transferring.takeBack(id, Actor.holder(ANN)))).isEqualTo(State.TAKEN_BACK);
    assertThat(stateOf(transferring.takeBack(id, Actor.holder(ANN)))).isEqualTo(State.TAKEN_BACK);
    assertThat(stateOf(ask(id, MIA))).isEqualTo(State.ASKED);
    assertThatThrownBy(() -> answer(id, BOB, true)).isInstanceOf(UnknownCase.class);
  }

  @Test
  void whoCannotOwnItIsNotAsked() {
    CaseId id = requested();
    assertThat(ask(id, MIA)).isEqualTo(new Result.Impossible(Obstacle.NOT_A_MEMBER));
    assertThat(ask(id, ANN)).isEqualTo(new Result.Impossible(Obstacle.ALREADY_OWNS_IT));

    AccountId fay = world.freelancer("fay");
    CaseId own = opened(requestBy("fay", fay));
    assertThat(ask(own, BOB)).isEqualTo(new Result.Impossible(Obstacle.NOT_TRANSFERABLE));
  }

  @Test
  void whoOwnsAnAgencyCannotGetAnother() {
    AccountId agency = new AccountId("acc-agency");
    People people = world.the(People.class);
    people.openAccount(agency, ANN, AccountKind.AGENCY);
    people.openAccount(new AccountId("acc-of-bob"), BOB, AccountKind.AGENCY);
    world.the(Companies.class).addMember(agency, BOB, MemberRole.MANAGER);
    CaseId id = opened(requestBy("ann", agency));
    assertThat(ask(id, BOB)).isEqualTo(new Result.Impossible(Obstacle.OWNS_AN_AGENCY));
  }

  @Test
  void twoPersonsOfStaffMayLeaveTheOwnershipAsItIsAndTheClosureGoesOn() {
    CaseId id = requested(Consent.REMOVE_MEMBERS);
    ask(id, BOB);
    answer(id, BOB, true);
    decided(id, "REFUSE_TRANSFER");

    assertThat(ownerOf(company)).isEqualTo(ANN);
    assertThat(read(id).ended()).isFalse();
    assertThat(check(id)).isInstanceOf(NextStep.TakeStep.class);
    assertThat(toldTo(id, BOB)).contains(NoticeTemplate.OWNERSHIP_REFUSED);
    assertThat(toldTo(id, ANN)).contains(NoticeTemplate.OWNERSHIP_REFUSED);
  }

  @Test
  void aSuccessorWhoHasLeftMeanwhileOwnsNothing() {
    CaseId id = requested(Consent.REMOVE_MEMBERS);
    ask(id, BOB);
    answer(id, BOB, true);
    check(id);
    world.the(Companies.class).removeMember(company, BOB);
    decided(id, "TRANSFER_OWNERSHIP");

    assertThat(ownerOf(company)).isEqualTo(ANN);
    assertThat(read(id).ended()).isFalse();
    assertThat(check(id)).isInstanceOf(NextStep.Clear.class);
  }

  @Test
  @EdgeCase(30)
  void onlyStaffSaysThatAnOwnerHasDiedAndThenNothingWaitsForTheOwner() {
    world
        .the(Business.class)
        .startContract("c-1", ContractKind.HOURLY, world.freelancer("fay"), company, "USD");
    assertThat(
            world
                .the(RequestingClosure.class)
                .request(command(Actor.holder(ANN), ClosureReason.HOLDER_DECEASED)))
        .asInstanceOf(type(RequestingClosure.Result.Rejected.class))
        .returns(Rejection.REASON_OF_STAFF, RequestingClosure.Result.Rejected::why);

    CaseId id = opened(command(SAM, ClosureReason.HOLDER_DECEASED));
    assertThat(check(id)).isInstanceOf(NextStep.Escalate.class);
    assertThat(read(id).checklist().blockers())
        .extracting(Blocker::mustAct)
        .doesNotContain(Party.HOLDER);
    assertThat(read(id).holderTurnSince()).isNull();
  }

  @Test
  @EdgeCase(30)
  void staffTransfersTheCompanyOfAnOwnerWhoCannotBeReachedOnEvidenceAndByTwoPersons() {
    CaseId id = opened(command(SAM, ClosureReason.HOLDER_UNREACHABLE));
    TransferringOwnership transferring = world.the(TransferringOwnership.class);
    assertThatThrownBy(() -> transferring.ask(id, BOB, Grounds.OWNER_UNREACHABLE, " ", SAM))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(stateOf(transferring.ask(id, BOB, Grounds.OWNER_UNREACHABLE, "register-4711", SAM)))
        .isEqualTo(State.ASKED);
    answer(id, BOB, true);
    check(id);
    assertThat(transferOf(id).explanation()).contains("register-4711");
    decided(id, "TRANSFER_OWNERSHIP");

    assertThat(ownerOf(company)).isEqualTo(BOB);
    assertThat(read(id).retainedAs()).isEqualTo(RetainedAs.TRANSFERRED);
  }
}
