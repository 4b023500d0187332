package org.accountclosure.marketplace;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
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
  private final Profiles profiles;
  private final DemoCompanies companies;
  private final DemoAgencies agencies;
  private final Transactions transactions;
  private final Clock clock;

  DemoMarketplace(
      People people,
      Business business,
      Earnings earnings,
      Profiles profiles,
      DemoCompanies companies,
      DemoAgencies agencies,
      Transactions transactions,
      Clock clock) {
    this.people = people;
    this.business = business;
    this.earnings = earnings;
    this.profiles = profiles;
    this.companies = companies;
    this.agencies = agencies;
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
    duplicate(freelancer("fl-duplicate"));

    AccountId eager = freelancer("fl-proposals");
    business.submitProposal("proposal-1", eager);
    business.submitProposal("proposal-2", eager);
    business.makeOffer("offer-1", eager, CLIENT);

    AccountId busy = freelancer("fl-active-contract");
    business.startContract("contract-1", ContractKind.HOURLY, busy, CLIENT, "USD");
    Instant hour = now().truncatedTo(ChronoUnit.HOURS);
    earnings.logWork("contract-1", busy, hour, hour.plus(Duration.ofHours(1)), usd(4_000));

    payoutPending(freelancer("fl-payout-pending"));
    belowMinimum(freelancer("fl-below-minimum"));
    disputed(freelancer("fl-disputed"));
    onHold(freelancer("fl-on-hold"));
    milestone(freelancer("fl-milestone"));
    renewal(freelancer("fl-renewal"));
    companies.load(this::company, freelancer("demo-worker"), this::member, now());
    agencies.load(this::agency, freelancer("demo-helper"), CLIENT, this::member, now());
    agencyOwner();
    companies.loadTeams(this::company, this::teamMember);
  }

  /** The same person seems to have another account: the mail address and a device are the same. */
  private void duplicate(AccountId account) {
    LoginId login = new LoginId("fl-duplicate");
    LoginId twin = new LoginId("demo-twin");
    people.signUp(twin, null, Set.of());
    people.openAccount(new AccountId("acc-demo-twin"), twin, AccountKind.FREELANCER);
    profiles.reach(twin, login + "@example.org");
    profiles.seen(login, "device-7c21");
    profiles.seen(twin, "device-7c21");
    profiles.rate(account, 71, List.of(), 10);
  }

  /** 3.20 USD are left and no method pays out less than 5.00: staff has to do something. */
  private void belowMinimum(AccountId account) {
    business.startContract("contract-3", ContractKind.FIXED, account, CLIENT, "USD");
    earnings.pay("payment-2", "contract-3", account, usd(320), now(), now());
    business.endContract("contract-3", account);
    earnings.addPayoutMethod("bank-2", account, now(), true, usd(500), 2);
  }

  /** The client disputes the last contract; a decision is expected in three days. */
  private void disputed(AccountId account) {
    business.startContract("contract-4", ContractKind.FIXED, account, CLIENT, "USD");
    earnings.pay("payment-3", "contract-4", account, usd(25_000), null, null);
    business.endContract("contract-4", account);
    business.openDispute("dispute-1", "contract-4", account, now().plus(Duration.ofDays(3)));
  }

  /** Nothing but a hold stands in the way. */
  private void onHold(AccountId account) {
    business.placeHold("hold-1", account, "FRAUD", now().plus(Duration.ofDays(14)));
  }

  /** A submitted milestone: approved by silence in 14 days, available five days later. */
  private void milestone(AccountId account) {
    business.startContract("contract-5", ContractKind.FIXED, account, CLIENT, "USD");
    earnings.submitMilestone("payment-4", "contract-5", account, usd(60_000));
    business.endContract("contract-5", account);
    earnings.addPayoutMethod("bank-3", account, now(), true, usd(500), 2);
  }

  /** Much to lose, and a paid plan that renews at the next 00:00 UTC. */
  private void renewal(AccountId account) {
    LocalDate tomorrow = LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(1);
    profiles.subscribe(account, "PLUS", usd(1_499), tomorrow);
    profiles.rate(account, 98, List.of("TOP_RATED"), 64);
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

  private AccountId company(String login) {
    AccountId account = new AccountId("acc-" + login);
    people.openAccount(account, member(login), AccountKind.CLIENT);
    return account;
  }

  private AccountId agency(String login) {
    AccountId account = new AccountId("acc-" + login);
    people.openAccount(account, member(login), AccountKind.AGENCY);
    return account;
  }

  /** A freelancer who owns an agency: that one closes first. */
  private void agencyOwner() {
    AccountId own = freelancer("ag-freelancer");
    people.openAccount(
        new AccountId(own + "-agency"), new LoginId("ag-freelancer"), AccountKind.AGENCY);
  }

  private LoginId teamMember(String login) {
    LoginId member = member(login);
    people.openAccount(new AccountId("acc-" + login), member, AccountKind.TEAM_MEMBER);
    return member;
  }

  private LoginId member(String login) {
    signUp(login, Set.of());
    return new LoginId(login);
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
