package org.accountclosure.marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.accountclosure.closure.model.AccountHold;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MarketplaceEvent;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Holds;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The holds on the database; each change is news for the account's open case. */
final class SqlHolds implements Holds {

  private final AccountRows accounts;
  private final HoldRows holds;
  private final MarketplaceEvents news;
  private final Answers answers;

  SqlHolds(JdbcClient jdbc, MarketplaceEvents news, Answers answers) {
    this.accounts = new AccountRows(jdbc);
    this.holds = new HoldRows(jdbc);
    this.news = news;
    this.answers = answers;
  }

  @Override
  public Answer<Optional<AccountHold>> find(HoldId id) {
    return Answers.of(() -> holds.find(id));
  }

  @Override
  public Answer<List<AccountHold>> standing(AccountId id) {
    return Answers.of(() -> holds.standing(id));
  }

  @Override
  public Answer<AccountHold> place(
      HoldId id,
      AccountId account,
      HoldKind kind,
      String reason,
      LoginId by,
      @Nullable Instant reviewAt) {
    return Answers.of(
        () -> {
          news.during(
              account,
              () -> {
                accounts.lockOpen(account);
                if (holds.find(id).isPresent()) {
                  return Optional.empty();
                }
                holds.add(id, account, kind, reason, by.value(), answers.now(), reviewAt);
                return Optional.of(MarketplaceEvent.holdPlaced(id));
              });
          return existing(id);
        });
  }

  @Override
  public Answer<AccountHold> proposeLifting(HoldId id, LoginId by) {
    return change(
        id,
        hold -> {
          holds.lifting(id, by.value(), null);
          return Optional.empty();
        });
  }

  @Override
  public Answer<AccountHold> rejectLifting(HoldId id) {
    return change(
        id,
        hold -> {
          holds.lifting(id, null, null);
          return Optional.empty();
        });
  }

  @Override
  public Answer<AccountHold> confirmLifting(HoldId id, LoginId by) {
    return change(
        id,
        hold -> {
          String proposedBy = hold.liftingProposedBy();
          if (proposedBy == null || proposedBy.equals(by.value())) {
            throw new IllegalStateException(
                "Lifting hold %s was proposed by %s and cannot be confirmed by %s"
                    .formatted(id, proposedBy, by));
          }
          holds.lifting(id, proposedBy, by.value());
          return Optional.empty();
        });
  }

  @Override
  public Answer<AccountHold> lift(HoldId id) {
    return change(
        id,
        hold -> {
          if (hold.liftingProposedBy() == null || hold.liftingConfirmedBy() == null) {
            throw new IllegalStateException(
                "Hold " + id + " is lifted only when two persons have agreed on it");
          }
          holds.lift(id, answers.now());
          return Optional.of(MarketplaceEvent.holdLifted(id, holds.anyStands(hold.accountId())));
        });
  }

  /** A hold that was lifted does not change any more. */
  private Answer<AccountHold> change(
      HoldId id, Function<AccountHold, Optional<MarketplaceEvent>> how) {
    return Answers.of(
        () -> {
          AccountId account = existing(id).accountId();
          news.during(
              account,
              () -> {
                accounts.lock(account);
                AccountHold current = existing(id);
                return current.stands() ? how.apply(current) : Optional.empty();
              });
          return existing(id);
        });
  }

  private AccountHold existing(HoldId id) {
    return holds.find(id).orElseThrow(() -> new IllegalArgumentException("There is no hold " + id));
  }
}
