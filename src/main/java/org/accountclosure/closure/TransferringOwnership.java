package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.OwnershipTransfer;
import org.accountclosure.closure.model.OwnershipTransfer.Grounds;
import org.accountclosure.closure.model.OwnershipTransfer.State;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Ownership;
import org.accountclosure.closure.port.Ownership.Obstacle;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Transfers;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else shall own a company or an agency instead of its closing: the owner, or staff for an
 * owner who cannot ask, names a member; the member accepts; two persons of staff agree. Until it is
 * settled, the closure rests; then it ends as transferred, or goes on.
 */
public final class TransferringOwnership {

  private final Transfers transfers;
  private final Ownership ownership;
  private final ClosureCases cases;
  private final EngineRequests engine;
  private final OwnershipNotices notices;
  private final Policies figures;
  private final CaseDesk desk;

  public TransferringOwnership(
      Transfers transfers,
      Ownership ownership,
      ClosureCases cases,
      EngineRequests engine,
      OwnershipNotices notices,
      Policies figures,
      CaseDesk desk) {
    this.transfers = transfers;
    this.ownership = ownership;
    this.cases = cases;
    this.engine = engine;
    this.notices = notices;
    this.figures = figures;
    this.desk = desk;
  }

  /** What became of it. */
  public sealed interface Result {

    /** As it is now; a repetition answers the same. */
    record Standing(OwnershipTransfer transfer) implements Result {}

    /** That member cannot own it. */
    record Impossible(Obstacle why) implements Result {}

    /** Somebody else is asked already. */
    record AnotherPending(OwnershipTransfer transfer) implements Result {}

    /** There is nothing to answer or to take back (any more). */
    record NothingPending(Optional<OwnershipTransfer> last) implements Result {}

    /** Too late: the account is being closed, or the case has ended. */
    record TooLate(ClosureCase closureCase) implements Result {}
  }

  /**
   * Asks a member to take over. Asking for the same member again while that is pending changes
   * nothing.
   *
   * @param evidence what staff has seen of an owner who cannot ask, by its number; null else
   * @throws IllegalArgumentException if the grounds need evidence and there is none
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public Result ask(
      CaseId id, LoginId successor, Grounds grounds, @Nullable String evidence, Actor who) {
    if (grounds.needsEvidence() && (evidence == null || evidence.isBlank())) {
      throw new IllegalArgumentException(grounds + " needs evidence");
    }
    return desk.with(
        id,
        closureCase -> {
          Instant now = desk.now();
          Optional<OwnershipTransfer> before = transfers.find(id);
          Optional<OwnershipTransfer> pending = before.filter(last -> last.pendingAt(now));
          if (pending.isPresent()) {
            return pending.get().successor().equals(successor)
                ? new Result.Standing(pending.get())
                : new Result.AnotherPending(pending.get());
          }
          if (closureCase.ended() || closureCase.pastPointOfNoReturn()) {
            return new Result.TooLate(closureCase);
          }
          Optional<Obstacle> obstacle =
              ownership.obstacle(closureCase.accountId(), successor).orThrow();
          if (obstacle.isPresent()) {
            return new Result.Impossible(obstacle.get());
          }
          int round = before.map(OwnershipTransfer::round).orElse(0) + 1;
          return begin(closureCase, round, successor, grounds, evidence, who, now);
        });
  }

  private Result begin(
      ClosureCase closureCase,
      int round,
      LoginId successor,
      Grounds grounds,
      @Nullable String evidence,
      Actor who,
      Instant now) {
    Instant answerBy =
        now.plus(figures.of(closureCase.policyVersion()).companies().transferAnsweredWithin());
    OwnershipTransfer asked =
        new OwnershipTransfer(
            closureCase.id(),
            round,
            successor,
            grounds,
            evidence,
            who.name(),
            now,
            answerBy,
            State.ASKED,
            null);
    transfers.save(asked);
    engine.news(closureCase.id());
    note(closureCase, who, TimelineStep.TRANSFER_ASKED, asked, "A member is asked to take over");
    notices.offered(closureCase, asked);
    return new Result.Standing(asked);
  }

  /**
   * The member answers. Idempotent: the same answer again changes nothing.
   *
   * @throws UnknownCase if that member was never asked about that case
   */
  public Result answer(CaseId id, LoginId successor, boolean accepts) {
    return desk.with(
        id,
        closureCase -> {
          OwnershipTransfer asked =
              transfers
                  .find(id)
                  .filter(transfer -> transfer.successor().equals(successor))
                  .orElseThrow(() -> new UnknownCase(id));
          State wanted = accepts ? State.ACCEPTED : State.DECLINED;
          if (asked.state() == wanted) {
            return new Result.Standing(asked);
          }
          if (closureCase.ended()) {
            return new Result.TooLate(closureCase);
          }
          if (asked.state() != State.ASKED || !asked.pendingAt(desk.now())) {
            return new Result.NothingPending(Optional.of(asked));
          }
          return answered(closureCase, asked, accepts);
        });
  }

  private Result answered(ClosureCase closureCase, OwnershipTransfer asked, boolean accepts) {
    OwnershipTransfer answered =
        accepts ? asked.accepted() : asked.settled(State.DECLINED, desk.now());
    transfers.save(answered);
    engine.news(closureCase.id());
    Actor member = Actor.holder(asked.successor());
    if (accepts) {
      note(closureCase, member, TimelineStep.TRANSFER_ACCEPTED, answered, "The member accepts");
      notices.accepted(closureCase, answered);
    } else {
      note(closureCase, member, TimelineStep.TRANSFER_ENDED, answered, "The member declines");
      notices.declined(closureCase, answered);
    }
    return new Result.Standing(answered);
  }

  /** The owner thinks again: the closure goes on. Until two persons of staff have agreed. */
  public Result takeBack(CaseId id, Actor who) {
    return desk.with(
        id,
        closureCase -> {
          Optional<OwnershipTransfer> last = transfers.find(id);
          if (last.filter(found -> found.state() == State.TAKEN_BACK).isPresent()) {
            return new Result.Standing(last.get());
          }
          if (closureCase.ended()) {
            return new Result.TooLate(closureCase);
          }
          Optional<OwnershipTransfer> pending = last.filter(found -> found.pendingAt(desk.now()));
          if (pending.isEmpty()) {
            return new Result.NothingPending(last);
          }
          OwnershipTransfer taken = pending.get().settled(State.TAKEN_BACK, desk.now());
          transfers.save(taken);
          engine.news(id);
          note(closureCase, who, TimelineStep.TRANSFER_ENDED, taken, "It was taken back");
          return new Result.Standing(taken);
        });
  }

  /** What a member is asked to take over, as the member may see it. */
  public record Asked(CaseId caseId, AccountId accountId, LoginId owner, Instant answerBy) {}

  /** What that login is asked to take over and can still answer, oldest first. */
  public List<Asked> askedOf(LoginId successor) {
    return transfers.askedOf(successor, desk.now()).stream()
        .flatMap(
            asked ->
                cases.find(asked.caseId()).stream()
                    .map(
                        about ->
                            new Asked(
                                about.id(), about.accountId(), about.loginId(), asked.answerBy())))
        .toList();
  }

  /** The last one of that case. */
  public Optional<OwnershipTransfer> of(CaseId id) {
    return transfers.find(id);
  }

  private void note(
      ClosureCase about, Actor who, TimelineStep what, OwnershipTransfer transfer, String why) {
    desk.note(
        about.id(),
        desk.now(),
        who,
        what,
        why,
        "%s:%d:%s".formatted("transfer", transfer.round(), transfer.state()));
  }
}
