package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ForecastQuality;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was first foretold is kept, and compared with what happened. */
abstract class ForecastsOnDatabase {

  private final MovableClock clock = MovableClock.at("2026-03-04T10:00:00Z");
  private final ClosureWorld world;

  ForecastsOnDatabase(TestDatabase kind) {
    this.world = new ClosureWorld(kind, clock);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  /** A payment in its security period until 18 March. */
  private CaseId paymentWaits() {
    AccountId ann = world.freelancer("ann");
    Business business = world.the(Business.class);
    business.startContract("c-1", ContractKind.FIXED, ann, world.client(), "USD");
    world
        .the(Earnings.class)
        .pay(
            "p-1",
            "c-1",
            ann,
            new Money(48_000, "USD"),
            clock.instant(),
            Instant.parse("2026-03-18T00:00:00Z"));
    business.endContract("c-1", ann);
    CaseId id =
        ((RequestingClosure.Result.Opened)
                world.the(RequestingClosure.class).request(requestBy("ann")))
            .closureCase()
            .id();
    checked(id, "job-1");
    return id;
  }

  private void checked(CaseId id, String job) {
    world.the(CheckingBlockers.class).check(id, Stage.MONEY_RECEIVED, job);
  }

  private ForecastQuality payments() {
    return world.the(ReportingForecasts.class).byBlocker().stream()
        .filter(quality -> quality.code() == BlockerCode.PAYMENT_IN_SECURITY_PERIOD)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBlockerThatIsGoneOnTheDayWasForetoldWell() {
    CaseId id = paymentWaits();
    assertThat(payments().pending()).isEqualTo(1);

    clock.moveTo(Instant.parse("2026-03-18T00:00:00Z"));
    checked(id, "job-2");

    assertThat(payments())
        .isEqualTo(
            new ForecastQuality(BlockerCode.PAYMENT_IN_SECURITY_PERIOD, 1, 1, 0, 0, 0, 0.0, 0.0));
  }

  @Test
  void theFirstForecastCountsHoweverOftenTheDateMoves() {
    CaseId id = paymentWaits();
    world
        .jdbc()
        .sql("update mp_payment set available_at = timestamp '2026-03-25 00:00:00+00:00'")
        .update();
    checked(id, "job-2");
    clock.moveTo(Instant.parse("2026-03-26T00:00:00Z"));
    checked(id, "job-3");
    checked(id, "job-4");

    assertThat(payments().late()).isEqualTo(1);
    assertThat(payments().medianDays()).isEqualTo(8.0);
  }

  @Test
  void aBlockerThatComesAgainHasNotClearedYet() {
    CaseId id = paymentWaits();
    clock.moveTo(Instant.parse("2026-03-18T00:00:00Z"));
    checked(id, "job-2");
    world
        .jdbc()
        .sql("update mp_payment set available_at = timestamp '2026-03-25 00:00:00+00:00'")
        .update();
    checked(id, "job-3");

    assertThat(payments().count()).isEqualTo(1);
    assertThat(payments().pending()).isEqualTo(1);
  }
}
