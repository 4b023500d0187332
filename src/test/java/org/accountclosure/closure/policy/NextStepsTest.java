package org.accountclosure.closure.policy;

import static org.accountclosure.fixture.Cases.openCaseWith;
import static org.accountclosure.fixture.Facts.NOW;
import static org.accountclosure.fixture.Facts.ofFreelancer;
import static org.accountclosure.fixture.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.fixture.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepsTest {

  private static final Moment MOMENT = new Moment(NOW, ClosureSettings.DEFAULT);
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final Instant IN_A_WEEK = NOW.plus(Duration.ofDays(7));

  private static NextStep next(ClosureCase closureCase, Stage stage, Facts facts) {
    List<Blocker> blockers = BlockerPolicies.inForce().blockers(facts.get(), MOMENT);
    return NextSteps.decide(closureCase, stage, blockers, MOMENT);
  }

  private static Instant waitOf(NextStep next) {
    assertThat(next).isInstanceOf(NextStep.Wait.class);
    return next.recheckAt().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void withoutBlockersEveryStageIsClear(Stage stage) {
    assertThat(next(openCaseWith(), stage, ofFreelancer())).isEqualTo(new NextStep.Clear());
  }

  @Test
  void aStageIsClearWhateverLaterStagesHaveToDo() {
    Facts facts = ofFreelancer().withBalance(usd(48_000)).withPayment(NOW, IN_A_WEEK);
    assertThat(next(openCaseWith(), Stage.BUSINESS_ENDED, facts)).isEqualTo(new NextStep.Clear());
  }

  @Test
  void anEarlierStageThatIsBlockedAgainIsWorkedOnFirst() {
    Facts facts =
        ofFreelancer().withProposal("p-1").withBalance(usd(48_000)).withMethodActiveFrom(NOW);

    assertThat(
            next(
                openCaseWith(Consent.WITHDRAW_PROPOSALS, Consent.REQUEST_PAYOUT),
                Stage.MONEY_WITHDRAWN,
                facts))
        .isEqualTo(new NextStep.TakeStep(Set.of(Consent.WITHDRAW_PROPOSALS)));
  }

  @Test
  void noPayoutIsMadeWhileADebtIsOpen() {
    Facts facts = ofFreelancer().withDebt(NOW).withBalance(usd(48_000)).withMethodActiveFrom(NOW);

    assertThat(waitOf(next(openCaseWith(Consent.REQUEST_PAYOUT), Stage.MONEY_WITHDRAWN, facts)))
        .isEqualTo(TOMORROW);
  }

  @Test
  void aConsentedStepGoesBeforeSupportAndBeforeWaiting() {
    Facts facts = ofFreelancer().withProposal("p-1").withOffer("o-1").withContract();

    assertThat(next(openCaseWith(Consent.DECLINE_OFFERS), Stage.BUSINESS_ENDED, facts))
        .isEqualTo(new NextStep.TakeStep(Set.of(Consent.DECLINE_OFFERS)));
  }

  @Test
  void whatNobodyCanDateIsCheckedAgainTomorrow() {
    assertThat(waitOf(next(openCaseWith(), Stage.BUSINESS_ENDED, ofFreelancer().withContract())))
        .isEqualTo(TOMORROW);
  }

  @Test
  void theEarliestDateDecidesHowLongToWait() {
    Facts facts = ofFreelancer().withDispute(IN_A_WEEK);
    assertThat(waitOf(next(openCaseWith(), Stage.BUSINESS_ENDED, facts))).isEqualTo(IN_A_WEEK);
    assertThat(waitOf(next(openCaseWith(), Stage.BUSINESS_ENDED, facts.withContract())))
        .isEqualTo(TOMORROW);
  }

  @Test
  void aDateThatHasPassedInVainIsCheckedAgainInAnHour() {
    assertThat(waitOf(next(openCaseWith(), Stage.BUSINESS_ENDED, ofFreelancer().withDispute(NOW))))
        .isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void supportIsAskedAboutTheSameBlockerOnceInThirtyDays() {
    Facts facts = ofFreelancer().withBalance(usd(499)).withMethodActiveFrom(NOW);
    NextStep first = next(openCaseWith(), Stage.MONEY_WITHDRAWN, facts);
    assertThat(first)
        .asInstanceOf(type(NextStep.Escalate.class))
        .satisfies(
            escalate ->
                assertThat(escalate.blockers())
                    .extracting(Blocker::code)
                    .containsExactly(BlockerCode.BALANCE_BELOW_MINIMUM));

    List<Blocker> blockers = ((NextStep.Escalate) first).blockers();
    ClosureCase noted =
        openCaseWith().approved(blockers, NOW.minus(Duration.ofDays(30)).plusMillis(1));
    assertThat(waitOf(next(noted, Stage.MONEY_WITHDRAWN, facts))).isEqualTo(TOMORROW);
    ClosureCase notedLongAgo = openCaseWith().approved(blockers, NOW.minus(Duration.ofDays(30)));
    assertThat(next(notedLongAgo, Stage.MONEY_WITHDRAWN, facts)).isEqualTo(first);
    assertThat(next(noted, Stage.MONEY_WITHDRAWN, facts.withBouncedPayout()).kind())
        .isEqualTo(NextStep.Kind.ESCALATE);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  @DisplayName("point 6: a hold stops every stage and every step")
  void aHoldStopsEveryStageAndEveryStep(Stage stage) {
    Facts facts = ofFreelancer().withProposal("p-1").withHold(IN_A_WEEK);

    assertThat(waitOf(next(openCaseWith(Consent.WITHDRAW_PROPOSALS), stage, facts)))
        .isEqualTo(IN_A_WEEK);
    assertThat(waitOf(next(openCaseWith(), stage, ofFreelancer().withHold(null))))
        .isEqualTo(TOMORROW);
  }
}
