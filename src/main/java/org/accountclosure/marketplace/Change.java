package org.accountclosure.marketplace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.MarketplaceEvent;
import org.accountclosure.closure.model.MarketplaceEvent.Kind;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.accountclosure.marketplace.Settings.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How everything that happens at the marketplace happens: the account is locked first, so that it
 * is either before a closing or refused after it, and its open case is told in the same
 * transaction.
 */
final class Change {

  private final AccountRows accounts;
  private final Settings settings;
  private final HoldRows holds;
  private final MarketplaceEvents news;
  private final Clock clock;

  Change(JdbcClient jdbc, MarketplaceEvents news, Clock clock) {
    this.accounts = new AccountRows(jdbc);
    this.settings = new Settings(jdbc);
    this.holds = new HoldRows(jdbc);
    this.news = news;
    this.clock = clock;
  }

  /** Now, as exact as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Something about an open account.
   *
   * @throws IllegalStateException if it is closed: nothing happens to a closed account
   */
  void of(AccountId account, Kind what, String reference, Runnable change) {
    news.during(
        account,
        () -> {
          accounts.lockOpen(account);
          change.run();
          return Optional.of(MarketplaceEvent.of(what, reference));
        });
  }

  /**
   * Something between two accounts, such as hours of a contract; the cases of both are told. Cases
   * and accounts are locked in one order, so that two changes do not wait for each other.
   *
   * @throws IllegalStateException if one of them is closed
   */
  void between(AccountId one, AccountId other, Kind what, String reference, Runnable change) {
    among(Set.of(one, other), what, reference, change);
  }

  /**
   * As {@link #between}, with any number of accounts.
   *
   * @throws IllegalStateException if one of them is closed
   */
  void among(Set<AccountId> parties, Kind what, String reference, Runnable change) {
    List<AccountId> inOrder =
        parties.stream().sorted(Comparator.comparing(AccountId::value)).toList();
    telling(
        inOrder,
        MarketplaceEvent.of(what, reference),
        () -> {
          inOrder.forEach(accounts::lockOpen);
          change.run();
        });
  }

  private void telling(List<AccountId> parties, MarketplaceEvent event, Runnable change) {
    if (parties.isEmpty()) {
      change.run();
      return;
    }
    news.during(
        parties.get(0),
        () -> {
          telling(parties.subList(1, parties.size()), event, change);
          return Optional.of(event);
        });
  }

  /**
   * Something new begins between two open accounts.
   *
   * @throws NewBusinessStopped if a closure of one of them or a hold forbids it
   */
  void ofNewBusinessBetween(
      AccountId one, AccountId other, Kind what, String reference, Runnable change) {
    ofNewBusinessAmong(Set.of(one, other), what, reference, change);
  }

  /**
   * As {@link #ofNewBusinessBetween}, with any number of accounts.
   *
   * @throws NewBusinessStopped if a closure of one of them or a hold forbids it
   */
  void ofNewBusinessAmong(Set<AccountId> parties, Kind what, String reference, Runnable change) {
    among(
        parties,
        what,
        reference,
        () -> {
          parties.forEach(this::requireNewBusiness);
          change.run();
        });
  }

  /**
   * Something new begins with an open account.
   *
   * @throws NewBusinessStopped if a closure that is under way or a hold forbids it
   */
  void ofNewBusiness(AccountId account, Kind what, String reference, Runnable change) {
    of(
        account,
        what,
        reference,
        () -> {
          requireNewBusiness(account);
          change.run();
        });
  }

  private void requireNewBusiness(AccountId account) {
    if (settings.is(account, Setting.NEW_BUSINESS, "STOPPED")) {
      throw new NewBusinessStopped(account, "its closure is under way");
    }
    if (holds.anyStands(account)) {
      throw new NewBusinessStopped(account, "it is under a hold");
    }
  }
}
