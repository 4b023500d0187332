package org.accountclosure.marketplace;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Set;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Transactions;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** People to try the application with; every password is the login itself. */
final class DemoMarketplace {

  private static final AccountId CLIENT = new AccountId("acc-demo-client");

  /** The passwords are public, so the hashes need not be slow. */
  private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(4);

  private final People people;
  private final Business business;
  private final Earnings earnings;
  private final Transactions transactions;
  private final Clock clock;

  DemoMarketplace(
      People people, Business business, Earnings earnings, Transactions transactions, Clock clock) {
    this.people = people;
    this.business = business;
    this.earnings = earnings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Loads everything in one transaction, unless it was loaded before: what has become of the demo's
   * people since stays.
   *
   * @return whether it was loaded now
   */
  boolean loadOnce() {
    return transactions.inOne(
        () -> {
          if (people.exists(new LoginId("fl-clear"))) {
            return false;
          }
          load();
          return true;
        });
  }

  private void load() {
    for (StaffRole role : StaffRole.values()) {
      signUp(role.name().toLowerCase(Locale.ROOT), Set.of(role));
    }
    LoginId client = new LoginId("demo-client");
    people.signUp(client, null, Set.of());
    people.openAccount(CLIENT, client, AccountKind.CLIENT);

    freelancer("fl-clear");
    freelancer("fl-duplicate");

    AccountId eager = freelancer("fl-proposals");
    business.submitProposal("proposal-1", eager);
    business.submitProposal("proposal-2", eager);
    business.makeOffer("offer-1", eager, CLIENT);

    AccountId busy = freelancer("fl-active-contract");
    business.startContract("contract-1", ContractKind.HOURLY, busy, CLIENT, "USD");
    Instant hour = now().truncatedTo(ChronoUnit.HOURS);
    earnings.logWork("contract-1", busy, hour, hour.plus(Duration.ofHours(1)), usd(4_000));

    payoutPending(freelancer("fl-payout-pending"));
  }

  /** A finished contract whose payment is in its security period until next Wednesday 00:00 UTC. */
  private void payoutPending(AccountId account) {
    Instant wednesday =
        LocalDate.ofInstant(now(), ZoneOffset.UTC)
            .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    business.startContract("contract-2", ContractKind.FIXED, account, CLIENT, "USD");
    earnings.pay("payment-1", "contract-2", account, usd(48_000), now(), wednesday);
    business.endContract("contract-2", account);
    earnings.addPayoutMethod("bank-1", account, now(), true, usd(500), 2);
  }

  private AccountId freelancer(String login) {
    signUp(login, Set.of());
    AccountId account = new AccountId("acc-" + login);
    people.openAccount(account, new LoginId(login), AccountKind.FREELANCER);
    return account;
  }

  private void signUp(String login, Set<StaffRole> roles) {
    people.signUp(new LoginId(login), "{bcrypt}" + passwords.encode(login), roles);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Money usd(long cents) {
    return new Money(cents, "USD");
  }
}
