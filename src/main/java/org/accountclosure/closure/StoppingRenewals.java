package org.accountclosure.closure;

import java.util.List;
import java.util.Set;
import org.accountclosure.closure.model.AccountHold;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.FreezePart;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Freezes;
import org.accountclosure.closure.port.Holds;

/** Intake: a paid plan must not renew while its closure is on the way (edge case 40). */
public final class StoppingRenewals {

  private final Freezes freezes;
  private final Holds holds;
  private final EngineRequests engine;
  private final WarningHolder warning;
  private final CaseDesk desk;

  public StoppingRenewals(
      Freezes freezes, Holds holds, EngineRequests engine, WarningHolder warning, CaseDesk desk) {
    this.freezes = freezes;
    this.holds = holds;
    this.engine = engine;
    this.warning = warning;
    this.desk = desk;
  }

  /**
   * Stops the renewal; one that was charged since the request is given back. Idempotent by the
   * case; an ended case is left alone. Holds that stand already get their review, and former mail
   * addresses their warning, too.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public void stop(CaseId id) {
    desk.onUnlessEnded(
        id,
        closureCase -> {
          List<FreezePart> stopped =
              freezes
                  .freeze(
                      closureCase.accountId(),
                      id,
                      Set.of(FreezePart.RENEWAL),
                      closureCase.request().requestedAt())
                  .orThrow();
          reviewHolds(closureCase);
          warning.warn(closureCase);
          desk.note(
              id,
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.RENEWALS_STOPPED,
              stopped.isEmpty() ? "There was no renewal to stop" : "The paid plan does not renew",
              "renewals-stopped");
        });
  }

  private void reviewHolds(ClosureCase closureCase) {
    for (AccountHold hold : holds.standing(closureCase.accountId()).orThrow()) {
      engine.holdPlaced(closureCase.id(), hold.id());
    }
  }
}
