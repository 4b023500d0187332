package org.accountclosure.marketplace;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.MarketplaceEvent.Kind;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.policy.BillingCalendar;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happens to an account's money: hours, payments, payout methods, payouts that bounce, debts.
 * Everything locks the account first.
 */
public final class Earnings {

  private final JdbcClient jdbc;
  private final ClosureSettings.Billing terms;
  private final Change change;
  private final HolderPayouts payouts;

  /** The marketplace's money, dated by those terms. */
  public Earnings(
      JdbcClient jdbc, MarketplaceEvents news, ClosureSettings.Billing terms, Clock clock) {
    this.jdbc = jdbc;
    this.terms = terms;
    this.change = new Change(jdbc, news, clock);
    this.payouts = new HolderPayouts(jdbc);
  }

  /**
   * Logs hours of an hourly contract. The week's hours of a contract become one payment, dated by
   * the {@link BillingCalendar}.
   *
   * @param from inclusive
   * @param until exclusive; in the same UTC week
   */
  public void logWork(
      String contractId, AccountId freelancer, Instant from, Instant until, Money amount) {
    BillingCalendar week = BillingCalendar.ofWeekWith(from, terms);
    if (!from.isBefore(until) || until.isAfter(week.weekEnd())) {
      throw new IllegalArgumentException(
          "Hours are logged within one week: from " + from + " until " + until + " is not");
    }
    change.of(
        freelancer,
        Kind.WORK_LOGGED,
        contractId,
        () -> {
          String payment = contractId + "-week-" + week.weekStart().toString().substring(0, 10);
          addToWeek(payment, contractId, freelancer, amount, week);
          jdbc.sql(
                  """
                  insert into mp_time_log (time_log_id, contract_id, payment_id, started_at,
                    ended_at, amount_minor, currency) values (?, ?, ?, ?, ?, ?, ?)""")
              .param(UUID.randomUUID().toString())
              .param(contractId)
              .param(payment)
              .param(Times.param(from))
              .param(Times.param(until))
              .param(amount.minor())
              .param(amount.currency())
              .update();
        });
  }

  private void addToWeek(
      String payment, String contractId, AccountId account, Money amount, BillingCalendar week) {
    int known =
        jdbc.sql(
                """
                update mp_payment set amount_minor = amount_minor + ?
                where payment_id = ? and currency = ?""")
            .param(amount.minor())
            .param(payment)
            .param(amount.currency())
            .update();
    if (known == 0) {
      insertPayment(
          payment, contractId, account, "HOURLY", amount, week.reviewEnd(), week.fundsAt());
    }
  }

  /** The freelancer submits a milestone now; silence approves it. */
  public void submitMilestone(String id, String contractId, AccountId account, Money amount) {
    Instant approved = change.now().plus(terms.milestoneReleasedAfter());
    pay(id, contractId, account, amount, approved, approved.plus(terms.securityPeriod()));
  }

  /**
   * A payment with its dates.
   *
   * @param reviewEndsAt null if nobody knows
   * @param availableAt null if nobody knows
   */
  public void pay(
      String id,
      String contractId,
      AccountId account,
      Money amount,
      @Nullable Instant reviewEndsAt,
      @Nullable Instant availableAt) {
    change.of(
        account,
        Kind.PAYMENT_MADE,
        id,
        () -> insertPayment(id, contractId, account, "FIXED", amount, reviewEndsAt, availableAt));
  }

