package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.OwnershipTransfer;
import org.accountclosure.closure.model.OwnershipTransfer.State;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Ownership;
import org.accountclosure.closure.port.Transfers;

/** Does what two persons of staff agreed on about a transfer of ownership. */
public final class SettlingTransfer {

  private final Transfers transfers;
  private final Ownership ownership;
  private final Escalations escalations;
  private final EngineRequests engine;
  private final OwnershipNotices notices;
  private final CaseDesk desk;

  public SettlingTransfer(
      Transfers transfers,
      Ownership ownership,
      Escalations escalations,
      EngineRequests engine,
      OwnershipNotices notices,
      CaseDesk desk) {
    this.transfers = transfers;
    this.ownership = ownership;
    this.escalations = escalations;
    this.engine = engine;
    this.notices = notices;
    this.desk = desk;
  }

  /**
   * With the case locked.
   *
   * @return what was touched; empty if the transfer is not pending any more, or the member cannot
   *     own it any more
   */
  List<String> settle(BlockerResolution agreed, ClosureCase closureCase) {
    Optional<OwnershipTransfer> accepted =
        transfers
            .find(closureCase.id())
            .filter(transfer -> transfer.reference().equals(agreed.reference()))
            .filter(transfer -> transfer.state() == State.ACCEPTED);
    if (accepted.isEmpty()) {
      return List.of();
    }
    return agreed.kind() == BlockerResolution.Kind.TRANSFER_OWNERSHIP
        ? transferred(closureCase, accepted.get())
        : refused(closureCase, accepted.get());
  }

  private List<String> transferred(ClosureCase closureCase, OwnershipTransfer accepted) {
    boolean done =
        ownership
            .transfer(closureCase.accountId(), accepted.successor(), closureCase.id())
            .orThrow();
    if (!done) {
      refused(closureCase, accepted);
      return List.of();
    }
    Instant now = desk.now();
    transfers.save(accepted.settled(State.DONE, now));
    notices.takenOver(closureCase, accepted);
    return List.of(accepted.reference());
  }

  /** The closure goes on. */
  private List<String> refused(ClosureCase closureCase, OwnershipTransfer accepted) {
    transfers.save(accepted.settled(State.REFUSED, desk.now()));
    notices.refused(closureCase, accepted);
    return List.of(accepted.reference());
  }

  /** With the case locked: a transferred account stays, and the process stops. */
  void endAsTransferred(ClosureCase closureCase) {
    Instant now = desk.now();
    desk.save(closureCase.retained(RetainedAs.TRANSFERRED, now));
    escalations.of(closureCase.id()).forEach(open -> escalations.save(open.caseEnded()));
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.RETAINED,
        "The account stays; somebody else owns it now",
        "retained");
    engine.closureStopped(closureCase.id());
  }
}
