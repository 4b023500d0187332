package org.accountclosure.closure.random;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.closure.ConfirmingResolution.Confirmation;
import org.accountclosure.closure.LiftingHold;
import org.accountclosure.closure.RegisteringHold;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldReview;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.random.Stand.Catch;

/** What HoldReviewProcess does. */
final class HoldFlow {

  private static final Routing TO_TRUST = new Routing("trust", 40, Duration.ofDays(5));

  private final Flows flows;
  private final Instance instance;
  private final CaseId caseId;
  private final HoldId holdId;

  HoldFlow(Flows flows, Instance instance, Map<String, String> variables) {
    this.flows = flows;
    this.instance = instance;
    this.caseId = new CaseId(String.valueOf(variables.get("caseId")));
    this.holdId = new HoldId(String.valueOf(variables.get("holdId")));
  }

  Stand start() {
    return flows.job(
        "register-hold",
        key -> flows.the(RegisteringHold.class).register(caseId, holdId, TO_TRUST),
        review -> {
          instance.enter(
              new Catch.Message(
                  "hold-lifted",
                  holdId.value(),
                  sent -> {
                    instance.leave();
                    return new Stand.Ended();
                  }));
          return stands(review);
        });
  }

  private Stand stands(HoldReview review) {
    return Flows.waitFor(new Catch.Date(review.reviewAt(), () -> decide(review)));
  }

  private Stand decide(HoldReview review) {
    return new Stand.Task(
        Stand.Kind.DECIDE_HOLD,
        holdId.value(),
        List.of(),
        answer ->
            answer.entered() == HoldReview.Decision.LIFT
                ? confirm(review)
                : flows.job(
                    "keep-hold",
                    key -> flows.the(RegisteringHold.class).keep(holdId),
                    this::stands));
  }

  private Stand confirm(HoldReview review) {
    return new Stand.Task(
        Stand.Kind.CONFIRM_LIFTING,
        holdId.value(),
        List.of(),
        answer -> answer.entered() == Confirmation.CONFIRM ? lift() : stands(review));
  }

  private Stand lift() {
    instance.leave();
    return flows.job(
        "lift-hold", () -> flows.the(LiftingHold.class).lift(holdId), Stand.Ended::new);
  }
}
