package org.accountclosure.closure;

import java.util.Optional;
import java.util.function.Function;
import org.accountclosure.closure.model.AccountHold;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Holds;

/**
 * Staff lifts a hold: one person proposes it, another one confirms (design, chapter 4, point 8).
 */
public final class LiftingHold {

  private final Holds holds;
  private final ClosureCases cases;
  private final CaseDesk desk;

  public LiftingHold(Holds holds, ClosureCases cases, CaseDesk desk) {
    this.holds = holds;
    this.cases = cases;
    this.desk = desk;
  }

  /** What became of it. */
  public sealed interface Result {

    /** Another person has to confirm it. */
    record Proposed(AccountHold hold) implements Result {}

    /** It is gone; the account's closure checks everything again. */
    record Lifted(AccountHold hold) implements Result {}

    /** Nobody has proposed it. */
    record NotProposed(AccountHold hold) implements Result {}

    /** Who proposed it cannot confirm it. */
    record SamePerson(AccountHold hold) implements Result {}

    /** There is no such hold. */
    record Unknown(HoldId id) implements Result {}
  }

  /**
   * Proposes it, in place of any former proposal.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public Result propose(HoldId id, LoginId by) {
    return onStanding(
        id,
        hold -> {
          AccountHold proposed = holds.proposeLifting(id, by).orThrow();
          note(
              hold,
              Actor.staff(by),
              TimelineStep.HOLD_LIFTING_PROPOSED,
              "Proposes to lift hold " + id,
              "lifting-proposed:" + id + ":" + by + ":" + desk.now());
          return new Result.Proposed(proposed);
        });
  }

  /**
   * Confirms what somebody else proposed, and lifts it.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public Result confirm(HoldId id, LoginId by) {
    return onStanding(
        id,
        hold -> {
          String proposedBy = hold.liftingProposedBy();
          if (proposedBy == null) {
            return new Result.NotProposed(hold);
          }
          if (proposedBy.equals(by.value())) {
            return new Result.SamePerson(hold);
          }
          holds.confirmLifting(id, by).orThrow();
          return lift(hold);
        });
  }

  /**
   * Lifts what two persons agreed to lift. Idempotent by the hold.
   *
   * @throws UnknownHold if there is none
   * @throws IllegalStateException if two persons did not agree: a defect, since nobody lifts a hold
   *     alone
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public void lift(HoldId id) {
    AccountHold found = holds.find(id).orThrow().orElseThrow(() -> new UnknownHold(id));
    if (found.stands()) {
      desk.runInOne(() -> lift(found));
    }
  }

  private Result lift(AccountHold hold) {
    AccountHold lifted = holds.lift(hold.id()).orThrow();
    note(
        hold,
        Actor.SYSTEM,
        TimelineStep.HOLD_LIFTED,
        "Lifted hold %s, proposed by %s, confirmed by %s"
            .formatted(hold.id(), lifted.liftingProposedBy(), lifted.liftingConfirmedBy()),
        "hold-lifted:" + hold.id());
    return new Result.Lifted(lifted);
  }

  private Result onStanding(HoldId id, Function<AccountHold, Result> work) {
    Optional<AccountHold> found = holds.find(id).orThrow();
    if (found.isEmpty()) {
      return new Result.Unknown(id);
    }
    if (!found.get().stands()) {
      return new Result.Lifted(found.get());
    }
    return desk.inOne(() -> work.apply(found.get()));
  }

  private void note(AccountHold hold, Actor who, TimelineStep what, String why, String key) {
    for (ClosureCase open : cases.openOf(hold.accountId())) {
      desk.note(open.id(), desk.now(), who, what, why, key);
    }
  }
}
