package org.accountclosure.marketplace;

import java.time.Instant;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.PayoutMethod;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.policy.BusinessDays;
import org.accountclosure.closure.policy.Payouts;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payouts that holders ask for themselves. Runs with the account locked. */
final class HolderPayouts {

  private final JdbcClient jdbc;
  private final AccountRows accounts;
  private final FactsReader facts;

  HolderPayouts(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.accounts = new AccountRows(jdbc);
    this.facts = new FactsReader(jdbc);
  }

  void request(String id, AccountId account, Money amount, Instant now) {
    AccountFacts current = facts.read(accounts.lock(account), now);
    if (!current.holds().isEmpty()) {
      throw new IllegalStateException(
          "Account " + account + " is under a hold: nothing is paid out");
    }
    boolean enough =
        current.balances().stream()
            .filter(balance -> balance.currency().equals(amount.currency()))
            .anyMatch(balance -> !balance.isLessThan(amount));
    if (!enough) {
      throw new IllegalStateException("Account " + account + " has less than " + amount);
    }
    PayoutMethod method =
        Payouts.usableFor(amount, current, now)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Account " + account + " has no payout method for " + amount));
    jdbc.sql(
            """
            insert into mp_payout (payout_id, account_id, method_id, amount_minor, currency,
              requested_at, settles_at, request_key)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(id)
        .param(account.value())
        .param(method.id())
        .param(amount.minor())
        .param(amount.currency())
        .param(Times.param(now))
        .param(Times.param(BusinessDays.after(now, method.settlingBusinessDays())))
        .param("holder:" + id)
        .update();
  }
}
