package org.accountclosure.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.accountclosure.closure.ReceivingNews;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Money;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.Profiles;
import org.accountclosure.support.People;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A freelancer with one account, what happens to it on the marketplace, and what is left of it. */
final class FreelancerOnStage {

  private final People people;
  private final Business business;
  private final Earnings earnings;
  private final Profiles profiles;
  private final ReceivingNews news;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final AccountId account;

  FreelancerOnStage(
      org.accountclosure.marketplace.People people,
      Business business,
      Earnings earnings,
      Profiles profiles,
      ReceivingNews news,
      JdbcClient jdbc,
      Clock clock) {
    this.people = new People(people);
    this.business = business;
    this.earnings = earnings;
    this.profiles = profiles;
    this.news = news;
    this.jdbc = jdbc;
    this.clock = clock;
    this.account = this.people.freelancer();
  }

  AccountId account() {
    return account;
  }

  String login() {
    return People.loginOf(account);
  }

  void submitsAProposal() {
    business.submitProposal("p-" + account, account);
  }

  void withdrawsTheProposal() {
    business.withdrawProposal("p-" + account, account);
  }

  void isMadeAnOffer() {
    business.makeOffer("o-" + account, account, client());
  }

  /** The client takes the offer back, of which nobody tells us. */
  void losesTheOffer() {
    jdbc.sql("update mp_offer set status = 'DECLINED', ended_at = now() where account_id = ?")
        .param(account.value())
        .update();
  }

  void startsAContract() {
    business.startContract("c-" + account, ContractKind.FIXED, account, client(), "USD");
  }

  void endsTheContract() {
    business.endContract("c-" + account, account);
  }

  /** An ended contract whose 480 dollars are available in that time, and a way to pay them out. */
  void hasEarned(Duration availableIn) {
    startsAContract();
    earnings.pay(
        "pay-" + account,
        "c-" + account,
        account,
        usd(48_000),
        clock.instant(),
        clock.instant().plus(availableIn));
    endsTheContract();
    earnings.addPayoutMethod("m-" + account, account, clock.instant(), true, usd(500), 2);
  }

  void hasADebt() {
    earnings.owe("d-" + account, account, usd(1_000));
  }

  /** A debt so old that support decides about it. */
  void hasAnOldDebt() {
    hasADebt();
    jdbc.sql("update mp_debt set since = ? where debt_id = ?")
        .param(Timestamp.from(clock.instant().minus(Duration.ofDays(40))))
        .param("d-" + account)
        .update();
  }

  void settlesTheDebt() {
    earnings.settleDebt("d-" + account, account);
  }

  boolean owes() {
    return count("mp_debt where account_id = ? and settled_at is null") > 0;
  }

  /** We hear that something has changed; the number of cases that were told. */
  int isInTheNews() {
    return news.about(account);
  }

  /** About an ended contract; nobody can say when it is decided. */
  void isDisputedByTheClient() {
    business.openDispute("x-" + account, "c-" + account, account, null);
  }

  void settlesTheDispute() {
    business.resolveDispute("x-" + account, account);
  }

  boolean hasADispute() {
    return count(
            "mp_dispute where contract_id in"
                + " (select contract_id from mp_contract where freelancer_account_id = ?)")
        > 0;
  }

  /** The marketplace itself stops everything. */
  void isHeldByTheMarketplace() {
    business.placeHold("h-" + account, account, "FRAUD", null);
  }

  /** The marketplace lets everything go on. */
  void isReleasedByTheMarketplace() {
    business.liftHold("h-" + account, account);
  }

  boolean isHeld() {
    return count("mp_hold where account_id = ? and lifted_at is null") > 0;
  }

  /** A paid plan that renews in that time. */
  void hasAPlan(Duration renewsIn) {
    LocalDate day = clock.instant().plus(renewsIn).atZone(ZoneOffset.UTC).toLocalDate();
    profiles.subscribe(account, "PLUS", usd(2_000), day);
  }

  /** Whatever is due by now is charged. */
  boolean isChargedForThePlan() {
    int unused = profiles.renewDue();
    return count("mp_plan_charge where account_id = ?") > 0;
  }

  /** Searches go on to find the profile that was made private. */
  void isStillFound(Duration time) {
    profiles.delayVisibility(account, clock.instant().plus(time));
  }

  /** What it is switched to, such as AVAILABILITY; empty if nobody has ever switched it. */
  String setting(String name) {
    return jdbc.sql("select setting_value from mp_setting where account_id = ? and setting = ?")
        .param(account.value())
        .param(name)
        .query(String.class)
        .optional()
        .orElse("");
  }

  boolean isClosed() {
    return count("mp_account where account_id = ? and closed_at is not null") == 1;
  }

  int openProposals() {
    return count("mp_proposal where account_id = ? and status = 'OPEN'");
  }

  int openOffers() {
    return count("mp_offer where account_id = ? and status = 'OPEN'");
  }

  /** What was paid out, in cents. */
  List<Long> payouts() {
    return jdbc.sql("select amount_minor from mp_payout where account_id = ?")
        .param(account.value())
        .query(Long.class)
        .list();
  }

  /** An agency of the same login, with a member, a bid in its name, and money that can be had. */
  String memberOf(AccountId agency) {
    return jdbc.sql("select login_id from mp_membership where account_id = ? and left_at is null")
        .param(agency.value())
        .query(String.class)
        .single();
  }

  String ownerOf(AccountId agency) {
    return jdbc.sql("select login_id from mp_account where account_id = ?")
        .param(agency.value())
        .query(String.class)
        .single();
  }

  AccountId ownsAnAgency() {
    AccountId agency = people.account(login(), AccountKind.AGENCY);
    AccountId member = people.freelancer();
    jdbc.sql(
            """
            insert into mp_membership (account_id, login_id, member_role, joined_at)
            values (?, ?, 'MEMBER', now())""")
        .param(agency.value())
        .param(People.loginOf(member))
        .update();
    business.submitProposal("p-" + agency, agency);
    business.startContract("c-" + agency, ContractKind.FIXED, agency, client(), "USD");
    earnings.pay(
        "pay-" + agency, "c-" + agency, agency, usd(9_000), clock.instant(), clock.instant());
    business.endContract("c-" + agency, agency);
    earnings.addPayoutMethod("m-" + agency, agency, clock.instant(), true, usd(500), 2);
    return agency;
  }

  /** How many others belong to it. */
  int membersOf(AccountId agency) {
    return jdbc.sql("select count(*) from mp_membership where account_id = ? and left_at is null")
        .param(agency.value())
        .query(Integer.class)
        .single();
  }

  private AccountId client() {
    return people.client();
  }

  private static Money usd(long cents) {
    return new Money(cents, "USD");
  }

  private int count(String rows) {
    return jdbc.sql("select count(*) from " + rows)
        .param(account.value())
        .query(Integer.class)
        .single();
  }
}
