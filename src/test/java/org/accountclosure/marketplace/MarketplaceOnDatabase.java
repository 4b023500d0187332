package org.accountclosure.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.AccountStanding;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.BlockerResolutions;
import org.accountclosure.closure.port.Investigations;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.accountclosure.closure.port.Standings;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The marketplace on a real database; the same facts on both. */
abstract class MarketplaceOnDatabase {

  private static final CaseId CASE = new CaseId("case-1");
  private static final Money USD_480 = new Money(48_000, "USD");

  /** A Friday. */
  private final MovableClock clock = MovableClock.at("2026-03-06T09:30:00Z");

  private final ClosureWorld world;
  private final Marketplace marketplace;
  private final Business business;
  private final Earnings earnings;

  MarketplaceOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
    marketplace = world.the(Marketplace.class);
    business = world.the(Business.class);
    earnings = world.the(Earnings.class);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private AccountFacts facts(AccountId account) {
    return marketplace.facts(account).orThrow();
  }

  private AccountId freelancerWithEndedContract() {
    AccountId account = world.freelancer("ann");
    business.startContract("c-1", ContractKind.FIXED, account, world.client(), "USD");
    business.endContract("c-1", account);
    return account;
  }

  @Test
  @EdgeCase(15)
  void aSubmittedMilestoneIsApprovedBySilenceAndAvailableAfterItsSecurityPeriod() {
    AccountId account = freelancerWithEndedContract();
    earnings.submitMilestone("m-1", "c-1", account, USD_480);

    assertThat(facts(account).payments())
        .singleElement()
        .satisfies(
            payment -> {
              assertThat(payment.securityFrom()).isEqualTo("2026-03-20T09:30:00Z");
              assertThat(payment.availableAt()).isEqualTo("2026-03-25T09:30:00Z");
            });
    assertThat(facts(account).balances()).isEmpty();

    clock.moveTo(Instant.parse("2026-03-25T09:30:00Z"));
    assertThat(facts(account).payments()).isEmpty();
    assertThat(facts(account).balances()).containsExactly(USD_480);
  }

  @Test
  void aPayoutLeavesTheBalanceAtOnceSettlesByItselfAndComesBackIfItBounces() {
    AccountId account = freelancerWithEndedContract();
    earnings.pay("p-1", "c-1", account, USD_480, clock.instant(), clock.instant());
    earnings.addPayoutMethod("bank", account, clock.instant(), true, new Money(500, "USD"), 2);
    String payout =
        marketplace.take(Consent.REQUEST_PAYOUT, account, CASE, "job-1").orThrow().get(0);

    assertThat(facts(account).balances()).isEmpty();
    assertThat(facts(account).payouts())
        .singleElement()
        .satisfies(way -> assertThat(way.settlesAt()).isEqualTo("2026-03-10T00:00:00Z"));
    clock.moveTo(Instant.parse("2026-03-10T00:00:00Z"));
    assertThat(facts(account).payouts()).isEmpty();

    earnings.bounce(payout, account);
    assertThat(facts(account).balances()).containsExactly(USD_480);
    assertThat(facts(account).payouts())
        .singleElement()
        .satisfies(way -> assertThat(way.bounced()).isTrue());
    assertThat(marketplace.take(Consent.REQUEST_PAYOUT, account, CASE, "job-2").orThrow())
        .isEmpty();

    earnings.handleBounce(payout, account);
    assertThat(facts(account).payouts()).isEmpty();
    assertThat(marketplace.take(Consent.REQUEST_PAYOUT, account, CASE, "job-3").orThrow())
        .hasSize(1);
  }

  @Test
  void eachCurrencyHasItsOwnBalanceAndPayout() {
    AccountId account = freelancerWithEndedContract();
    Instant now = clock.instant();
    earnings.pay("p-1", "c-1", account, USD_480, now, now);
    earnings.pay("p-2", "c-1", account, new Money(900, "EUR"), now, now);
    earnings.addPayoutMethod("usd", account, now, true, new Money(500, "USD"), 2);
    earnings.addPayoutMethod("eur", account, now, true, new Money(500, "EUR"), 2);

    assertThat(facts(account).balances()).containsExactly(new Money(900, "EUR"), USD_480);
    assertThat(marketplace.take(Consent.REQUEST_PAYOUT, account, CASE, "job-1").orThrow())
        .hasSize(2);
    assertThat(facts(account).balances()).isEmpty();
  }

