package org.accountclosure.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
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
    assertThat(marketplace.closeIfClear(account, CASE).orThrow())
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
    assertThat(marketplace.closeIfClear(account, CASE)).isInstanceOf(Answer.Unknown.class);
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
}
