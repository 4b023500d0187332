package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.BlockerResolutions;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.LateMonies;
import org.accountclosure.closure.port.Marketplace;

/** Carries out what one person decided about a blocker and another confirmed. */
public final class ResolvingBlocker {

  private final Marketplace marketplace;
  private final BlockerResolutions resolutions;
  private final SettlingTransfer transfers;
  private final LateMonies late;
  private final Escalations escalations;
  private final CaseDesk desk;

  public ResolvingBlocker(
      Marketplace marketplace,
      BlockerResolutions resolutions,
      SettlingTransfer transfers,
      LateMonies late,
      Escalations escalations,
      CaseDesk desk) {
    this.marketplace = marketplace;
    this.resolutions = resolutions;
    this.transfers = transfers;
    this.late = late;
    this.escalations = escalations;
    this.desk = desk;
  }

  /**
   * Resolves the blocker on the marketplace. Idempotent by the escalation. Under a hold, for a case
   * that has ended, and if the amount is not any more what the two persons saw, nothing is moved;
   * what blocks then is escalated again.
   *
   * @param jobKey names the job that asks; the escalation itself is the key
   * @throws IllegalStateException if two persons did not agree on it
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public void resolve(EscalationId id, String jobKey) {
    Escalation found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    desk.on(
        found.caseId(), closureCase -> resolve(escalations.find(id).orElseThrow(), closureCase));
  }

  private void resolve(Escalation current, ClosureCase closureCase) {
    boolean over =
        (closureCase.ended() && current.kind() != EscalationKind.LATE_MONEY)
            || current.state() == Escalation.State.DECIDED
            || current.state() == Escalation.State.OBSOLETE;
    if (over) {
      return;
    }
    Verdict proposed = agreed(current);
    BlockerResolution resolution = Objects.requireNonNull(proposed.resolution());
    Instant now = desk.now();
    boolean held = !marketplace.facts(closureCase.accountId()).orThrow().holds().isEmpty();
    List<String> touched = held ? List.of() : touched(resolution, current, closureCase);
    escalations.save(current.resolved());
    if (!closureCase.ended()) {
      desk.save(closureCase.escalationOver());
    }
    desk.note(
        new TimelineEntry(
            closureCase.id(),
            now,
            Actor.SYSTEM,
            touched.isEmpty() ? TimelineStep.RESOLUTION_REJECTED : TimelineStep.BLOCKER_RESOLVED,
            touched.isEmpty()
                ? "Nothing was done: "
                    + (held
                        ? "a hold is on the account"
                        : what(resolution) + " is not there any more")
                : "%s for %s, decided by %s, confirmed by %s: %s"
                    .formatted(
                        resolution.kind(),
                        resolution.blockerKey(),
                        proposed.decidedBy(),
                        current.confirmedBy(),
                        String.join(", ", touched)),
            "resolved:" + current.id() + ":" + current.round(),
            touched.isEmpty() || resolution.amount() == null
                ? List.of()
                : List.of(resolution.amount()),
            null));
    if (resolution.kind() == BlockerResolution.Kind.TRANSFER_OWNERSHIP && !touched.isEmpty()) {
      transfers.endAsTransferred(closureCase.escalationOver());
    }
  }

  private List<String> touched(
      BlockerResolution resolution, Escalation current, ClosureCase closureCase) {
    if (BlockerResolution.Kind.isLate(resolution.code())) {
      return late.settle(resolution, closureCase.accountId(), "resolve:" + current.id()).orThrow();
    }
    return resolution.kind().isAboutOwnership()
        ? transfers.settle(resolution, closureCase)
        : resolutions
            .resolve(
                resolution, closureCase.accountId(), closureCase.id(), "resolve:" + current.id())
            .orThrow();
  }

  private static String what(BlockerResolution resolution) {
    return resolution.amount() == null ? resolution.reference() : resolution.amount().toString();
  }

  /** The worker checks four eyes too: a task could have been completed past its listeners. */
  private static Verdict agreed(Escalation current) {
    Verdict proposed = current.verdict();
    String confirmedBy = current.confirmedBy();
    if (current.state() != Escalation.State.CONFIRMED
        || proposed == null
        || confirmedBy == null
        || confirmedBy.equals(proposed.decidedBy())) {
      throw new IllegalStateException(
          "Two persons have not agreed on a resolution for escalation " + current.id());
    }
    return proposed;
  }
}
