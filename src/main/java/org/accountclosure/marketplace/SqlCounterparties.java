package org.accountclosure.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CounterpartyTask;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.PendingTask;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Counterparties;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What others have to do: milestones, refunds and exclusive memberships that wait for an answer.
 */
final class SqlCounterparties implements Counterparties {

  private final JdbcClient jdbc;
  private final Earnings earnings;
  private final CompanyMoney money;
  private final Agencies agencies;
  private final Answers answers;

  SqlCounterparties(
      JdbcClient jdbc, Earnings earnings, CompanyMoney money, Agencies agencies, Answers answers) {
    this.jdbc = jdbc;
    this.earnings = earnings;
    this.money = money;
    this.agencies = agencies;
    this.answers = answers;
  }

  @Override
  public Answer<Optional<PendingTask>> pending(
      CounterpartyTask what, AccountId account, String reference) {
    return answers.inOne(
        () ->
            switch (what) {
              case APPROVE_MILESTONE -> milestone(account, reference);
              case AGREE_TO_REFUND -> refund(account, reference);
              case AGREE_TO_LEAVE -> leaving(account, reference);
            });
  }

  /** Hours are not approved one by one; what is disputed is decided there. */
  private Optional<PendingTask> milestone(AccountId account, String payment) {
    return jdbc.sql(
            """
            select p.payment_id, p.contract_id, p.amount_minor, p.currency, p.created_at,
              p.review_ends_at, o.login_id
            from mp_payment p join mp_contract c on c.contract_id = p.contract_id
            join mp_account o on o.account_id = c.client_account_id
            where p.payment_id = :reference and p.account_id = :id and p.kind = 'FIXED'
            and p.review_ends_at > :now and o.closed_at is null
            and not exists (select 1 from mp_dispute d
              where d.contract_id = c.contract_id and d.resolved_at is null)""")
        .param("reference", payment)
        .param("id", account.value())
        .param("now", Times.param(answers.now()))
        .query(
            (row, number) ->
                task(CounterpartyTask.APPROVE_MILESTONE, row, payment, "created_at")
                    .until(Times.read(row, "review_ends_at")))
        .optional();
  }

  private Optional<PendingTask> refund(AccountId account, String escrow) {
    return jdbc.sql(
            """
            select e.contract_id, e.amount_minor, e.currency, e.refund_requested_at, o.login_id
            from mp_escrow e join mp_contract c on c.contract_id = e.contract_id
            join mp_account o
              on o.account_id = coalesce(c.agency_account_id, c.freelancer_account_id)
            where e.escrow_id = :reference and c.client_account_id = :id
            and e.released_at is null and e.refund_requested_at is not null
            and e.refund_answered_at is null and o.closed_at is null""")
        .param("reference", escrow)
        .param("id", account.value())
        .query(
            (row, number) ->
                task(CounterpartyTask.AGREE_TO_REFUND, row, escrow, "refund_requested_at"))
        .optional();
  }

  private Optional<PendingTask> leaving(AccountId agency, String member) {
    return jdbc.sql(
            """
            select login_id from mp_membership where account_id = :id and login_id = :reference
            and exclusive and released_at is null and left_at is null""")
        .param("id", agency.value())
        .param("reference", member)
        .query(
            (row, number) ->
                new PendingTask(
                    CounterpartyTask.AGREE_TO_LEAVE,
                    member,
                    new LoginId(row.getString("login_id")),
                    agency.value(),
                    null,
                    null,
                    null))
        .optional();
  }

  private static PendingTask task(
      CounterpartyTask what, ResultSet row, String reference, String since) throws SQLException {
    return new PendingTask(
        what,
        reference,
        new LoginId(row.getString("login_id")),
        row.getString("contract_id"),
        new Money(row.getLong("amount_minor"), row.getString("currency")),
        Times.read(row, since),
        null);
  }

  @Override
  public Answer<Boolean> perform(PendingTask task, AccountId account) {
    return answers.inOne(
        () -> {
          switch (task.what()) {
            case APPROVE_MILESTONE -> earnings.releaseMilestone(task.reference(), account);
            case AGREE_TO_REFUND -> money.agreeToRefund(task.reference(), account);
            case AGREE_TO_LEAVE -> agencies.release(account, task.who());
          }
          return true;
        });
  }
}
