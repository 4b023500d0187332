package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.RequestingClosure.Rejection;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.ClosureWish;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.port.BlockerResolutions;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.CompanyMoney;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.NewBusinessStopped;
import org.accountclosure.marketplace.People;
import org.accountclosure.support.EdgeCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A company closes: its business, its bills, its escrow, its members, and its owner's rest. */
abstract class ClientClosureOnDatabase {

  private static final Money USD_50 = new Money(5_000, "USD");
  private static final LoginId MIA = new LoginId("mia");

  /** A Wednesday. */
  private final MovableClock clock = MovableClock.at("2026-03-04T10:00:00Z");

  private final ClosureWorld world;
  private final Business business;
  private final Companies companies;
  private final CompanyMoney money;
  private final Earnings earnings;
  private AccountId company = new AccountId("acc-client");
  private AccountId ann = new AccountId("acc-ann");
  private int jobs;

  ClientClosureOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
    business = world.the(Business.class);
    companies = world.the(Companies.class);
    money = world.the(CompanyMoney.class);
    earnings = world.the(Earnings.class);
  }

  @BeforeEach
  void people() {
    company = world.client();
    ann = world.freelancer("ann");
    world.the(People.class).signUp(MIA, null, Set.of());
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private CaseId requested(Consent... consents) {
    Result result = world.the(RequestingClosure.class).request(requestBy("client", consents));
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

  private List<Blocker> blockers(CaseId id) {
    return world.the(ClosureCases.class).find(id).orElseThrow().checklist().blockers();
  }

  private List<BlockerCode> codes(CaseId id) {
    return blockers(id).stream().map(Blocker::code).toList();
  }

  private Blocker only(CaseId id) {
    assertThat(blockers(id)).hasSize(1);
    return blockers(id).get(0);
  }

  private Closing close(CaseId id) {
    return world.the(ClosingAccount.class).close(id, "job-" + jobs++);
  }

  private void hourly(String contract) {
    business.startContract(contract, ContractKind.HOURLY, ann, company, "USD");
  }

  private void work(String contract, String from) {
    Instant start = Instant.parse(from);
    earnings.logWork(contract, ann, start, start.plusSeconds(3600), USD_50);
  }

  private void passTo(String instant) {
    clock.moveTo(Instant.parse(instant));
  }

  private void pass(Duration time) {
    clock.moveTo(clock.instant().plus(time));
  }

  @Test
  void aCompanyWithNothingPendingIsClosed() {
    CaseId id = requested();
    for (Stage stage : Stage.values()) {
      assertThat(check(id, stage)).isInstanceOf(NextStep.Clear.class);
    }
    assertThat(world.the(FindingBillingCycle.class).find(id, "job")).isEmpty();
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @EdgeCase(47)
  @Test
  void newBusinessStopsByConsentThoughAFreelancerHasLongClosed() {
    companies.postJob("job-1", company);
    companies.bid("proposal-1", "job-1", ann, company);
    AccountId bob = world.freelancer("bob");
    business.makeOffer("offer-1", bob, company);
    companies.invite("invitation-1", company, MIA);
    world
        .jdbc()
        .sql("update mp_account set closed_at = opened_at where account_id = ?")
        .param(ann.value())
        .update();
    CaseId id =
        requested(Consent.CLOSE_JOBS, Consent.DECLINE_PROPOSALS, Consent.REVOKE_INVITATIONS);

    assertThat(check(id, Stage.BUSINESS_ENDED)).isInstanceOf(NextStep.TakeStep.class);
    assertThat(codes(id))
        .containsExactly(
            BlockerCode.OPEN_JOB,
            BlockerCode.INCOMING_PROPOSAL,
            BlockerCode.OPEN_INVITATION,
            BlockerCode.OPEN_INVITATION);
    take(id, Stage.BUSINESS_ENDED);

    assertThat(check(id, Stage.BUSINESS_ENDED)).isInstanceOf(NextStep.Clear.class);
    assertThat(world.count("mp_proposal where status = 'DECLINED'")).isEqualTo(1);
    assertThat(world.count("mp_offer where status = 'WITHDRAWN'")).isEqualTo(1);
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @EdgeCase(27)
  @Test
  void nothingNewBeginsWhileItClosesAndAnInvitationThatIsAcceptedIsFoundAtTheNextCheck() {
    companies.postJob("job-1", company);
    companies.inviteMember("invitation-1", company, MIA, MemberRole.MANAGER);
    CaseId id = requested(Consent.REVOKE_INVITATIONS, Consent.REMOVE_MEMBERS);
    world.the(StoppingNewBusiness.class).stop(id);

    assertThatThrownBy(() -> companies.postJob("job-2", company))
        .isInstanceOf(NewBusinessStopped.class);
    assertThatThrownBy(() -> companies.bid("proposal-1", "job-1", ann, company))
        .isInstanceOf(NewBusinessStopped.class);
    assertThatThrownBy(() -> hourly("c-1")).isInstanceOf(NewBusinessStopped.class);
    companies.acceptMembership("invitation-1", company);

    companies.closeJob("job-1", company);
    assertThat(check(id, Stage.BUSINESS_ENDED)).isInstanceOf(NextStep.Clear.class);
    assertThat(close(id)).isEqualTo(Closing.BLOCKED);
    assertThat(only(id).code()).isEqualTo(BlockerCode.MEMBER_REMAINS);
  }

  @Test
  @DisplayName("the gate is the end of the review after the last hour, not the end of the contract")
  void theBillingCycleFollowsTheLastHourAndALaterOneIsFoundAgain() {
    hourly("c-1");
    hourly("c-2");
    work("c-1", "2026-03-04T08:00:00Z");
    business.endContract("c-1", company);
    CaseId id = requested(Consent.CHARGE_BILLS);
    assertThat(check(id, Stage.BUSINESS_ENDED).kind()).isEqualTo(NextStep.Kind.WAIT);
    work("c-2", "2026-03-04T09:00:00Z");
    business.endContract("c-2", ann);

    assertThat(check(id, Stage.BUSINESS_ENDED)).isInstanceOf(NextStep.Clear.class);
    assertThat(world.the(FindingBillingCycle.class).find(id, "job-a"))
        .contains(Instant.parse("2026-03-14T00:00:00Z"));
    assertThat(codes(id)).containsOnly(BlockerCode.BILLING_CYCLE_RUNNING);
    passTo("2026-03-13T23:59:59Z");
    assertThat(close(id)).isEqualTo(Closing.BLOCKED);

    work("c-2", "2026-03-09T00:00:00Z");
    passTo("2026-03-14T00:00:00Z");
    assertThat(world.the(FindingBillingCycle.class).find(id, "job-b"))
        .contains(Instant.parse("2026-03-21T00:00:00Z"));
    assertThat(lastFound(id)).isEqualTo(blockers(id).stream().map(Blocker::key).sorted().toList());
    passTo("2026-03-21T00:00:00Z");
    assertThat(world.the(FindingBillingCycle.class).find(id, "job-c")).isEmpty();
    assertThat(check(id, Stage.BILLS_PAID).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(codes(id))
        .containsExactly(BlockerCode.BILL_UNPAID, BlockerCode.BILL_UNPAID, BlockerCode.BILL_UNPAID);
    money.storeMethod("card", company, false);
    assertThat(check(id, Stage.BILLS_PAID)).isInstanceOf(NextStep.TakeStep.class);
    take(id, Stage.BILLS_PAID);
    assertThat(check(id, Stage.BILLS_PAID)).isInstanceOf(NextStep.Clear.class);
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  /** What the last line of the timeline that names blockers says. */
  private @Nullable List<String> lastFound(CaseId id) {
    return world.the(Timeline.class).of(id).stream()
        .map(TimelineEntry::blockers)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  @Test
  void anHourlyContractWithoutHoursImposesNoWait() {
    hourly("c-1");
    business.endContract("c-1", company);
    assertThat(world.the(FindingBillingCycle.class).find(requested(), "job")).isEmpty();
  }

  private void bill() {
    hourly("c-1");
    business.endContract("c-1", company);
    money.bill("bill-1", "c-1", company, USD_50, clock.instant(), clock.instant());
  }

  @EdgeCase(12)
  @Test
  void aBankTransferCountsWhenItIsBookedHoweverWellItWasAnnounced() {
    bill();
    money.storeMethod("card", company, false);
    CaseId id = requested(Consent.CHARGE_BILLS);
    Instant expected = clock.instant().plus(Duration.ofDays(3));
    money.announceTransfer("transfer-1", "bill-1", company, expected);

    assertThat(check(id, Stage.BILLS_PAID).recheckAt()).contains(expected);
    assertThat(only(id).code()).isEqualTo(BlockerCode.BILL_TRANSFER_UNDER_WAY);
    pass(Duration.ofDays(4));
    assertThat(check(id, Stage.BILLS_PAID).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(close(id)).isEqualTo(Closing.BLOCKED);
    money.bookTransfer("transfer-1", "bill-1", company);
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @EdgeCase(13)
  @Test
  void aCardThatFailsIsTriedFiveTimesADayApartAndThenCollectionsTakeOver() {
    bill();
    money.storeMethod("card", company, true);
    CaseId id = requested(Consent.CHARGE_BILLS);
    for (int tries = 1; tries <= 5; tries++) {
      assertThat(check(id, Stage.BILLS_PAID)).isInstanceOf(NextStep.TakeStep.class);
      take(id, Stage.BILLS_PAID);
      take(id, Stage.BILLS_PAID);
      assertThat(world.count("mp_charge where succeeded = false")).isEqualTo(tries);
      if (tries < 5) {
        assertThat(check(id, Stage.BILLS_PAID).recheckAt())
            .contains(clock.instant().plus(Duration.ofDays(1)));
        pass(Duration.ofDays(1));
      }
    }

    assertThat(check(id, Stage.BILLS_PAID)).isInstanceOf(NextStep.Escalate.class);
    assertThat(only(id).code()).isEqualTo(BlockerCode.BILL_OVERDUE);
    assertThat(
            world
                .the(BlockerResolutions.class)
                .resolve(
                    new BlockerResolution(
                        BlockerResolution.Kind.HAND_TO_COLLECTIONS,
                        BlockerCode.BILL_OVERDUE,
                        "bill-1",
                        USD_50),
                    company,
                    id,
                    "esc-1")
                .orThrow())
        .containsExactly("bill-1 50.00 USD");
    assertThat(world.count("mp_bill where settled_as = 'COLLECTIONS'")).isEqualTo(1);
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @Test
  void aBillThatIsUnpaidForThirtyDaysIsSupportsAndNeverExpires() {
    bill();
    CaseId id = requested();
    assertThat(check(id, Stage.BILLS_PAID).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(only(id).mustAct()).isEqualTo(Party.HOLDER);
    pass(Duration.ofDays(30).minusSeconds(1));
    assertThat(check(id, Stage.BILLS_PAID).kind()).isEqualTo(NextStep.Kind.REMIND);
    pass(Duration.ofSeconds(1));
    assertThat(check(id, Stage.BILLS_PAID)).isInstanceOf(NextStep.Escalate.class);
    money.pay("bill-1", company);
    assertThat(check(id, Stage.BILLS_PAID)).isInstanceOf(NextStep.Clear.class);
  }

  private void escrow() {
    business.startContract("c-1", ContractKind.FIXED, ann, company, "USD");
    money.fund("escrow-1", "c-1", company, USD_50);
  }

  @EdgeCase(14)
  @Test
  void escrowIsAskedBackOnceTheOwnerHasEndedTheContractAndSilenceAgrees() {
    escrow();
    CaseId id = requested(Consent.REQUEST_REFUNDS);
    assertThat(check(id, Stage.BUSINESS_ENDED).kind()).isEqualTo(NextStep.Kind.WAIT);
    take(id, Stage.ESCROW_RETURNED);
    assertThat(world.count("mp_escrow where refund_requested_at is not null")).isZero();

    business.endContract("c-1", company);
    assertThat(check(id, Stage.ESCROW_RETURNED)).isInstanceOf(NextStep.TakeStep.class);
    take(id, Stage.ESCROW_RETURNED);
    // Wednesday and seven days, and five business days more.
    assertThat(check(id, Stage.ESCROW_RETURNED).recheckAt())
        .contains(Instant.parse("2026-03-18T00:00:00Z"));
    assertThat(only(id).mustAct()).isEqualTo(Party.COUNTERPARTY);
    passTo("2026-03-11T10:00:00Z");
    assertThat(check(id, Stage.ESCROW_RETURNED).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(only(id).mustAct()).isEqualTo(Party.MARKETPLACE);
    assertThat(close(id)).isEqualTo(Closing.BLOCKED);
    passTo("2026-03-18T00:00:00Z");
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @Test
  void anEarlyYesShortensTheRefundAndANoIsADispute() {
    escrow();
    money.fund("escrow-2", "c-1", company, USD_50);
    business.endContract("c-1", ann);
    CaseId id = requested();
    money.requestRefund("escrow-1", company);
    money.requestRefund("escrow-2", company);
    money.agreeToRefund("escrow-1", company);
    money.refuseRefund("escrow-2", "c-1", ann, "dispute-1");

    assertThat(check(id, Stage.ESCROW_RETURNED).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(codes(id))
        .containsExactly(
            BlockerCode.OPEN_DISPUTE, BlockerCode.ESCROW_HELD, BlockerCode.ESCROW_REFUND_UNDER_WAY);
    business.resolveDispute("dispute-1", ann);
    money.release("escrow-2", company);
    passTo("2026-03-11T00:00:00Z");
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @EdgeCase(28)
  @Test
  void membersWithoutAnyTieAreRemovedAndOneWhoRefusesIsAPersonsCase() {
    LoginId max = new LoginId("max");
    LoginId kim = new LoginId("kim");
    world.the(People.class).signUp(max, null, Set.of());
    world.the(People.class).signUp(kim, null, Set.of());
    companies.addMember(company, MIA, MemberRole.MANAGER);
    companies.addMember(company, max, MemberRole.MEMBER);
    companies.addMember(company, kim, MemberRole.ADMIN);
    hourly("c-1");
    companies.makeContact("c-1", company, kim);
    companies.refuseRemoval(company, max, true);
    CaseId id = requested(Consent.REMOVE_MEMBERS);
    assertThat(check(id, Stage.BUSINESS_ENDED).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(blockers(id))
        .filteredOn(blocker -> blocker.reference().equals("kim"))
        .extracting(Blocker::step)
        .containsOnlyNulls();

    business.endContract("c-1", company);
    assertThat(check(id, Stage.MEMBERS_REMOVED)).isInstanceOf(NextStep.TakeStep.class);
    take(id, Stage.MEMBERS_REMOVED);
    assertThat(check(id, Stage.MEMBERS_REMOVED)).isInstanceOf(NextStep.Escalate.class);
    assertThat(only(id).code()).isEqualTo(BlockerCode.MEMBER_REFUSES);
    companies.removeMember(company, max);
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @EdgeCase(18)
  @Test
  void otherCompaniesOfTheOwnerAndTheLoginSurvive() {
    AccountId other = new AccountId("acc-other");
    world.the(People.class).openAccount(other, new LoginId("client"), AccountKind.CLIENT);
    companies.postJob("job-1", other);
    assertThat(
            world
                .the(PreviewingClosure.class)
                .preview(company)
                .orElseThrow()
                .consequences()
                .endsWithIt())
        .isEmpty();

    assertThat(close(requested())).isEqualTo(Closing.CLOSED);

    Marketplace marketplace = world.the(Marketplace.class);
    assertThat(marketplace.account(other).orThrow().orElseThrow().closed()).isFalse();
    assertThat(world.count("mp_job where closed_at is null")).isEqualTo(1);
    Result again = world.the(RequestingClosure.class).request(requestBy("client", other));
    assertThat(again).isInstanceOf(Result.Opened.class);
  }

  @EdgeCase(29)
  @Test
  void aMemberIsToldThatOnlyTheOwnerMayActAndAStrangerLearnsNothing() {
    companies.addMember(company, MIA, MemberRole.MANAGER);
    RequestingClosure requesting = world.the(RequestingClosure.class);

    assertThat(requesting.request(requestBy("mia", company)))
        .asInstanceOf(type(Result.Rejected.class))
        .satisfies(
            rejected -> {
              assertThat(rejected.why()).isEqualTo(Rejection.NOT_THE_OWNER);
              assertThat(rejected.whoMayAct()).contains("Only the owner", "MANAGER");
              assertThat(rejected.mayBeForwarded()).isTrue();
            });
    assertThat(requesting.request(requestBy("ann", company)))
        .asInstanceOf(type(Result.Rejected.class))
        .satisfies(
            rejected -> {
              assertThat(rejected.whoMayAct()).doesNotContain("owner of the company");
              assertThat(rejected.mayBeForwarded()).isFalse();
            });
    ForwardingWish forwarding = world.the(ForwardingWish.class);
    for (int time = 0; time < 2; time++) {
      assertThat(forwarding.forward(company, MIA, ClosureReason.COST)).isTrue();
      clock.add(Duration.ofDays(1));
    }
    assertThat(forwarding.forward(company, new LoginId("ann"), ClosureReason.COST)).isFalse();
    assertThat(forwarding.about(company))
        .containsExactly(
            new ClosureWish(
                company, MIA, ClosureReason.COST, Instant.parse("2026-03-04T10:00:00Z")));
    assertThat(world.count("closure_case")).isZero();
  }
}
