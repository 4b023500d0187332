package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.HolderTurn;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.CompanyPolicies;

/** Finds out until when the weekly billing of a company runs, after the last hours of anybody. */
public final class FindingBillingCycle {

  private final CaseBlockers all;
  private final CaseDesk desk;

  public FindingBillingCycle(CaseBlockers all, CaseDesk desk) {
    this.all = all;
    this.desk = desk;
  }

  /**
   * The end of the last billing cycle that runs, noted on the case as what it waits for. Repeating
   * it is harmless: it looks afresh, and the same job leaves one line. An ended case waits for
   * nothing.
   *
   * @return the end of the client's review, UTC; empty if no cycle runs
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known
   */
  public Optional<Instant> find(CaseId id, String jobKey) {
    return desk.with(
        id, closureCase -> closureCase.ended() ? Optional.empty() : find(closureCase, jobKey));
  }

  private Optional<Instant> find(ClosureCase closureCase, String jobKey) {
    Instant now = desk.now();
    List<Blocker> blockers = all.of(closureCase, all.moment(closureCase, now));
    Optional<Instant> end = CompanyPolicies.cyclesEnd(blockers);
    end.ifPresent(
        at -> {
          String why = "The billing cycle after the last hours ends " + at;
          desk.save(
              closureCase.checked(blockers, new NextStep.Wait(at, why), HolderTurn.NOT_NOW, now));
          desk.noteLook(
              closureCase.id(), now, TimelineStep.CHECKED, why, "cycle:" + jobKey, blockers);
        });
    return end;
  }
}
