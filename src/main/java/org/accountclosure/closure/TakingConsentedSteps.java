package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.BlockerPolicies;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.policy.NextSteps;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Policies;

/** Does for the holder what the holder consented to. */
public final class TakingConsentedSteps {

  private final Marketplace marketplace;
  private final BlockerPolicies rules;
  private final Policies figures;
  private final CaseDesk desk;

  public TakingConsentedSteps(
      Marketplace marketplace, BlockerPolicies rules, Policies figures, CaseDesk desk) {
    this.marketplace = marketplace;
    this.rules = rules;
    this.figures = figures;
    this.desk = desk;
  }

  /**
   * Takes every step that is still due now, judged afresh: none for an ended case, none under a
   * hold. The case stays locked meanwhile, so that no step follows an acknowledged withdrawal.
   * Idempotent by job and step.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public void take(CaseId id, Stage stage, String jobKey) {
    desk.onUnlessEnded(
        id,
        closureCase -> {
          Moment moment = new Moment(desk.now(), figures.of(closureCase.policyVersion()));
          AccountFacts facts = marketplace.facts(closureCase.accountId()).orThrow();
          NextStep next =
              NextSteps.decide(closureCase, stage, rules.blockers(facts, moment), moment);
          NextSteps.stepsToTake(next).stream()
              .sorted()
              .forEach(step -> take(step, closureCase, jobKey, moment.now()));
        });
  }

  private void take(Consent step, ClosureCase closureCase, String jobKey, Instant now) {
    String key = jobKey + ":" + step;
    if (desk.isNoted(closureCase.id(), "step:" + key)) {
      return;
    }
    List<String> touched =
        marketplace.take(step, closureCase.accountId(), closureCase.id(), key).orThrow();
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.STEP_TAKEN,
        step + " with the holder's consent: " + String.join(", ", touched),
        "step:" + key);
  }
}
