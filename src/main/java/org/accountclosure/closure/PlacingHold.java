package org.accountclosure.closure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountHold;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Holds;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Policies;

/** Staff stops everything about an account; a closure under way shows it at once. */
public final class PlacingHold {

  private final Marketplace marketplace;
  private final Holds holds;
  private final ClosureCases cases;
  private final Policies figures;
  private final CaseDesk desk;

  public PlacingHold(
      Marketplace marketplace, Holds holds, ClosureCases cases, Policies figures, CaseDesk desk) {
    this.marketplace = marketplace;
    this.holds = holds;
    this.cases = cases;
    this.figures = figures;
    this.desk = desk;
  }

  /** What became of it. */
  public sealed interface Result {

    /** It stands. */
    record Placed(AccountHold hold) implements Result {}

    /** The account is closed; there is nothing left to stop. */
    record AccountClosed(Account account) implements Result {}

    /** There is no such account. */
    record UnknownAccount(AccountId id) implements Result {}
  }

  /**
   * Places a hold; it is looked at again after the time of the policy.
   *
   * @param reason a code, see {@link AccountHold}
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell;
   *     nothing has happened
   */
  public Result place(AccountId account, HoldKind kind, String reason, LoginId by) {
    AccountHold.requireCode(reason);
    Optional<Account> found = marketplace.account(account).orThrow();
    if (found.isEmpty()) {
      return new Result.UnknownAccount(account);
    }
    if (found.get().closed()) {
      return new Result.AccountClosed(found.get());
    }
    try {
      return desk.inOne(() -> placeNow(account, kind, reason, by));
    } catch (IllegalStateException lostTheRace) {
      return new Result.AccountClosed(closedMeanwhile(account, lostTheRace));
    }
  }

  private Result placeNow(AccountId account, HoldKind kind, String reason, LoginId by) {
    HoldId id = new HoldId("hold-" + UUID.randomUUID());
    Instant reviewAt = desk.now().plus(figures.current().support().reviewHoldsEvery());
    AccountHold hold = holds.place(id, account, kind, reason, by, reviewAt).orThrow();
    for (ClosureCase open : cases.openOf(account)) {
      desk.note(
          open.id(),
          desk.now(),
          Actor.staff(by),
          TimelineStep.HOLD_PLACED,
          "A hold of kind " + kind + " because of " + reason,
          "hold-placed:" + id);
    }
    return new Result.Placed(hold);
  }

  /** A closing came between the look and the hold; anything else is a defect. */
  private Account closedMeanwhile(AccountId account, IllegalStateException otherwise) {
    return marketplace
        .account(account)
        .orThrow()
        .filter(Account::closed)
        .orElseThrow(() -> otherwise);
  }
}
