package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.policy.NextSteps;
import org.accountclosure.closure.port.Marketplace;

/** Does for the holder what the holder consented to. */
public final class TakingConsentedSteps {

  private final Marketplace marketplace;
  private final CaseBlockers all;
  private final TeamsOfCase teams;
  private final CaseDesk desk;

  public TakingConsentedSteps(
      Marketplace marketplace, CaseBlockers all, TeamsOfCase teams, CaseDesk desk) {
    this.marketplace = marketplace;
    this.all = all;
    this.teams = teams;
    this.desk = desk;
  }

  /**
   * Takes every step that is still due now, judged afresh: none for an ended case, none under a
   * hold or while it is in doubt who asked. The case stays locked meanwhile, so that no step
   * follows an acknowledged withdrawal. Idempotent by job and step.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public void take(CaseId id, Stage stage, String jobKey) {
    desk.onUnlessEnded(
        id,
        closureCase -> {
          Moment moment = all.moment(closureCase, desk.now());
          List<Blocker> blockers = all.of(closureCase, moment);
          NextStep next = NextSteps.decide(closureCase, stage, blockers, moment);
          NextSteps.stepsToTake(next).stream()
              .sorted()
              .forEach(step -> take(step, closureCase, jobKey, moment.now(), blockers));
        });
  }

  private void take(
      Consent step, ClosureCase closureCase, String jobKey, Instant now, List<Blocker> blockers) {
    String key = jobKey + ":" + step;
    if (desk.isNoted(closureCase.id(), "step:" + key)) {
      return;
    }
    List<String> touched =
        marketplace.take(step, closureCase.accountId(), closureCase.id(), key).orThrow();
    if (step == Consent.LEAVE_TEAMS) {
      teams.left(closureCase, touched, now);
    }
    desk.note(
        new TimelineEntry(
            closureCase.id(),
            now,
            Actor.SYSTEM,
            TimelineStep.STEP_TAKEN,
            step + " with the holder's consent: " + String.join(", ", touched),
            "step:" + key,
            touched.isEmpty() ? List.of() : amounts(step, blockers),
            null));
  }

  /** What the blockers were about that the step removes. */
  private static List<Money> amounts(Consent step, List<Blocker> blockers) {
    return blockers.stream()
        .filter(blocker -> blocker.step() == step)
        .map(Blocker::amount)
        .filter(Objects::nonNull)
        .toList();
  }
}
