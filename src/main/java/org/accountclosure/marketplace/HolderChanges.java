package org.accountclosure.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.MarketplaceEvent.Kind;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holders change about themselves, and strangers in their name; each change is kept. */
public final class HolderChanges {

  /** A new payout method is active only after three days (domain reference, chapter 2). */
  private static final Duration ACTIVE_AFTER = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final Change change;

  HolderChanges(JdbcClient jdbc, MarketplaceEvents news, Clock clock) {
    this.jdbc = jdbc;
    this.change = new Change(jdbc, news, clock);
  }

  /**
   * The login of that account has another mail address from now on.
   *
   * @return names the change
   */
  public String newAddress(AccountId account, String email) {
    String id = "change-" + UUID.randomUUID();
    change.of(
        account,
        Kind.ADDRESS_CHANGED,
        id,
        () -> {
          jdbc.sql(
                  """
                  insert into mp_address_change (change_id, login_id, email_before, changed_at)
                  select ?, l.login_id, l.email, ? from mp_login l
                  join mp_account a on a.login_id = l.login_id where a.account_id = ?""")
              .param(id)
              .param(Times.param(change.now()))
              .param(account.value())
              .update();
          jdbc.sql(
                  """
                  update mp_login set email = ?
                  where login_id = (select login_id from mp_account where account_id = ?)""")
              .param(email)
              .param(account.value())
              .update();
        });
    return id;
  }

  /** The money of that account may be paid out to somewhere else from now on. */
  public void newPayoutMethod(String id, AccountId account, Money minimum) {
    Instant now = change.now();
    change.of(
        account,
        Kind.PAYOUT_METHOD_ADDED,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_payout_method (method_id, account_id, kind, active_from,
                      name_matches, minimum_minor, currency, settling_business_days, added_at)
                    values (?, ?, 'LOCAL_BANK', ?, true, ?, ?, 2, ?)""")
                .param(id)
                .param(account.value())
                .param(Times.param(now.plus(ACTIVE_AFTER)))
                .param(minimum.minor())
                .param(minimum.currency())
                .param(Times.param(now))
                .update());
  }

  /** Whoever is signed in was asked to prove once more to be the holder, and could not. */
  public void failedToProve(AccountId account) {
    change.of(account, Kind.REAUTHENTICATION_FAILED, account.value(), () -> {});
  }
}
