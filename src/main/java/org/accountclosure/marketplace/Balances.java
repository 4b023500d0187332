package org.accountclosure.marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountclosure.closure.model.Money;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an account has, or owes, by all that ever moved: payments, payouts, settlements. */
final class Balances {

  private final JdbcClient jdbc;

  Balances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Money> of(String id, Instant now) {
    return jdbc.sql(
            """
            select currency, sum(minor) as balance from (
              select currency, amount_minor as minor from mp_payment
              where account_id = :id and available_at <= :now
              union all
              select currency, -amount_minor from mp_payout
              where account_id = :id and (bounced_at is null or bounced_at > :now)
              union all
              select currency, movement_minor from mp_settlement
              where account_id = :id
              union all
              select currency, -amount_minor from mp_member_share
              where agency_account_id = :id and settled_at <= :now
              union all
              select currency, amount_minor from mp_member_share
              where member_account_id = :id and settled_at <= :now) movements
            group by currency having sum(minor) <> 0 order by currency""")
        .param("id", id)
        .param("now", Times.param(now))
        .query((row, number) -> new Money(row.getLong("balance"), row.getString("currency")))
        .list();
  }

  /** Since when each negative one has been negative, by currency. */
  Map<String, Instant> overdrawnSince(String id, List<Money> balances, Instant now) {
    Map<String, Instant> since = new TreeMap<>();
    balances.stream()
        .filter(Money::isNegative)
        .map(Money::currency)
        .forEach(currency -> since.put(currency, overdrawnSince(id, currency, now)));
    return since;
  }

  /** When the balance, which is negative now, last fell below zero. */
  private Instant overdrawnSince(String id, String currency, Instant now) {
    long balance = 0;
    Instant since = now;
    for (Movement movement : movements(id, currency, now)) {
      boolean wasNegative = balance < 0;
      balance += movement.minor();
      if (balance < 0 && !wasNegative) {
        since = movement.at();
      }
    }
    return since;
  }

  private record Movement(Instant at, long minor) {}

  private List<Movement> movements(String id, String currency, Instant now) {
    return jdbc.sql(
            """
            select moved_at, sum(minor) as minor from (
              select available_at as moved_at, amount_minor as minor from mp_payment
              where account_id = :id and currency = :currency
              union all
              select requested_at, -amount_minor from mp_payout
              where account_id = :id and currency = :currency
              union all
              select bounced_at, amount_minor from mp_payout
              where account_id = :id and currency = :currency
              union all
              select settled_at, movement_minor from mp_settlement
              where account_id = :id and currency = :currency
              union all
              select settled_at, -amount_minor from mp_member_share
              where agency_account_id = :id and currency = :currency
              union all
              select settled_at, amount_minor from mp_member_share
              where member_account_id = :id and currency = :currency) movements
            where moved_at <= :now group by moved_at order by moved_at""")
        .param("id", id)
        .param("currency", currency)
        .param("now", Times.param(now))
        .query((row, number) -> new Movement(Times.read(row, "moved_at"), row.getLong("minor")))
        .list();
  }
}
