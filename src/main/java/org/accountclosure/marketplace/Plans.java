package org.accountclosure.marketplace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountStanding.Plan;
import org.accountclosure.closure.model.Money;
import org.accountclosure.marketplace.Settings.Setting;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Paid plans. A plan renews by a month at 00:00 UTC of its renewal day, or ends then (domain
 * reference, chapters 1 and 7). Whoever writes has locked the account.
 */
final class Plans {

  private final JdbcClient jdbc;
  private final Settings settings;

  Plans(JdbcClient jdbc, Settings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** The paid plan as of now; empty if the account has none, or it has ended. */
  Optional<Plan> of(AccountId account, Instant now) {
    boolean renews = settings.is(account, Setting.RENEWAL, "ON");
    return row(account)
        .map(plan -> with(plan, renews))
        .filter(plan -> renews || now.isBefore(plan.renewsAt()));
  }

  void subscribe(AccountId account, String name, Money price, Instant firstRenewal) {
    jdbc.sql(
            """
            insert into mp_plan (account_id, plan, price_minor, currency, renews_at)
            values (?, ?, ?, ?, ?)""")
        .param(account.value())
        .param(name)
        .param(price.minor())
        .param(price.currency())
        .param(Times.param(firstRenewal))
        .update();
  }

  /**
   * Charges every month that has begun, unless the renewal is switched off.
   *
   * @return the beginnings of the months that were charged
   */
  List<Instant> renew(AccountId account, Instant now) {
    if (!settings.is(account, Setting.RENEWAL, "ON")) {
      return List.of();
    }
    return row(account).map(plan -> charge(account, plan, now)).orElse(List.of());
  }

  private List<Instant> charge(AccountId account, Plan plan, Instant now) {
    List<Instant> begun =
        java.util.stream.Stream.iterate(plan.renewsAt(), at -> !at.isAfter(now), Plans::monthLater)
            .toList();
    begun.forEach(
        start ->
            jdbc.sql(
                    """
                    insert into mp_plan_charge (account_id, period_start, amount_minor, currency)
                    values (?, ?, ?, ?)""")
                .param(account.value())
                .param(Times.param(start))
                .param(plan.price().minor())
                .param(plan.price().currency())
                .update());
    if (!begun.isEmpty()) {
      renewsAt(account, monthLater(begun.get(begun.size() - 1)));
    }
    return begun;
  }

  /** Gives back what was charged for months that began at that time or later. */
  void reverseSince(AccountId account, Instant since, Instant now) {
    List<Instant> months =
        jdbc.sql(
                """
                select period_start from mp_plan_charge
                where account_id = ? and period_start >= ? and reversed_at is null
                order by period_start""")
            .param(account.value())
            .param(Times.param(since))
            .query((row, number) -> Times.read(row, "period_start"))
            .list();
    if (months.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update mp_plan_charge set reversed_at = ?
            where account_id = ? and period_start >= ? and reversed_at is null""")
        .param(Times.param(now))
        .param(account.value())
        .param(Times.param(since))
        .update();
    renewsAt(account, months.get(0));
  }

  private void renewsAt(AccountId account, Instant at) {
    jdbc.sql("update mp_plan set renews_at = ? where account_id = ?")
        .param(Times.param(at))
        .param(account.value())
        .update();
  }

  private Optional<Plan> row(AccountId account) {
    return jdbc.sql("select * from mp_plan where account_id = ?")
        .param(account.value())
        .query(
            (row, number) ->
                new Plan(
                    row.getString("plan"),
                    new Money(row.getLong("price_minor"), row.getString("currency")),
                    Times.read(row, "renews_at"),
                    true))
        .optional();
  }

  private static Plan with(Plan plan, boolean renews) {
    return new Plan(plan.name(), plan.price(), plan.renewsAt(), renews);
  }

  private static Instant monthLater(Instant at) {
    return at.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
  }
}
