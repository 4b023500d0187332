package org.accountclosure.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Money;

/** The demo's companies, and the freelancers who work for them. */
final class DemoCompanies {

  private static final Money USD_40 = new Money(4_000, "USD");

  private final Business business;
  private final Earnings earnings;
  private final Companies companies;
  private final CompanyMoney money;

  DemoCompanies(Business business, Earnings earnings, Companies companies, CompanyMoney money) {
    this.business = business;
    this.earnings = earnings;
    this.companies = companies;
    this.money = money;
  }

  /**
   * Loads them.
   *
   * @param company signs up a login with a company
   * @param worker a freelancer with an account, such as {@code acc-demo-worker}
   * @param member signs up a login without an account of its own
   */
  void load(
      Function<String, AccountId> company,
      AccountId worker,
      Function<String, LoginId> member,
      Instant now) {
    AccountId unused = company.apply("cl-clear");
    AccountId business = company.apply("cl-business");
    business(business, worker, member.apply("demo-member"));
    hourly(company.apply("cl-hourly"), worker, now);
    escrow(company.apply("cl-escrow"), worker);
    unpaid(company.apply("cl-unpaid"), worker, now);
    companies.addMember(business, member.apply("cl-not-owner"), MemberRole.MANAGER);
    companies.addMember(
        company.apply("cl-transfer"), member.apply("cl-successor"), MemberRole.ADMIN);
  }

  /**
   * Loads members of two teams.
   *
   * @param team signs up a login with a company that is somebody's team
   * @param joins signs up a login with an account of a member
   */
  void loadTeams(Function<String, AccountId> team, Function<String, LoginId> joins) {
    AccountId studio = team.apply("demo-studio");
    AccountId shop = team.apply("demo-shop");
    LoginId admin = joins.apply("tm-admin");
    companies.addMember(studio, admin, MemberRole.ADMIN);
    companies.addMember(shop, admin, MemberRole.MANAGER);
    companies.addMember(studio, joins.apply("tm-leaves-all"), MemberRole.ADMIN);
    LoginId both = joins.apply("tm-both");
    companies.addMember(shop, both, MemberRole.MANAGER);
    companies.addMember(studio, both, MemberRole.MEMBER);
    companies.addMember(studio, joins.apply("tm-member"), MemberRole.MEMBER);
    companies.addMember(shop, joins.apply("tm-last-admin"), MemberRole.ADMIN);
  }

  /** A job, a proposal, an invitation and a member: consent clears them. */
  private void business(AccountId company, AccountId worker, LoginId member) {
    companies.postJob("job-1", company);
    companies.bid("proposal-cl-1", "job-1", worker, company);
    companies.invite("invitation-1", company, member);
    companies.addMember(company, member, MemberRole.MEMBER);
  }

  /** Hours of this week under a contract that has ended, and a card that works. */
  private void hourly(AccountId company, AccountId worker, Instant now) {
    business.startContract("contract-cl-1", ContractKind.HOURLY, worker, company, "USD");
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    earnings.logWork("contract-cl-1", worker, hour, hour.plus(Duration.ofHours(1)), USD_40);
    business.endContract("contract-cl-1", company);
    money.storeMethod("card-1", company, false);
  }

  /** Money in escrow of a contract that has ended. */
  private void escrow(AccountId company, AccountId worker) {
    business.startContract("contract-cl-2", ContractKind.FIXED, worker, company, "USD");
    money.fund("escrow-1", "contract-cl-2", company, USD_40);
    business.endContract("contract-cl-2", company);
  }

  /** A bill that is due, and a card that its bank refuses. */
  private void unpaid(AccountId company, AccountId worker, Instant now) {
    business.startContract("contract-cl-3", ContractKind.FIXED, worker, company, "USD");
    business.endContract("contract-cl-3", company);
    money.bill("bill-1", "contract-cl-3", company, USD_40, now, now);
    money.storeMethod("card-2", company, true);
  }
}
