package org.accountclosure.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.marketplace.Settings.Setting;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an account shows and has: visibility, availability, plan, standing, and what tells whose it
 * is. Nothing of it blocks a closure, so that none of it is news.
 */
public final class Profiles {

  private final JdbcClient jdbc;
  private final AccountRows accounts;
  private final Settings settings;
  private final Plans plans;
  private final Transactions transactions;
  private final Duration privateAfter;
  private final Clock clock;

  /**
   * On that database.
   *
   * @param privateAfter how long searches still find a profile that was made private
   */
  public Profiles(JdbcClient jdbc, Transactions transactions, Duration privateAfter, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = new AccountRows(jdbc);
    this.settings = new Settings(jdbc);
    this.plans = new Plans(jdbc, settings);
    this.transactions = transactions;
    this.privateAfter = privateAfter;
    this.clock = clock;
  }

  /** Who finds a profile. */
  public enum Visibility {
    PUBLIC,
    PRIVATE,
    HIDDEN
  }

  /**
   * Somebody changes who finds the profile; searches find a private one for a while.
   *
   * @param by the holder, or a staff login
   */
  public void show(AccountId account, Visibility visibility, LoginId by) {
    Instant now = now();
    Instant effective = visibility == Visibility.PRIVATE ? now.plus(privateAfter) : now;
    write(account, Setting.VISIBILITY, visibility.name(), by, effective);
  }

  /** Searches still find the profile until then, longer than a private one should be found. */
  public void delayVisibility(AccountId account, Instant until) {
    onOpen(
        account,
        () ->
            jdbc.sql("update mp_setting set effective_at = ? where account_id = ? and setting = ?")
                .param(Times.param(until))
                .param(account.value())
                .param(Setting.VISIBILITY.name())
                .update());
  }

  /** The holder takes work, or does not. */
  public void take(AccountId account, boolean work, LoginId by) {
    write(account, Setting.AVAILABILITY, work ? "AVAILABLE" : "UNAVAILABLE", by, now());
  }

  /** Somebody allows or forbids that anything new begins. */
  public void allowNewBusiness(AccountId account, boolean allowed, LoginId by) {
    write(account, Setting.NEW_BUSINESS, allowed ? "ALLOWED" : "STOPPED", by, now());
  }

  /** Somebody switches the renewal of the plan. */
  public void renew(AccountId account, boolean renews, LoginId by) {
    write(account, Setting.RENEWAL, renews ? "ON" : "OFF", by, now());
  }

  /**
   * The holder takes a paid plan.
   *
   * @param price of a month
   * @param renewsOn the day at whose 00:00 UTC it renews for the first time
   */
  public void subscribe(AccountId account, String plan, Money price, LocalDate renewsOn) {
    onOpen(
        account,
        () ->
            plans.subscribe(
                account, plan, price, renewsOn.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /**
   * Charges what is due for plans that renew.
   *
   * @return how many months were charged
   */
  public int renewDue() {
    List<AccountId> due =
        jdbc.sql("select account_id from mp_plan where renews_at <= ? order by account_id")
            .param(Times.param(now()))
            .query((row, number) -> new AccountId(row.getString("account_id")))
            .list();
    return due.stream().mapToInt(this::renewDue).sum();
  }

  private int renewDue(AccountId account) {
    return transactions.inOne(
        () -> accounts.lock(account).closed() ? 0 : plans.renew(account, now()).size());
  }

  /**
   * What the account has earned.
   *
   * @param score 0 to 100; null while there is none
   */
  public void rate(AccountId account, @Nullable Integer score, List<String> badges, int connects) {
    onOpen(
        account,
        () ->
            jdbc.sql(
                    "update mp_account set score = ?, badges = ?, connects = ? where account_id = ?")
                .param(score)
                .param(Json.write(badges))
                .param(connects)
                .param(account.value())
                .update());
  }

  /** The login's mail address. */
  public void reach(LoginId login, String email) {
    jdbc.sql("update mp_login set email = ? where login_id = ?")
        .param(email)
        .param(login.value())
        .update();
  }

  /** The login was used on that device. */
  public void seen(LoginId login, String deviceHash) {
    jdbc.sql("insert into mp_login_device (login_id, device_hash) values (?, ?)")
        .param(login.value())
        .param(deviceHash)
        .update();
  }

  /** Names the place where a payout method pays to. */
  public void paysTo(String methodId, AccountId account, String fingerprint) {
    onOpen(
        account,
        () ->
            jdbc.sql("update mp_payout_method set fingerprint = ? where method_id = ?")
                .param(fingerprint)
                .param(methodId)
                .update());
  }

  /**
   * What is known about a freelancer and a client.
   *
   * @param conversionFee null unless it was paid
   */
  public void relate(
      AccountId freelancer,
      AccountId client,
      boolean metElsewhere,
      @Nullable Money conversionFee,
      @Nullable Instant feePaidAt) {
    onOpen(
        freelancer,
        () ->
            jdbc.sql(
                    """
                    insert into mp_client_relation (freelancer_account_id, client_account_id,
                      met_elsewhere, conversion_fee_minor, currency, conversion_fee_paid_at)
                    values (?, ?, ?, ?, ?, ?)""")
                .param(freelancer.value())
                .param(client.value())
                .param(metElsewhere)
                .param(conversionFee == null ? null : conversionFee.minor())
                .param(conversionFee == null ? null : conversionFee.currency())
                .param(Times.paramOrNull(feePaidAt))
                .update());
  }

  private void write(
      AccountId account, Setting setting, String value, LoginId by, Instant effectiveAt) {
    onOpen(account, () -> settings.write(account, setting, value, by.value(), now(), effectiveAt));
  }

  private void onOpen(AccountId account, Runnable change) {
    transactions.run(
        () -> {
          accounts.lockOpen(account);
          change.run();
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
