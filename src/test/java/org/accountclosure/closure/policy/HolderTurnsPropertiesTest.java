package org.accountclosure.closure.policy;

import static org.accountclosure.fixture.Cases.openCaseWith;
import static org.accountclosure.fixture.Facts.NOW;
import static org.accountclosure.fixture.Facts.ofFreelancer;
import static org.accountclosure.fixture.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.fixture.Facts;

/** Point 11 of the design, for any order of checks, reminders and changes on the marketplace. */
class HolderTurnsPropertiesTest {

  private static final Duration EXPIRES = ClosureSettings.Holder.DEFAULT.expireAfter();

  /** What is true on the marketplace from then on. */
  enum World {
    HOLDERS_CONTRACT,
    HOLDERS_FUNDS,
    DISPUTE,
    PAYMENT,
    HOLD,
    DEBT;

    Facts facts() {
      return switch (this) {
        case HOLDERS_CONTRACT -> ofFreelancer().withContract();
        case HOLDERS_FUNDS -> ofFreelancer().withBalance(usd(5_000)).withMethodActiveFrom(NOW);
        case DISPUTE -> ofFreelancer().withContract().withDispute(null);
        case PAYMENT -> ofFreelancer().withPayment(null, null).withMethodActiveFrom(NOW);
        case HOLD -> ofFreelancer().withContract().withHold(null);
        case DEBT -> ofFreelancer().withBalance(usd(-5));
      };
    }

    boolean onlyTheHoldersDelay() {
      return this == HOLDERS_CONTRACT || this == HOLDERS_FUNDS;
    }
  }

  /** Some hours later, the marketplace looks like that. */
  record Step(int hours, World world) {}

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 24 * 20), Arbitraries.of(World.class))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Property
  @Label("point 11: a case expires only after thirty days of nothing but the holder's own delay")
  void aCaseExpiresOnlyAfterThirtyDaysOfTheHoldersOwnDelay(@ForAll("histories") List<Step> steps) {
    ClosureCase current = openCaseWith();
    Instant now = NOW;
    Instant holdersSince = null;
    for (Step step : steps) {
      now = now.plus(Duration.ofHours(step.hours()));
      if (!step.world().onlyTheHoldersDelay()) {
        holdersSince = null;
      } else if (holdersSince == null) {
        holdersSince = now;
      }
      Moment moment = new Moment(now, ClosureSettings.DEFAULT);
      List<Blocker> blockers =
          BlockerPolicies.inForce().blockers(step.world().facts().get(), moment);
      NextSteps.Plan plan = NextSteps.plan(current, Stage.MONEY_WITHDRAWN, blockers, moment);
      if (plan.next().kind() == NextStep.Kind.EXPIRE) {
        assertThat(holdersSince).isNotNull();
        assertThat(Duration.between(holdersSince, now)).isGreaterThanOrEqualTo(EXPIRES);
        assertThat(current.holderTurn().remindersSent()).isEqualTo(2);
        return;
      }
      plan.next().recheckAt().ifPresent(at -> assertThat(at).isAfter(moment.now()));
      current = current.checked(blockers, plan.next(), plan.turn(), now);
      if (plan.next() instanceof NextStep.Remind remind) {
        assertThat(remind.number()).isGreaterThan(current.holderTurn().remindersSent());
        current = current.holderReminded(remind.number(), now);
      }
    }
  }

  @Property
  @Label(
      "point 11: a holder who does nothing is reminded twice, and the case expires on day thirty")
  void aHolderWhoDoesNothingIsRemindedTwiceAndTheCaseExpires(@ForAll("rests") List<Integer> hours) {
    ClosureCase current = openCaseWith();
    Instant now = NOW;
    int next = 0;
    while (true) {
      Moment moment = new Moment(now, ClosureSettings.DEFAULT);
      List<Blocker> blockers =
          BlockerPolicies.inForce().blockers(ofFreelancer().withContract().get(), moment);
      NextSteps.Plan plan = NextSteps.plan(current, Stage.BUSINESS_ENDED, blockers, moment);
      if (plan.next().kind() == NextStep.Kind.EXPIRE) {
        break;
      }
      current = current.checked(blockers, plan.next(), plan.turn(), now);
      if (plan.next() instanceof NextStep.Remind remind) {
        current = current.holderReminded(remind.number(), now);
      } else {
        Instant recheck = plan.next().recheckAt().orElseThrow();
        Instant news = now.plus(Duration.ofHours(hours.get(next++ % hours.size())));
        now = news.isBefore(recheck) ? news : recheck;
      }
    }
    assertThat(now).isEqualTo(NOW.plus(EXPIRES));
    assertThat(current.holderTurn().remindersSent()).isEqualTo(2);
    assertThat(current.holderTurnSince()).isEqualTo(NOW);
  }

  @Provide
  Arbitrary<List<Integer>> rests() {
    return Arbitraries.integers().between(1, 100).list().ofMinSize(1).ofMaxSize(10);
  }
}
