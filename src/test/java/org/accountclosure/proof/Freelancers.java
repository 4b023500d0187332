package org.accountclosure.proof;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.People;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts holders of all situations into an empty database. */
final class Freelancers {

  /** One who will ask for closure. */
  record Freelancer(int number, Situation situation) {
    String login() {
      return "holder-" + number;
    }

    AccountId account() {
      return new AccountId("acc-" + login());
    }

    /** Who belongs to the holder's agency or company, or decides in the holder's team. */
    String other() {
      return "other-" + number;
    }

    long earned() {
      return 10_000L + number;
    }
  }

  private static final AccountId CLIENT = new AccountId("acc-client");

  private final Clock clock = Clock.systemUTC();
  private final JdbcClient jdbc;
  private final Random random;
  private final int count;
  private final People people;
  private final Business business;
  private final Companies companies;
  private final Earnings earnings;

  private Freelancers(DataSource database, int count, long seed) {
    this.count = count;
    random = new Random(seed);
    jdbc = JdbcClient.create(database);
    Transactions transactions = new Templated(database);
    MarketplaceEvents nobodyAsks =
        (account, change) -> {
          var unused = transactions.inOne(change);
        };
    people = new People(jdbc, clock);
    business = new Business(jdbc, nobodyAsks, clock);
    companies = new Companies(jdbc, nobodyAsks, clock);
    earnings = new Earnings(jdbc, nobodyAsks, ClosureSettings.Billing.DEFAULT, clock);
  }

  /** Creates the tables, staff, and that many freelancers. */
  static List<Freelancer> create(DataSource database, int count, long seed) {
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    Freelancers all = new Freelancers(database, count, seed);
    all.employ("support", StaffRole.SUPPORT);
    all.employ("lead", StaffRole.LEAD);
    all.employ("second-lead", StaffRole.LEAD);
    all.employ("trust", StaffRole.TRUST);
    all.employ("second-trust", StaffRole.TRUST);
    all.people.signUp(new LoginId("client"), null, Set.of());
    all.people.openAccount(CLIENT, new LoginId("client"), AccountKind.CLIENT);
    List<Freelancer> created = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      created.add(all.create(new Freelancer(i, Situation.of(i))));
    }
    return created;
  }

  private void employ(String login, StaffRole role) {
    people.signUp(new LoginId(login), "{noop}" + login, Set.of(role));
  }

  private Freelancer create(Freelancer one) {
    AccountId account = one.account();
    people.signUp(new LoginId(one.login()), "{noop}" + one.login(), Set.of());
    people.openAccount(account, new LoginId(one.login()), one.situation().kind());
    switch (one.situation()) {
      case PROPOSALS -> {
        business.submitProposal("proposal-" + one.number(), account);
        business.makeOffer("offer-" + one.number(), account, CLIENT);
      }
      case AGENCY -> {
        business.submitProposal("proposal-" + one.number(), account);
        joins(account, other(one), MemberRole.MEMBER);
      }
      case TRANSFERRED -> {
        companies.postJob("job-" + one.number(), account);
        joins(account, other(one), MemberRole.ADMIN);
      }
      case LEAVES -> joins(teamOf(one), one.login(), MemberRole.ADMIN);
      case REMOVED -> joins(teamOf(one), one.login(), MemberRole.MEMBER);
      case PAYOUT -> earn(one, now().plusSeconds(20 + random.nextInt(count)));
      case WITHDRAWN -> earn(one, now().plus(Duration.ofDays(30)));
      case WRITTEN_OFF -> {
        earnings.owe("debt-" + one.number(), account, new Money(one.earned(), "USD"));
        jdbc.sql("update mp_debt set since = ? where account_id = ?")
            .param(Timestamp.from(now().minus(Duration.ofDays(40))))
            .param(account.value())
            .update();
      }
      default -> {
        // Nothing pends.
      }
    }
    return one;
  }

  private String other(Freelancer one) {
    people.signUp(new LoginId(one.other()), "{noop}" + one.other(), Set.of());
    return one.other();
  }

  /** A company of somebody else, with an admin who decides. */
  private AccountId teamOf(Freelancer one) {
    String owner = "owner-" + one.number();
    people.signUp(new LoginId(owner), "{noop}" + owner, Set.of());
    AccountId team = new AccountId("acc-team-" + one.number());
    people.openAccount(team, new LoginId(owner), AccountKind.CLIENT);
    joins(team, other(one), MemberRole.ADMIN);
    return team;
  }

  private void joins(AccountId team, String login, MemberRole as) {
    companies.addMember(team, new LoginId(login), as);
  }

  private void earn(Freelancer one, Instant available) {
    String contract = "contract-" + one.number();
    AccountId account = one.account();
    business.startContract(contract, ContractKind.FIXED, account, CLIENT, "USD");
    Money amount = new Money(one.earned(), "USD");
    earnings.pay("payment-" + one.number(), contract, account, amount, now(), available);
    business.endContract(contract, account);
    earnings.addPayoutMethod(
        "bank-" + one.number(), account, now(), true, new Money(500, "USD"), 0);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private record Templated(DataSource database) implements Transactions {
    @Override
    @SuppressWarnings("NullAway")
    public <T extends @Nullable Object> T inOne(Supplier<T> work) {
      return new TransactionTemplate(new DataSourceTransactionManager(database))
          .execute(status -> work.get());
    }
  }
}
