package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.BlockerPolicies;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.policy.NextSteps;
import org.accountclosure.closure.port.Marketplace;

/** Checks everything that can block, and decides what comes next. */
public final class CheckingBlockers {

  private final Marketplace marketplace;
  private final BlockerPolicies policies;
  private final ClosureSettings settings;
  private final CaseDesk desk;

  public CheckingBlockers(
      Marketplace marketplace, BlockerPolicies policies, ClosureSettings settings, CaseDesk desk) {
    this.marketplace = marketplace;
    this.policies = policies;
    this.settings = settings;
    this.desk = desk;
  }

  /**
   * A full check. Repeating it is harmless: it looks afresh, and the same job leaves one line. An
   * ended case is always clear, so that its process comes to its end.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known what blocks
   */
  public NextStep check(CaseId id, Stage stage, String jobKey) {
    return desk.with(
        id,
        closureCase ->
            closureCase.ended() ? new NextStep.Clear() : check(closureCase, stage, jobKey));
  }

  private NextStep check(ClosureCase closureCase, Stage stage, String jobKey) {
    Instant now = desk.now();
    Moment moment = new Moment(now, settings);
    List<Blocker> blockers =
        policies.blockers(marketplace.facts(closureCase.accountId()).orThrow(), moment);
    NextStep next = NextSteps.decide(closureCase, stage, blockers, moment);
    desk.save(closureCase.checked(blockers, next, now));
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.CHECKED,
        explain(stage, blockers, next),
        "checked:" + jobKey);
    return next;
  }

  private static String explain(Stage stage, List<Blocker> blockers, NextStep next) {
    String found =
        blockers.isEmpty()
            ? "nothing blocks"
            : "blocked by " + String.join(", ", blockers.stream().map(Blocker::key).toList());
    return stage
        + ": "
        + found
        + "; "
        + next.kind()
        + next.recheckAt().map(at -> " until " + at).orElse("");
  }
}