  private void insertPayment(
      String id,
      String contractId,
      AccountId account,
      String kind,
      Money amount,
      @Nullable Instant reviewEndsAt,
      @Nullable Instant availableAt) {
    jdbc.sql(
            """
            insert into mp_payment (payment_id, account_id, contract_id, kind, amount_minor,
              currency, created_at, review_ends_at, available_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(id)
        .param(account.value())
        .param(contractId)
        .param(kind)
        .param(amount.minor())
        .param(amount.currency())
        .param(Times.param(change.now()))
        .param(Times.paramOrNull(reviewEndsAt))
        .param(Times.paramOrNull(availableAt))
        .update();
  }

  /** The client approves a submitted milestone before its time: its security period begins. */
  public void releaseMilestone(String id, AccountId account) {
    Instant now = change.now();
    change.of(
        account,
        Kind.PAYMENT_RELEASED,
        id,
        () ->
            jdbc.sql(
                    """
                    update mp_payment set review_ends_at = ?, available_at = ?
                    where payment_id = ? and account_id = ?""")
                .param(Times.param(now))
                .param(Times.param(now.plus(terms.securityPeriod())))
                .param(id)
                .param(account.value())
                .update());
  }

  /** A client gets money back: it leaves the balance now, which may become negative by that. */
  public void refund(String id, String contractId, AccountId account, Money amount) {
    Instant now = change.now();
    Money back = new Money(-amount.minor(), amount.currency());
    change.of(
        account,
        Kind.PAYMENT_REFUNDED,
        id,
        () -> insertPayment(id, contractId, account, "REFUND", back, now, now));
  }

  /**
   * The holder withdraws money, which a closure under way does not forbid.
   *
   * @throws IllegalStateException if a hold forbids it, there is not so much, or the method cannot
   *     pay it out
   */
  public void withdraw(String payoutId, AccountId account, Money amount) {
    change.of(
        account,
        Kind.PAYOUT_REQUESTED,
        payoutId,
        () -> payouts.request(payoutId, account, amount, change.now()));
  }

  /** A bank transfer has arrived: what it pays is settled by it, and by nothing before. */
  public void bookTransfer(String transferId, AccountId account) {
    Instant now = change.now();
    change.of(
        account,
        Kind.DEBT_SETTLED,
        transferId,
        () -> {
          jdbc.sql("update mp_bank_transfer set booked_at = ? where transfer_id = ?")
              .param(Times.param(now))
              .param(transferId)
              .update();
          jdbc.sql(
                  """
                  update mp_debt set settled_at = ? where settled_at is null
                    and debt_id = (select debt_id from mp_bank_transfer where transfer_id = ?)""")
              .param(Times.param(now))
              .param(transferId)
              .update();
        });
  }

  /** Adds a way to be paid out that the marketplace has known for long. */
  public void addPayoutMethod(
      String id,
      AccountId account,
      Instant activeFrom,
      boolean nameMatches,
      Money minimum,
      int settlingBusinessDays) {
    change.of(
        account,
        Kind.PAYOUT_METHOD_ADDED,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_payout_method (method_id, account_id, kind, active_from,
                      name_matches, minimum_minor, currency, settling_business_days)
                    values (?, ?, 'LOCAL_BANK', ?, ?, ?, ?, ?)""")
                .param(id)
                .param(account.value())
                .param(Times.param(activeFrom))
                .param(nameMatches)
                .param(minimum.minor())
                .param(minimum.currency())
                .param(settlingBusinessDays)
                .update());
  }

  /** The bank sends a payout back now: the money is on the balance again. */
  public void bounce(String payoutId, AccountId account) {
    change.of(
        account,
        Kind.PAYOUT_BOUNCED,
        payoutId,
        () ->
            jdbc.sql("update mp_payout set bounced_at = ? where payout_id = ?")
                .param(Times.param(change.now()))
                .param(payoutId)
                .update());
  }

  /** A person has looked at a bounced payout; the balance may be paid out again. */
  public void handleBounce(String payoutId, AccountId account) {
    change.of(
        account,
        Kind.PAYOUT_HANDLED,
        payoutId,
        () ->
            jdbc.sql("update mp_payout set bounce_handled_at = ? where payout_id = ?")
                .param(Times.param(change.now()))
                .param(payoutId)
                .update());
  }

  public void owe(String id, AccountId account, Money amount) {
    change.of(
        account,
        Kind.DEBT_ADDED,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_debt (debt_id, account_id, amount_minor, currency, since)
                    values (?, ?, ?, ?, ?)""")
                .param(id)
                .param(account.value())
                .param(amount.minor())
                .param(amount.currency())
                .param(Times.param(change.now()))
                .update());
  }

  public void settleDebt(String id, AccountId account) {
    change.of(
        account,
        Kind.DEBT_SETTLED,
        id,
        () ->
            jdbc.sql("update mp_debt set settled_at = ? where debt_id = ?")
                .param(Times.param(change.now()))
                .param(id)
                .update());
  }
}
