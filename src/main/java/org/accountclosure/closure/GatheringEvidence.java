package org.accountclosure.closure;

import java.util.List;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.GatheredEvidence;
import org.accountclosure.closure.port.Investigations;

/** Finds out what the person who judges a reason needs; judges nothing itself. */
public final class GatheringEvidence {

  private final Investigations investigations;
  private final GatheredEvidence gathered;
  private final CaseDesk desk;

  public GatheringEvidence(
      Investigations investigations, GatheredEvidence gathered, CaseDesk desk) {
    this.investigations = investigations;
    this.gathered = gathered;
    this.desk = desk;
  }

  /**
   * Gathers it. Idempotent by the case: the same finding is kept once. Also for a case that has
   * ended: its review goes on.
   *
   * @return what was found now
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public List<Evidence> gather(CaseId id) {
    return desk.with(
        id,
        closureCase -> {
          List<Evidence> found =
              investigations
                  .evidence(closureCase.request().reason(), closureCase.accountId())
                  .orThrow();
          gathered.keep(id, found, desk.now());
          desk.note(
              id,
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.EVIDENCE_GATHERED,
              "Found "
                  + String.join(
                      ", ", found.stream().map(Evidence::code).map(Enum::name).distinct().toList()),
              "evidence-gathered");
          return found;
        });
  }
}
