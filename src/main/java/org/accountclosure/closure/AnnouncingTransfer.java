package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.BankTransfers;
import org.accountclosure.closure.port.BankTransfers.Announcement;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.GatheredEvidence;

/**
 * The holder says that a debt is paid by bank transfer. That is taken as evidence: nobody is
 * reminded while the money is under way, and nothing closes before it is booked.
 */
public final class AnnouncingTransfer {

  private final BankTransfers transfers;
  private final GatheredEvidence evidence;
  private final EngineRequests engine;
  private final CaseDesk desk;

  public AnnouncingTransfer(
      BankTransfers transfers, GatheredEvidence evidence, EngineRequests engine, CaseDesk desk) {
    this.transfers = transfers;
    this.evidence = evidence;
    this.engine = engine;
    this.desk = desk;
  }

  /** What became of it. */
  public sealed interface Result {

    /** It is waited for; a repetition answers the same. */
    record UnderWay(String transferId) implements Result {}

    /** The account owes no such thing (any more). */
    record NothingOwed() implements Result {}

    /** The case has ended. */
    record Ended() implements Result {}
  }

  /**
   * Takes the announcement.
   *
   * @param reference what the transfer carries, by which finance finds it
   * @throws UnknownCase if there is no such case
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public Result announce(CaseId id, String debtId, String reference, Actor who) {
    return desk.with(
        id,
        closureCase -> {
          if (closureCase.ended()) {
            return new Result.Ended();
          }
          Announcement announced =
              transfers.announce(closureCase.accountId(), debtId, reference).orThrow();
          if (!(announced instanceof Announcement.UnderWay underWay)) {
            return new Result.NothingOwed();
          }
          keep(closureCase, underWay.transferId(), debtId, who);
          return new Result.UnderWay(underWay.transferId());
        });
  }

  private void keep(ClosureCase closureCase, String transferId, String debtId, Actor who) {
    Instant now = desk.now();
    evidence.keep(
        closureCase.id(),
        List.of(
            new Evidence(
                Evidence.Code.BANK_TRANSFER_ANNOUNCED,
                transferId,
                "The holder says that debt " + debtId + " is paid by bank transfer")),
        now);
    engine.news(closureCase.id());
    desk.note(
        closureCase.id(),
        now,
        who,
        TimelineStep.TRANSFER_ANNOUNCED,
        "Debt " + debtId + " is paid by bank transfer " + transferId,
        "transfer:" + transferId);
  }
}
