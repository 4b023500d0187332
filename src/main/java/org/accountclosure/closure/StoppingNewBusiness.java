package org.accountclosure.closure;

import java.util.List;
import java.util.Set;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.FreezePart;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Freezes;

/**
 * After the offer of an alternative: nothing new begins. What is under way can be finished: the
 * holder still ends contracts, answers disputes, pays and withdraws.
 */
public final class StoppingNewBusiness {

  private final Freezes freezes;
  private final CaseDesk desk;

  public StoppingNewBusiness(Freezes freezes, CaseDesk desk) {
    this.freezes = freezes;
    this.desk = desk;
  }

  /**
   * Stops new business and hides the profile. Idempotent by the case; an ended case is left alone.
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
                      Set.of(FreezePart.NEW_BUSINESS, FreezePart.PROFILE_HIDDEN),
                      closureCase.request().requestedAt())
                  .orThrow();
          desk.note(
              id,
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.NEW_BUSINESS_STOPPED,
              stopped.isEmpty()
                  ? "New business was stopped already"
                  : "Switched off: "
                      + String.join(", ", stopped.stream().sorted().map(Enum::name).toList()),
              "new-business-stopped");
        });
  }
}