  @Test
  void hoursAreLoggedWithinOneWeek() {
    AccountId account = world.freelancer("ann");
    business.startContract("c-1", ContractKind.HOURLY, account, world.client(), "USD");
    Instant sunday = Instant.parse("2026-03-08T23:00:00Z");

    earnings.logWork("c-1", account, sunday, sunday.plusSeconds(3600), USD_480);
    assertThatThrownBy(
            () -> earnings.logWork("c-1", account, sunday, sunday.plusSeconds(3601), USD_480))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(world.count("mp_time_log")).isEqualTo(1);
  }

  @Test
  void debtsHoldsAndDisputesAreFactsUntilTheyAreSettled() {
    AccountId account = freelancerWithEndedContract();
    earnings.owe("d-1", account, USD_480);
    business.placeHold("h-1", account, "FRAUD", clock.instant().plus(Duration.ofDays(7)));
    business.openDispute("x-1", "c-1", account, null);
    assertThat(facts(account).debts()).hasSize(1);
    assertThat(facts(account).holds()).hasSize(1);
    assertThat(facts(account).disputes()).hasSize(1);

    earnings.settleDebt("d-1", account);
    business.liftHold("h-1", account);
    business.resolveDispute("x-1", account);
    assertThat(facts(account).debts()).isEmpty();
    assertThat(facts(account).holds()).isEmpty();
    assertThat(facts(account).disputes()).isEmpty();
  }

