package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.RequestingClosure.Rejection;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.ClosureWish;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.model.Receipt.AdviceKind;
import org.accountclosure.closure.model.Receipt.DeedKind;
import org.accountclosure.closure.model.Receipt.Staying;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Agencies;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.NewBusinessStopped;
import org.accountclosure.marketplace.People;
import org.accountclosure.marketplace.Profiles;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agency closes: its business, its money, its members' shares, its members; nobody's own. */
abstract class AgencyClosureOnDatabase {

  private static final Money USD_50 = new Money(5_000, "USD");
  private static final Money USD_30 = new Money(3_000, "USD");
  private static final LoginId BOB = new LoginId("bob");
  private static final LoginId MIA = new LoginId("mia");
  private static final Consent[] ALL = {
    Consent.WITHDRAW_PROPOSALS,
    Consent.DECLINE_OFFERS,
    Consent.REVOKE_INVITATIONS,
    Consent.REQUEST_PAYOUT,
    Consent.REMOVE_MEMBERS
  };

  /** A Wednesday. */
  private final MovableClock clock = MovableClock.at("2026-03-04T10:00:00Z");

  private final ClosureWorld world;
  private final Business business;
  private final Companies companies;
  private final Agencies agencies;
  private final Earnings earnings;
  private final AccountId agency = new AccountId("acc-agency");
  private AccountId ann = new AccountId("acc-ann");
  private AccountId bob = new AccountId("acc-bob");
  private AccountId client = new AccountId("acc-client");
  private int jobs;

  AgencyClosureOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
    business = world.the(Business.class);
    companies = world.the(Companies.class);
    agencies = world.the(Agencies.class);
    earnings = world.the(Earnings.class);
  }

  /** Ann owns the agency and is a freelancer too, and so are its members. */
  @BeforeEach
  void people() {
    client = world.client();
    ann = world.freelancer("ann");
    bob = world.freelancer("bob");
    world.freelancer("mia");
    world.the(People.class).openAccount(agency, new LoginId("ann"), AccountKind.AGENCY);
    companies.addMember(agency, BOB, MemberRole.MEMBER);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private CaseId requested(Consent... consents) {
    return opened(requestBy("ann", agency, consents));
  }

  private CaseId opened(RequestingClosure.Command command) {
    Result result = world.the(RequestingClosure.class).request(command);
    CaseId id = ((Result.Opened) result).closureCase().id();
    world.the(OpeningCase.class).open(id, 1);
    return id;
  }

  private NextStep check(CaseId id, Stage stage) {
    return world.the(CheckingBlockers.class).check(id, stage, "job-" + jobs++);
  }

  private void take(CaseId id, Stage stage) {
    assertThat(check(id, stage)).isInstanceOf(NextStep.TakeStep.class);
    world.the(TakingConsentedSteps.class).take(id, stage, "job-" + jobs++);
  }

  private void isClear(CaseId id, Stage stage) {
    assertThat(check(id, stage)).isInstanceOf(NextStep.Clear.class);
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

  private boolean isClosed(AccountId account) {
    return world.the(Marketplace.class).account(account).orThrow().orElseThrow().closed();
  }

  private void contract(String id) {
    agencies.startContract(id, ContractKind.HOURLY, bob, agency, client, "USD");
  }

  private void work(String contract) {
    Instant start = clock.instant().minus(Duration.ofHours(2));
    earnings.logWork(contract, agency, start, start.plusSeconds(3600), USD_50);
  }

  private void passTo(String instant) {
    clock.moveTo(Instant.parse(instant));
  }

  private void pass(Duration time) {
    clock.moveTo(clock.instant().plus(time));
  }

  /** What everybody has of their own: a contract, money, a proposal, a plan, a score. */
  private void ownAffairs(AccountId account) {
    String name = account.value();
    business.startContract("own-" + name, ContractKind.HOURLY, account, client, "USD");
    earnings.pay("pay-" + name, "own-" + name, account, USD_30, clock.instant(), clock.instant());
    earnings.addPayoutMethod("own-bank-" + name, account, clock.instant(), true, USD_50, 2);
    business.submitProposal("proposal-" + name, account);
    Profiles profiles = world.the(Profiles.class);
    profiles.rate(account, 91, List.of("TOP_RATED"), 12);
    profiles.take(account, true, new LoginId(name.substring("acc-".length())));
  }

  /** Every row of every table of the marketplace that is about one of their own accounts. */
  private Map<String, List<String>> ownRows() {
    Map<String, List<String>> rows = new TreeMap<>();
    String columns =
        """
        select table_name, column_name from information_schema.columns
        where lower(table_schema) = lower(current_schema) and lower(table_name) like 'mp~_%'
          escape '~' and lower(column_name) in ('account_id', 'freelancer_account_id')""";
    for (Map<String, Object> column : world.jdbc().sql(columns).query().listOfRows()) {
      String table = String.valueOf(column.get("table_name"));
      String name = String.valueOf(column.get("column_name"));
      rows.put(
          table,
          world
              .jdbc()
              .sql(
                  "select * from %s where %s in ('acc-ann', 'acc-bob', 'acc-mia')"
                      .formatted(table, name))
              .query()
              .listOfRows()
              .stream()
              .map(row -> new TreeMap<>(row).toString())
              .sorted()
              .toList());
    }
    return rows;
  }

  @Test
  void anAgencyWithNothingPendingIsClosed() {
    companies.removeMember(agency, BOB);
    CaseId id = requested();
    for (Stage stage : Stage.values()) {
      isClear(id, stage);
    }
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @EdgeCase(19)
  @Test
  void anAgencyClosesInItsOrderAndWhatItsOwnerAndMembersHaveOfTheirOwnIsRowByRowTheSame() {
    companies.addMember(agency, MIA, MemberRole.ADMIN);
    List.of(ann, bob, new AccountId("acc-mia")).forEach(this::ownAffairs);
    earnings.addPayoutMethod("bank", agency, clock.instant(), true, new Money(500, "USD"), 2);
    contract("c-1");
    work("c-1");
    agencies.owe("share-1", agency, bob, "c-1", USD_30);
    business.endContract("c-1", client);
    agencies.propose("proposal-agency", agency, MIA);
    business.makeOffer("offer-agency", agency, client);
    Map<String, List<String>> before = ownRows();
    assertThat(before.values()).filteredOn(rows -> !rows.isEmpty()).hasSizeGreaterThan(5);

    CaseId id = requested(ALL);
    world.the(StoppingNewBusiness.class).stop(id);
    take(id, Stage.BUSINESS_ENDED);
    isClear(id, Stage.BUSINESS_ENDED);
    assertThat(check(id, Stage.MONEY_RECEIVED).recheckAt())
        .contains(Instant.parse("2026-03-18T00:00:00Z"));
    assertThatThrownBy(() -> agencies.settle("share-1", agency))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Agency acc-agency has not 30.00 USD");
    passTo("2026-03-18T00:00:00Z");
    isClear(id, Stage.MONEY_RECEIVED);
    assertThat(check(id, Stage.MONEY_WITHDRAWN).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(world.count("mp_payout")).isZero();
    agencies.settle("share-1", agency);
    agencies.settle("share-1", agency);
    isClear(id, Stage.MEMBERS_SETTLED);
    take(id, Stage.MONEY_WITHDRAWN);
    assertThat(world.count("mp_payout where amount_minor = 2000")).isEqualTo(1);
    assertThat(check(id, Stage.MONEY_WITHDRAWN).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(close(id)).isEqualTo(Closing.BLOCKED);
    passTo("2026-03-21T00:00:00Z");
    isClear(id, Stage.MONEY_WITHDRAWN);
    take(id, Stage.MEMBERS_REMOVED);
    isClear(id, Stage.MEMBERS_REMOVED);
    assertThat(close(id)).isEqualTo(Closing.CLOSED);

    assertThat(ownRows()).isEqualTo(before);
    assertThat(balance(bob)).containsExactly(new Money(6_000, "USD"));
    assertThat(balance(ann)).containsExactly(USD_30);
    assertThat(isClosed(agency)).isTrue();
    assertThat(isClosed(ann) || isClosed(bob)).isFalse();
    assertThat(receipt(id))
        .satisfies(
            receipt -> {
              assertThat(receipt.stays()).startsWith(Staying.PERSONAL_ACCOUNTS);
              assertThat(receipt.done())
                  .extracting(Receipt.Deed::kind)
                  .contains(
                      DeedKind.PROPOSALS_WITHDRAWN,
                      DeedKind.OFFERS_DECLINED,
                      DeedKind.PAYOUT_REQUESTED,
                      DeedKind.MEMBERS_REMOVED);
              assertThat(receipt.nextSteps())
                  .extracting(Receipt.Advice::kind)
                  .contains(AdviceKind.REOPEN_BY_SUPPORT);
            });
    assertThat(world.the(RequestingClosure.class).request(requestBy("ann")))
        .isInstanceOf(Result.Opened.class);
  }

  private List<Money> balance(AccountId account) {
    return world.the(Marketplace.class).facts(account).orThrow().balances();
  }

  private Receipt receipt(CaseId id) {
    world.the(RecordingOutcome.class).record(id, Outcome.CLOSED);
    return world.the(WritingReceipt.class).of(id).orElseThrow();
  }

  @EdgeCase(20)
  @Test
  void theOwnersOwnAccountWaitsUntilTheAgencyHasClosed() {
    companies.removeMember(agency, BOB);
    CaseId own = opened(requestBy("ann"));
    assertThat(check(own, Stage.BUSINESS_ENDED).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(only(own).code()).isEqualTo(BlockerCode.AGENCY_OWNED);
    assertThat(only(own).reference()).isEqualTo("acc-agency");
    assertThat(close(own)).isEqualTo(Closing.BLOCKED);
    assertThat(world.the(RequestingClosure.class).request(requestBy("ann", agency)))
        .isInstanceOf(Result.OtherCaseOpen.class);

    assertThat(world.the(WithdrawingClosure.class).withdraw(own, Actor.holder(new LoginId("ann"))))
        .isInstanceOf(WithdrawingClosure.Result.Withdrawn.class);
    CaseId agencys = requested();
    assertThat(close(agencys)).isEqualTo(Closing.CLOSED);
    world.the(RecordingOutcome.class).record(agencys, Outcome.CLOSED);
    assertThat(close(opened(requestBy("ann")))).isEqualTo(Closing.CLOSED);
  }

  @Test
  void thePreviewSaysThatNothingEndsWithAnAgencyAndWhatStays() {
    assertThat(world.the(PreviewingClosure.class).preview(agency).orElseThrow().consequences())
        .satisfies(
            told -> {
              assertThat(told.endsWithIt()).isEmpty();
              assertThat(told.stays()).contains(Staying.PERSONAL_ACCOUNTS);
              assertThat(told.reopening().how()).isEqualTo(AdviceKind.REOPEN_BY_SUPPORT);
            });
    assertThat(
            world
                .the(PreviewingClosure.class)
                .preview(ann)
                .orElseThrow()
                .consequences()
                .endsWithIt())
        .isEmpty();
  }

  @EdgeCase(27)
  @Test
  void whoeverJoinsOrBidsMeanwhileIsFoundAtTheNextCheck() {
    companies.inviteMember("invitation-1", agency, MIA, MemberRole.MEMBER);
    companies.removeMember(agency, BOB);
    CaseId id = requested();
    assertThat(check(id, Stage.BUSINESS_ENDED).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(codes(id)).containsExactly(BlockerCode.OPEN_INVITATION);
    agencies.propose("proposal-1", agency, BOB);
    companies.acceptMembership("invitation-1", agency);
    world.the(StoppingNewBusiness.class).stop(id);

    assertThatThrownBy(() -> agencies.propose("proposal-2", agency, MIA))
        .isInstanceOf(NewBusinessStopped.class);
    assertThatThrownBy(() -> contract("c-1")).isInstanceOf(NewBusinessStopped.class);
    assertThat(close(id)).isEqualTo(Closing.BLOCKED);
    assertThat(codes(id)).containsExactly(BlockerCode.OPEN_PROPOSAL, BlockerCode.MEMBER_REMAINS);
    assertThat(blockers(id).get(1).reference()).isEqualTo("mia");
  }

  @EdgeCase(28)
  @Test
  void membersAreKeptByAContractByAProposalByTheirRefusalAndByBeingExclusive() {
    LoginId max = new LoginId("max");
    world.the(People.class).signUp(max, null, Set.of());
    companies.addMember(agency, max, MemberRole.MEMBER);
    companies.addMember(agency, MIA, MemberRole.MANAGER);
    contract("c-1");
    agencies.propose("proposal-1", agency, MIA);
    companies.refuseRemoval(agency, max, true);
    CaseId id = requested(Consent.REMOVE_MEMBERS);
    assertThat(check(id, Stage.BUSINESS_ENDED).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(blockers(id))
        .filteredOn(blocker -> blocker.code() == BlockerCode.MEMBER_REMAINS)
        .extracting(Blocker::explanation)
        .containsExactly(
            "A member (MEMBER) is busy with c-1", "A member (MANAGER) is busy with proposal-1");
    assertThat(blockers(id)).extracting(Blocker::step).doesNotContain(Consent.REMOVE_MEMBERS);

    business.endContract("c-1", agency);
    business.withdrawProposal("proposal-1", agency);
    agencies.bind(agency, MIA);
    take(id, Stage.MEMBERS_REMOVED);
    assertThat(check(id, Stage.MEMBERS_REMOVED)).isInstanceOf(NextStep.Escalate.class);
    assertThat(codes(id)).containsExactly(BlockerCode.MEMBER_REFUSES, BlockerCode.MEMBER_EXCLUSIVE);
    companies.removeMember(agency, max);
    assertThat(close(id)).isEqualTo(Closing.BLOCKED);
    agencies.release(agency, MIA);
    take(id, Stage.MEMBERS_REMOVED);
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @EdgeCase(28)
  @Test
  void anExclusiveMemberHasAWeekToAgreeAndThenSupportAsks() {
    agencies.bind(agency, BOB);
    CaseId id = requested(Consent.REMOVE_MEMBERS);
    assertThat(check(id, Stage.MEMBERS_REMOVED).recheckAt())
        .contains(Instant.parse("2026-03-11T10:00:00Z"));
    assertThat(only(id).mustAct()).isEqualTo(Party.COUNTERPARTY);
    pass(Duration.ofDays(7));
    assertThat(check(id, Stage.MEMBERS_REMOVED)).isInstanceOf(NextStep.Escalate.class);
    assertThat(only(id).mustAct()).isEqualTo(Party.SUPPORT);
  }

  @Test
  void aShareThatStaysUnsettledBecomesSupportsAndNeverExpires() {
    companies.removeMember(agency, BOB);
    contract("c-1");
    agencies.owe("share-1", agency, bob, "c-1", USD_30);
    business.endContract("c-1", agency);
    CaseId id = requested();
    assertThat(check(id, Stage.MEMBERS_SETTLED).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(only(id).code()).isEqualTo(BlockerCode.MEMBER_SETTLEMENT_DUE);
    assertThat(only(id).amount()).isEqualTo(USD_30);
    pass(Duration.ofDays(30).minusSeconds(1));
    assertThat(check(id, Stage.MEMBERS_SETTLED).kind()).isEqualTo(NextStep.Kind.REMIND);
    pass(Duration.ofSeconds(1));
    assertThat(check(id, Stage.MEMBERS_SETTLED)).isInstanceOf(NextStep.Escalate.class);
  }

  /** Money that could never be settled any more would be lost to both. */
  @Test
  void aMembersOwnAccountWaitsForItsShareToo() {
    contract("c-1");
    agencies.owe("share-1", agency, bob, "c-1", USD_30);
    business.endContract("c-1", agency);
    CaseId id = opened(requestBy("bob"));

    assertThat(close(id)).isEqualTo(Closing.BLOCKED);
    assertThat(only(id).code()).isEqualTo(BlockerCode.SHARE_OUTSTANDING);
    assertThat(check(id, Stage.MONEY_RECEIVED).recheckAt())
        .contains(Instant.parse("2026-04-03T10:00:00Z"));
    pass(Duration.ofDays(30));
    assertThat(check(id, Stage.MONEY_RECEIVED)).isInstanceOf(NextStep.Escalate.class);
    earnings.pay("pay-1", "c-1", agency, USD_30, clock.instant(), clock.instant());
    agencies.settle("share-1", agency);
    assertThat(check(id, Stage.MONEY_RECEIVED)).isInstanceOf(NextStep.Clear.class);
    assertThat(balance(bob)).containsExactly(USD_30);
  }

  @Test
  void aDisputeAboutAContractOfTheAgencyBlocksIt() {
    contract("c-1");
    business.endContract("c-1", client);
    companies.removeMember(agency, BOB);
    CaseId id = requested();
    business.openDispute("dispute-1", "c-1", agency, null);
    assertThat(close(id)).isEqualTo(Closing.BLOCKED);
    assertThat(only(id).code()).isEqualTo(BlockerCode.OPEN_DISPUTE);
    business.resolveDispute("dispute-1", agency);
    assertThat(close(id)).isEqualTo(Closing.CLOSED);
  }

  @Test
  void underAHoldNoMemberIsRemovedAndAWithdrawalKeepsTheMembersAndThawsTheAgency() {
    CaseId id = requested(ALL);
    world.the(StoppingNewBusiness.class).stop(id);
    business.placeHold("hold-1", agency, "FRAUD", null);
    assertThat(check(id, Stage.MEMBERS_REMOVED).kind()).isEqualTo(NextStep.Kind.WAIT);
    world.the(TakingConsentedSteps.class).take(id, Stage.MEMBERS_REMOVED, "job");
    assertThat(world.count("mp_membership where left_at is null")).isEqualTo(1);

    business.liftHold("hold-1", agency);
    world.the(WithdrawingClosure.class).withdraw(id, Actor.holder(new LoginId("ann")));
    world.the(RestoringAccount.class).restore(id);
    agencies.propose("proposal-1", agency, BOB);
    assertThat(world.count("mp_proposal where status = 'OPEN'")).isEqualTo(1);
    assertThat(world.count("mp_membership where left_at is null")).isEqualTo(1);
    assertThat(isClosed(agency)).isFalse();
  }

  @EdgeCase(29)
  @Test
  void aMemberIsToldThatOnlyTheOwnerMayActAndAStrangerLearnsNothing() {
    RequestingClosure requesting = world.the(RequestingClosure.class);

    assertThat(requesting.request(requestBy("bob", agency)))
        .asInstanceOf(type(Result.Rejected.class))
        .satisfies(
            rejected -> {
              assertThat(rejected.why()).isEqualTo(Rejection.NOT_THE_OWNER);
              assertThat(rejected.whoMayAct()).contains("owner of the agency", "MEMBER");
              assertThat(rejected.mayBeForwarded()).isTrue();
            });
    assertThat(requesting.request(requestBy("mia", agency)))
        .asInstanceOf(type(Result.Rejected.class))
        .satisfies(
            rejected -> {
              assertThat(rejected.whoMayAct()).doesNotContain("agency");
              assertThat(rejected.mayBeForwarded()).isFalse();
            });
    ForwardingWish forwarding = world.the(ForwardingWish.class);
    assertThat(forwarding.forward(agency, BOB, ClosureReason.COST)).isTrue();
    assertThat(forwarding.about(agency))
        .containsExactly(new ClosureWish(agency, BOB, ClosureReason.COST, clock.instant()));
    assertThat(world.count("closure_case")).isZero();
  }
}
