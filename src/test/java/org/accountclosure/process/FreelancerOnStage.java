package org.accountclosure.process;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.accountclosure.closure.ReceivingNews;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.support.People;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A freelancer with one account, what happens to it on the marketplace, and what is left of it. */
final class FreelancerOnStage {

  private final People people;
  private final Business business;
  private final Earnings earnings;
  private final ReceivingNews news;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final AccountId account;

  FreelancerOnStage(
      org.accountclosure.marketplace.People people,
      Business business,
      Earnings earnings,
      ReceivingNews news,
      JdbcClient jdbc,
      Clock clock) {
    this.people = new People(people);
    this.business = business;
    this.earnings = earnings;
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

  /** A debt so old that support decides about it. */
  void hasAnOldDebt() {
    earnings.owe("d-" + account, account, usd(1_000));
    jdbc.sql("update mp_debt set since = dateadd('DAY', -40, since) where debt_id = ?")
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