  @Test
  void nothingNewHappensToAClosedAccount() {
    AccountId account = world.freelancer("ann");
    assertThat(marketplace.closeIfClear(account, CASE, clock.instant()).orThrow())
        .isEqualTo(new Marketplace.ClosingAnswer.Closed(clock.instant()));

    assertThatThrownBy(() -> business.submitProposal("p-1", account))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Account acc-ann is closed");
    assertThat(world.count("mp_account where closed_by_case = 'case-1'")).isEqualTo(1);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsAnUnknown() {
    AccountId account = world.freelancer("ann");
    world.loseTheDatabase();

    assertThat(marketplace.facts(account)).isInstanceOf(Answer.Unknown.class);
    assertThat(marketplace.account(account)).isInstanceOf(Answer.Unknown.class);
    assertThat(marketplace.closeIfClear(account, CASE, clock.instant()))
        .isInstanceOf(Answer.Unknown.class);
    assertThat(marketplace.take(Consent.DECLINE_OFFERS, account, CASE, "job-1"))
        .isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void staffHaveRolesAndHoldersHaveNone() {
    world.freelancer("ann");
    world
        .the(People.class)
        .signUp(new LoginId("eve"), "{noop}eve", Set.of(StaffRole.LEAD, StaffRole.SUPPORT));
    Logins logins = world.the(Logins.class);

    assertThat(logins.find(new LoginId("eve")).orElseThrow().roles())
        .containsExactlyInAnyOrder(StaffRole.LEAD, StaffRole.SUPPORT);
    assertThat(logins.find(new LoginId("ann")).orElseThrow().roles()).isEmpty();
    assertThat(logins.find(new LoginId("nobody"))).isEmpty();
  }

  private List<String> resolve(
      BlockerResolution.Kind kind, BlockerCode code, String reference, Money agreed) {
    return world
        .the(BlockerResolutions.class)
        .resolve(
            new BlockerResolution(kind, code, reference, agreed),
            new AccountId("acc-ann"),
            CASE,
            "esc-1")
        .orThrow();
  }

  @Test
  void aBalanceBelowTheMinimumIsWaivedOnceWithItsAmount() {
    AccountId account = freelancerWithEndedContract();
    Instant now = clock.instant();
    earnings.pay("p-1", "c-1", account, new Money(320, "USD"), now, now);
    earnings.addPayoutMethod("bank", account, now, true, new Money(500, "USD"), 2);

    for (int delivery = 0; delivery < 2; delivery++) {
      assertThat(
              resolve(
                  BlockerResolution.Kind.WAIVE_BALANCE,
                  BlockerCode.BALANCE_BELOW_MINIMUM,
                  "balance-USD",
                  new Money(320, "USD")))
          .containsExactly("balance-USD 3.20 USD");
    }
    assertThat(facts(account).balances()).isEmpty();
    assertThat(world.count("mp_settlement where amount_minor = 320 and movement_minor = -320"))
        .isEqualTo(1);
  }

  @Test
  @EdgeCase(11)
  void aDebtAndANegativeBalanceCanBeWrittenOff() {
    AccountId account = freelancerWithEndedContract();
    earnings.owe("d-1", account, USD_480);
    assertThat(resolve(BlockerResolution.Kind.WRITE_OFF_DEBT, BlockerCode.DEBT, "d-1", USD_480))
        .containsExactly("d-1 480.00 USD");
    assertThat(facts(account).debts()).isEmpty();

    earnings.refund("r-1", "c-1", account, USD_480);
    assertThat(facts(account).balances()).containsExactly(new Money(-48_000, "USD"));
    assertThat(
            world
                .the(BlockerResolutions.class)
                .resolve(
                    new BlockerResolution(
                        BlockerResolution.Kind.WRITE_OFF_DEBT,
                        BlockerCode.DEBT,
                        "balance-USD",
                        new Money(-48_000, "USD")),
                    account,
                    CASE,
                    "esc-2")
                .orThrow())
        .containsExactly("balance-USD 480.00 USD");
    assertThat(facts(account).balances()).isEmpty();
  }

  @Test
  @EdgeCase(11)
  void aBalanceIsOverdrawnSinceItLastFellBelowZero() {
    AccountId account = freelancerWithEndedContract();
    Instant first = clock.instant();
    earnings.refund("r-1", "c-1", account, USD_480);
    clock.add(Duration.ofDays(1));
    earnings.refund("r-2", "c-1", account, USD_480);
    assertThat(facts(account).overdrawnSince())
        .containsOnlyKeys("USD")
        .containsEntry("USD", first.truncatedTo(ChronoUnit.MILLIS));

    clock.add(Duration.ofDays(1));
    Money all = new Money(96_000, "USD");
    earnings.pay("p-1", "c-1", account, all, clock.instant(), clock.instant());
    assertThat(facts(account).overdrawnSince()).isEmpty();
    clock.add(Duration.ofDays(1));
    earnings.refund("r-3", "c-1", account, USD_480);
    assertThat(facts(account).overdrawnSince())
        .containsEntry("USD", clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  @EdgeCase(10)
  void aBouncedPayoutThatWasHandledIsPaidOutAgain() {
    AccountId account = freelancerWithEndedContract();
    earnings.pay("p-1", "c-1", account, USD_480, clock.instant(), clock.instant());
    earnings.addPayoutMethod("bank", account, clock.instant(), true, new Money(500, "USD"), 2);
    earnings.withdraw("payout-1", account, USD_480);
    earnings.bounce("payout-1", account);

    assertThat(
            resolve(
                BlockerResolution.Kind.PAYOUT_HANDLED,
                BlockerCode.PAYOUT_BOUNCED,
                "payout-1",
                USD_480))
        .containsExactly("payout-1 480.00 USD");
    assertThat(facts(account).payouts()).isEmpty();
    assertThat(facts(account).balances()).containsExactly(USD_480);
    assertThat(marketplace.take(Consent.REQUEST_PAYOUT, account, CASE, "job-1").orThrow())
        .hasSize(1);
  }

  @Test
  void moneyThatCannotBePaidOutIsPaidByHand() {
    AccountId account = freelancerWithEndedContract();
    earnings.pay("p-1", "c-1", account, USD_480, clock.instant(), clock.instant());

    assertThat(
            resolve(
                BlockerResolution.Kind.PAY_BY_HAND, BlockerCode.NO_PAYOUT_METHOD, "USD", USD_480))
        .containsExactly("USD 480.00 USD");
    assertThat(facts(account).balances()).isEmpty();
  }

  @Test
  void anotherAmountThanTheOneAgreedOnIsNotMoved() {
    AccountId account = freelancerWithEndedContract();
    Money agreed = new Money(47_999, "USD");
    earnings.pay("p-1", "c-1", account, USD_480, clock.instant(), clock.instant());
    earnings.owe("d-1", account, USD_480);

    assertThat(
            resolve(
                BlockerResolution.Kind.WAIVE_BALANCE,
                BlockerCode.BALANCE_BELOW_MINIMUM,
                "balance-USD",
                agreed))
        .isEmpty();
    assertThat(resolve(BlockerResolution.Kind.WRITE_OFF_DEBT, BlockerCode.DEBT, "d-1", agreed))
        .isEmpty();
    assertThat(world.count("mp_settlement")).isZero();
  }

  @Test
  void nothingIsSettledUnderAHoldOrTwice() {
    AccountId account = freelancerWithEndedContract();
    earnings.owe("d-1", account, USD_480);
    business.placeHold("h-1", account, "LEGAL", null);

    assertThat(resolve(BlockerResolution.Kind.WRITE_OFF_DEBT, BlockerCode.DEBT, "d-1", USD_480))
        .isEmpty();
    assertThat(facts(account).debts()).hasSize(1);
    business.liftHold("h-1", account);
    earnings.settleDebt("d-1", account);
    assertThat(resolve(BlockerResolution.Kind.WRITE_OFF_DEBT, BlockerCode.DEBT, "d-1", USD_480))
        .isEmpty();
    assertThat(world.count("mp_settlement")).isZero();
  }

  private List<Evidence> evidence(ClosureReason reason, AccountId account) {
    return world.the(Investigations.class).evidence(reason, account).orThrow();
  }

  @Test
  @EdgeCase(31)
  void theOtherAccountsOfTheSamePersonAreFoundWithWhatHelpsToDecideWhichSurvives() {
    AccountId account = world.freelancer("ann");
    AccountId bank = world.freelancer("same-bank");
    AccountId mail = world.freelancer("same-mail");
    world.freelancer("somebody-else");
    Profiles profiles = world.the(Profiles.class);
    earnings.addPayoutMethod("bank-1", account, clock.instant(), true, USD_480, 2);
    earnings.addPayoutMethod("bank-2", bank, clock.instant(), true, USD_480, 2);
    profiles.paysTo("bank-1", account, "iban-hash");
    profiles.paysTo("bank-2", bank, "iban-hash");
    profiles.reach(new LoginId("same-mail"), "ANN@example.org");
    profiles.seen(new LoginId("ann"), "device");
    profiles.seen(new LoginId("same-mail"), "device");
    business.placeHold("h-1", bank, "FRAUD", null);
    marketplace.closeIfClear(mail, CASE, clock.instant()).orThrow();

    List<Evidence> found = evidence(ClosureReason.DUPLICATE_ACCOUNT, account);

    assertThat(found)
        .extracting(Evidence::code, Evidence::reference)
        .containsExactly(
            tuple(Evidence.Code.SAME_PAYOUT_METHOD, "acc-same-bank"),
            tuple(Evidence.Code.SAME_EMAIL, "acc-same-mail"),
            tuple(Evidence.Code.SAME_DEVICE, "acc-same-mail"));
    assertThat(found.get(0).explanation()).contains("open, running contracts: 0, holds: 1");
    assertThat(found.get(1).explanation()).contains("closed 2026-03-06T09:30:00Z");
    assertThat(found).noneMatch(one -> one.explanation().contains("example.org"));
  }

  @Test
  void nothingFoundIsAFindingToo() {
    AccountId account = world.freelancer("ann");
    for (ClosureReason reason : ClosureReason.values()) {
      assertThat(evidence(reason, account))
          .extracting(Evidence::code)
          .containsExactly(Evidence.Code.NOTHING_FOUND);
    }
  }

  @Test
  @EdgeCase(32)
  void aRelationshipWithAClientIsDatedByItsFirstContractAndTheFeeIsKnown() {
    AccountId account = freelancerWithEndedContract();
    AccountId client = new AccountId("acc-client");
    Instant anniversary = Instant.parse("2028-03-06T09:30:00Z");
    clock.moveTo(anniversary.minusSeconds(1));
    business.startContract("c-2", ContractKind.HOURLY, account, client, "USD");

    assertThat(evidence(ClosureReason.WORKING_DIRECTLY_WITH_CLIENT, account))
        .extracting(Evidence::code, Evidence::reference)
        .containsExactly(
            tuple(Evidence.Code.CONTRACT_WITH_CLIENT, "c-1"),
            tuple(Evidence.Code.CONTRACT_WITH_CLIENT, "c-2"),
            tuple(Evidence.Code.CLIENT_BELONGS_HERE, "acc-client"),
            tuple(Evidence.Code.CONVERSION_FEE_UNPAID, "acc-client"));

    clock.moveTo(anniversary);
    world.the(Profiles.class).relate(account, client, true, USD_480, anniversary);
    assertThat(evidence(ClosureReason.WORKING_DIRECTLY_WITH_CLIENT, account))
        .extracting(Evidence::code)
        .containsExactly(
            Evidence.Code.CONTRACT_WITH_CLIENT,
            Evidence.Code.CONTRACT_WITH_CLIENT,
            Evidence.Code.CLIENT_IS_FREE,
            Evidence.Code.RELATIONSHIP_FROM_ELSEWHERE,
            Evidence.Code.CONVERSION_FEE_PAID);
  }

  @Test
  void moneyIsDatedByTheTermsInForce() {
    AccountId account = freelancerWithEndedContract();
    Duration day = Duration.ofDays(1);
    Earnings otherwise =
        new Earnings(
            world.jdbc(),
            world.the(MarketplaceEvents.class),
            new ClosureSettings.Billing(day, day.multipliedBy(2), day.multipliedBy(3), day, day),
            clock);
    otherwise.submitMilestone("m-1", "c-1", account, USD_480);
    otherwise.logWork("c-1", account, clock.instant(), clock.instant().plusSeconds(60), USD_480);

    assertThat(facts(account).payments())
        .extracting(AccountFacts.Payment::availableAt)
        .containsExactly(
            Instant.parse("2026-03-12T00:00:00Z"), Instant.parse("2026-03-08T09:30:00Z"));
  }

  @Test
  void aMilestoneThatIsApprovedEarlyIsAvailableEarlier() {
    AccountId account = freelancerWithEndedContract();
    earnings.submitMilestone("m-1", "c-1", account, USD_480);
    earnings.releaseMilestone("m-1", account);

    assertThat(facts(account).payments())
        .singleElement()
        .satisfies(payment -> assertThat(payment.availableAt()).isEqualTo("2026-03-11T09:30:00Z"));
  }

  @Test
  void whatAnAccountIsWorthIsKnown() {
    AccountId account = freelancerWithEndedContract();
    Profiles profiles = world.the(Profiles.class);
    profiles.rate(account, 98, List.of("TOP_RATED"), 64);
    profiles.subscribe(account, "PLUS", USD_480, LocalDate.of(2026, 3, 7));
    world.the(People.class).openAccount(new AccountId("b"), new LoginId("ann"), AccountKind.CLIENT);

    assertThat(world.the(Standings.class).standing(account).orThrow())
        .isEqualTo(
            new AccountStanding(
                Instant.parse("2026-03-06T09:30:00Z"),
                98,
                List.of("TOP_RATED"),
                64,
                1,
                new AccountStanding.Plan(
                    "PLUS", USD_480, Instant.parse("2026-03-07T00:00:00Z"), true),
                Set.of(AccountKind.CLIENT)));
    assertThat(world.the(Standings.class).standing(new AccountId("b")).orThrow())
        .isEqualTo(
            new AccountStanding(
                clock.instant(), null, List.of(), 0, 0, null, Set.of(AccountKind.FREELANCER)));
  }
}
