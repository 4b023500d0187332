package org.accountclosure.closure;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LateMoney;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.LateMonies;

/**
 * Money came, or is claimed back, after an account has closed: it is kept on a technical account,
 * the holder is told, and a person decides.
 */
public final class ReceivingLateMoney {

  private final LateMonies late;
  private final EngineRequests engine;
  private final CaseNotices notices;
  private final CaseDesk desk;

  public ReceivingLateMoney(
      LateMonies late, EngineRequests engine, CaseNotices notices, CaseDesk desk) {
    this.late = late;
    this.engine = engine;
    this.notices = notices;
    this.desk = desk;
  }

  /** What became of it. */
  public enum Result {
    KEPT,
    /** The same one was reported before. */
    KNOWN,
    /** The account is open, or unknown here: whoever reports it books it there. */
    NOT_CLOSED
  }

  /**
   * Keeps it. Idempotent by its id.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public Result arrived(LateMoney money, Actor by) {
    Optional<CaseId> closedBy = late.closedBy(money.accountId()).orThrow();
    return closedBy.isEmpty()
        ? Result.NOT_CLOSED
        : desk.with(closedBy.get(), closed -> keep(closed, money, by));
  }

  private Result keep(ClosureCase closed, LateMoney money, Actor by) {
    boolean underReview = !late.openOf(money.accountId()).orThrow().isEmpty();
    if (!late.keep(money).orThrow()) {
      return Result.KNOWN;
    }
    desk.note(
        new TimelineEntry(
            closed.id(),
            desk.now(),
            by,
            TimelineStep.LATE_MONEY_CAME,
            "A " + money.kind() + " came after the closing; it waits on the technical account",
            "late:" + money.id(),
            List.of(money.amount()),
            null));
    notices.lateMoneyCame(closed, money);
    if (!underReview) {
      requestReview(closed);
    }
    return Result.KEPT;
  }

  /** With the case locked: a person decided about what was there then; more may have come since. */
  void lookAgain(ClosureCase closed) {
    if (!late.openOf(closed.accountId()).orThrow().isEmpty()) {
      requestReview(closed);
    }
  }

  private void requestReview(ClosureCase closed) {
    int round =
        (int)
            desk.timelineOf(closed.id()).stream()
                .filter(
                    line ->
                        line.what() == TimelineStep.LATE_MONEY_CAME
                            || line.what() == TimelineStep.LATE_MONEY_JUDGED)
                .count();
    engine.requestCaseReview(closed, EscalationKind.LATE_MONEY, round);
  }
}
