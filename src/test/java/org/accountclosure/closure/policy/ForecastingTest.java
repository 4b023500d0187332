package org.accountclosure.closure.policy;

import static org.accountclosure.fixture.Facts.NOW;
import static org.accountclosure.fixture.Facts.ofFreelancer;
import static org.accountclosure.fixture.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Forecast;
import org.accountclosure.closure.model.Forecast.Link;
import org.accountclosure.closure.model.Forecast.Step;
import org.accountclosure.fixture.Facts;
import org.junit.jupiter.api.Test;

class ForecastingTest {

  private static final Moment MOMENT = new Moment(NOW, ClosureSettings.DEFAULT);
  private static final Set<Consent> ALL = EnumSet.allOf(Consent.class);
  private static final Instant WEDNESDAY = Instant.parse("2026-03-11T00:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-13T00:00:00Z");

  private static Forecast forecast(Facts facts, Set<Consent> consents) {
    List<Blocker> blockers = BlockerPolicies.inForce().blockers(facts.get(), MOMENT);
    return Forecasting.of(blockers, consents, MOMENT);
  }

  @Test
  void anAccountWithNothingPendingCanCloseNow() {
    Forecast forecast = forecast(ofFreelancer(), Set.of());
    assertThat(forecast.earliestClosing()).isEqualTo(NOW);
    assertThat(forecast.chain()).extracting(Link::what).containsExactly(Step.ACCOUNT_CLOSES);
  }

  @Test
  void moneyArrivesIsPaidOutAndSettlesBeforeTheAccountCloses() {
    Forecast forecast =
        forecast(
            ofFreelancer()
                .withProposal("p-1")
                .withPayment(NOW, WEDNESDAY)
                .withMethodActiveFrom(NOW),
            ALL);

    assertThat(forecast.earliestClosing()).isEqualTo(FRIDAY);
    assertThat(forecast.undated()).isEmpty();
    assertThat(forecast.chain())
        .extracting(Link::what, Link::at)
        .containsExactly(
            tuple(Step.STEP_TAKEN, NOW),
            tuple(Step.BLOCKER_CLEARS, WEDNESDAY),
            tuple(Step.STEP_TAKEN, WEDNESDAY),
            tuple(Step.PAYOUT_SETTLES, FRIDAY),
            tuple(Step.ACCOUNT_CLOSES, FRIDAY));
  }

  @Test
  void withoutConsentNobodyCanSayWhenTheHolderWithdrawsTheMoney() {
    Forecast forecast =
        forecast(ofFreelancer().withPayment(NOW, WEDNESDAY).withMethodActiveFrom(NOW), Set.of());

    assertThat(forecast.earliestClosing()).isNull();
    assertThat(forecast.chain()).extracting(Link::at).containsExactly(WEDNESDAY);
    assertThat(forecast.undated())
        .extracting(Blocker::code)
        .containsExactly(BlockerCode.FUNDS_NOT_WITHDRAWN);
  }

  @Test
  void aMethodThatIsTooNewDelaysThePayout() {
    Forecast forecast =
        forecast(ofFreelancer().withBalance(usd(48_000)).withMethodActiveFrom(WEDNESDAY), ALL);
    assertThat(forecast.earliestClosing()).isEqualTo(FRIDAY);
  }

  @Test
  void whatNobodyCanDateIsNamed() {
    Forecast forecast =
        forecast(ofFreelancer().withContract().withHold(null).withPayout(FRIDAY), ALL);

    assertThat(forecast.earliestClosing()).isNull();
    assertThat(forecast.undated())
        .extracting(Blocker::code)
        .containsExactlyInAnyOrder(BlockerCode.HOLD, BlockerCode.ACTIVE_CONTRACT);
  }

  @Test
  void aMissingMethodKeepsThePayoutFromBeingForetold() {
    Forecast forecast = forecast(ofFreelancer().withPayment(NOW, WEDNESDAY), ALL);

    assertThat(forecast.earliestClosing()).isNull();
    assertThat(forecast.undated())
        .extracting(Blocker::code)
        .containsExactly(BlockerCode.NO_PAYOUT_METHOD);
  }

  @Test
  void usefulConsentsAreThoseThatRemoveABlockerNowOrLater() {
    List<Blocker> blockers =
        BlockerPolicies.inForce()
            .blockers(ofFreelancer().withOffer("o-1").withPayment(NOW, WEDNESDAY).get(), MOMENT);
    assertThat(Forecasting.usefulConsents(blockers))
        .containsExactlyInAnyOrder(Consent.DECLINE_OFFERS, Consent.REQUEST_PAYOUT);
  }
}
