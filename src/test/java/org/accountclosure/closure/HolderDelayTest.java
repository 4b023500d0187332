package org.accountclosure.closure;

import static org.accountclosure.fixture.Facts.NOW;
import static org.accountclosure.fixture.Facts.ofFreelancer;
import static org.accountclosure.fixture.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.HolderTurn;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.fixture.Facts;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("point 11: only the holder's own delay expires a case")
class HolderDelayTest {

  private final Office office = new Office();

  private static Instant day(int number) {
    return NOW.plus(Duration.ofDays(number));
  }

  private NextStep checkOnDay(CaseId id, int number) {
    office.clock.moveTo(day(number));
    return office.check(id, Stage.BUSINESS_ENDED);
  }

  private NextStep.Kind remindAndCheckOnDay(CaseId id, int number) {
    assertThat(checkOnDay(id, number).kind()).isEqualTo(NextStep.Kind.REMIND);
    office.reminding.remind(id, "job");
    return checkOnDay(id, number).kind();
  }

  private CaseId waitingForItsHolder() {
    CaseId id = office.requested();
    office.marketplace.says(ofFreelancer().withContract());
    office.check(id, Stage.BUSINESS_ENDED);
    return id;
  }

  private List<NoticeTemplate> told() {
    return office.store.noticeRows.values().stream().map(Notices.Notice::template).toList();
  }

  @Test
  void theHolderIsRemindedAfterOneAndTwoWeeksAndTheCaseExpiresAfterThirtyDays() {
    CaseId id = waitingForItsHolder();

    assertThat(checkOnDay(id, 6)).isInstanceOf(NextStep.Wait.class);
    assertThat(remindAndCheckOnDay(id, 7)).isEqualTo(NextStep.Kind.WAIT);
    assertThat(remindAndCheckOnDay(id, 14)).isEqualTo(NextStep.Kind.WAIT);
    assertThat(told())
        .containsExactly(NoticeTemplate.HOLDER_REMINDED, NoticeTemplate.HOLDER_REMINDED_AGAIN);
    assertThat(checkOnDay(id, 29)).isInstanceOf(NextStep.Wait.class);
    assertThat(office.theCase(id).holderTurnSince()).isEqualTo(NOW);

    assertThat(checkOnDay(id, 30)).isEqualTo(new NextStep.Expire());
    assertThat(office.theCase(id).status()).isEqualTo(CaseStatus.EXPIRED);
    assertThat(checkOnDay(id, 31)).isEqualTo(new NextStep.Expire());
    assertThat(office.outcomes.record(id, Outcome.EXPIRED)).isEqualTo(Outcome.EXPIRED);
    assertThat(office.theCase(id).endedAt()).isEqualTo(day(30));
    assertThat(office.steps(id)).containsOnlyOnce(TimelineStep.EXPIRED);
  }

  @Test
  void theNextCheckIsNeverLaterThanTheNextReminderOrTheEnd() {
    CaseId id = waitingForItsHolder();
    office.clock.moveTo(day(7).minus(Duration.ofHours(3)));
    assertThat(office.check(id, Stage.BUSINESS_ENDED).recheckAt()).contains(day(7));
    remindAndCheckOnDay(id, 7);
    remindAndCheckOnDay(id, 14);
    office.clock.moveTo(day(30).minus(Duration.ofMinutes(1)));
    assertThat(office.check(id, Stage.BUSINESS_ENDED).recheckAt()).contains(day(30));
  }

  @Test
  void aReminderIsSentOnceHoweverOftenItsJobIsDelivered() {
    CaseId id = waitingForItsHolder();
    office.reminding.remind(id, "too early");
    office.clock.moveTo(day(7));
    office.reminding.remind(id, "job");
    office.reminding.remind(id, "job");
    office.reminding.remind(id, "another job");

    assertThat(told()).containsExactly(NoticeTemplate.HOLDER_REMINDED);
    assertThat(office.steps(id)).containsOnlyOnce(TimelineStep.HOLDER_REMINDED);
    assertThat(office.theCase(id).holderTurn()).isEqualTo(new HolderTurn(NOW, 1, day(7)));
  }

  @Test
  void afterALongOutageTheHolderIsToldBeforeTheCaseExpires() {
    CaseId id = waitingForItsHolder();

    assertThat(remindAndCheckOnDay(id, 40)).isEqualTo(NextStep.Kind.WAIT);
    assertThat(told()).containsExactly(NoticeTemplate.HOLDER_REMINDED_AGAIN);
    assertThat(checkOnDay(id, 46)).isInstanceOf(NextStep.Wait.class);
    assertThat(checkOnDay(id, 47)).isEqualTo(new NextStep.Expire());
  }

  @Test
  void aHolderWhoDoesSomethingHasTheFullTimeForTheNextStep() {
    CaseId id = office.requested();
    office.marketplace.says(ofFreelancer().withContract().withProposal("p-1"));
    office.check(id, Stage.BUSINESS_ENDED);
    office.marketplace.says(ofFreelancer().withContract());

    assertThat(checkOnDay(id, 20).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(office.theCase(id).holderTurnSince()).isEqualTo(day(20));
  }

  @Test
  void whatThePlatformDoesWithConsentIsNoStepOfTheHolder() {
    CaseId id = office.requested(Consent.WITHDRAW_PROPOSALS);
    office.marketplace.says(ofFreelancer().withContract().withProposal("p-1"));
    assertThat(office.check(id, Stage.BUSINESS_ENDED))
        .isEqualTo(new NextStep.TakeStep(Set.of(Consent.WITHDRAW_PROPOSALS)));
    office.marketplace.says(ofFreelancer().withContract());

    checkOnDay(id, 1);
    assertThat(office.theCase(id).holderTurnSince()).isEqualTo(NOW);
  }

  static Stream<Arguments> whoseTurnItIsNot() {
    Instant later = day(400);
    return Stream.of(
        Arguments.of("a dispute with a date", ofFreelancer().withContract().withDispute(later)),
        Arguments.of(
            "an arbitration of unknown length", ofFreelancer().withContract().withDispute(null)),
        Arguments.of("a hold", ofFreelancer().withContract().withHold(null)),
        Arguments.of("a hold that is reviewed", ofFreelancer().withContract().withHold(later)),
        Arguments.of("a payment under review", ofFreelancer().withPayment(later, later)),
        Arguments.of("a payment that nobody can date", ofFreelancer().withPayment(null, null)),
        Arguments.of("a payment in its security period", ofFreelancer().withPayment(NOW, later)),
        Arguments.of("a payout under way", ofFreelancer().withPayout(later)),
        Arguments.of(
            "a payout method that is too new",
            ofFreelancer().withBalance(usd(1_000)).withMethodActiveFrom(later)),
        Arguments.of("a debt that is support's", ofFreelancer().withDebt(day(-31))),
        Arguments.of(
            "a milestone that the client looks at",
            ofFreelancer().withFixedContract().withPayment(later, later)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whoseTurnItIsNot")
  @DisplayName("point 11: never while something else than the holder is waited for")
  @EdgeCase(16)
  void nothingExpiresWhileSomethingElseIsWaitedFor(String what, Facts facts) {
    CaseId id = office.requested();
    office.marketplace.says(facts);
    for (int number : new int[] {0, 7, 14, 30, 31, 60, 365}) {
      office.clock.moveTo(day(number));
      NextStep next = office.check(id, Stage.MONEY_WITHDRAWN);
      assertThat(next.kind()).isIn(NextStep.Kind.WAIT, NextStep.Kind.ESCALATE);
      assertThat(office.theCase(id).holderTurnSince()).isNull();
      office.reminding.remind(id, "job");
    }
    assertThat(office.store.noticeRows).isEmpty();
    assertThat(office.theCase(id).ended()).isFalse();
  }

  @Test
  @EdgeCase(11)
  void aDebtIsRemindedOfButNeverExpires() {
    CaseId id = office.requested();
    office.marketplace.says(ofFreelancer().withBalance(usd(-100)));
    office.check(id, Stage.MONEY_RECEIVED);
    for (int number : new int[] {7, 14, 30, 31, 60}) {
      office.clock.moveTo(day(number));
      NextStep next = office.check(id, Stage.MONEY_RECEIVED);
      assertThat(next.kind()).isIn(NextStep.Kind.WAIT, NextStep.Kind.REMIND);
      office.reminding.remind(id, "job");
    }
    assertThat(told()).hasSize(2);
  }

  @Test
  @EdgeCase(11)
  void aDebtOfASilentHolderReachesSupportThoughAnEarlierStageIsAtWork() {
    CaseId id = office.requested();
    office.marketplace.says(ofFreelancer().withContract().withDebt(day(-5)));
    office.check(id, Stage.BUSINESS_ENDED);
    remindAndCheckOnDay(id, 7);
    remindAndCheckOnDay(id, 14);
    assertThat(checkOnDay(id, 29).kind()).isEqualTo(NextStep.Kind.WAIT);

    assertThat(checkOnDay(id, 30).kind()).isEqualTo(NextStep.Kind.ESCALATE);
    Escalation asked = office.escalating.open(id, EscalationKind.BLOCKER, Office.TO_SUPPORT, 7);
    assertThat(asked.evidence()).extracting(Blocker::code).containsExactly(BlockerCode.DEBT);
    assertThat(office.theCase(id).ended()).isFalse();
  }

  @Test
  void nothingButADebtReachesSupportBeforeItsStage() {
    CaseId id = office.requested();
    office.marketplace.says(ofFreelancer().withContract().withDebt(day(20)).withBouncedPayout());
    office.check(id, Stage.BUSINESS_ENDED);
    remindAndCheckOnDay(id, 7);
    remindAndCheckOnDay(id, 14);

    assertThat(checkOnDay(id, 31).kind()).isEqualTo(NextStep.Kind.WAIT);
  }

  @Test
  void whatTheHolderDoesForALaterStageDoesNotProlongTheStageAtWork() {
    CaseId id = office.requested();
    office.marketplace.says(ofFreelancer().withContract().withDebt(day(0)));
    office.check(id, Stage.BUSINESS_ENDED);
    office.marketplace.says(ofFreelancer().withContract());
    checkOnDay(id, 5);

    assertThat(office.theCase(id).holderTurnSince()).isEqualTo(day(0));
  }

  @Test
  void whatThePlatformDoesWithConsentIsNotTheHoldersTurn() {
    CaseId id = office.requested(Consent.WITHDRAW_PROPOSALS);
    office.marketplace.says(ofFreelancer().withProposal("p-1"));

    assertThat(office.check(id, Stage.BUSINESS_ENDED).kind()).isEqualTo(NextStep.Kind.TAKE_STEP);
    assertThat(office.theCase(id).holderTurnSince()).isNull();
  }

  @Test
  void aCheckThatComesAgainLateChangesNothing() {
    CaseId id = office.requested();
    office.marketplace.says(ofFreelancer());
    office.checking.check(id, Stage.BUSINESS_ENDED, "first");
    office.marketplace.says(ofFreelancer().withDebt(day(0)));
    office.checking.check(id, Stage.MONEY_RECEIVED, "second");
    ClosureCase waiting = office.theCase(id);
    assertThat(waiting.holderTurnSince()).isEqualTo(day(0));

    office.clock.moveTo(day(3));
    office.checking.check(id, Stage.BUSINESS_ENDED, "first");

    assertThat(office.theCase(id)).isEqualTo(waiting);
    assertThat(office.steps(id)).containsOnlyOnce(TimelineStep.REQUESTED).hasSize(3);
  }

  @Test
  void aCheckThatComesAgainAtOnceTellsWhatItFoundInstead() {
    CaseId id = office.requested();
    office.marketplace.says(ofFreelancer());
    office.checking.check(id, Stage.MONEY_RECEIVED, "job");
    office.marketplace.says(ofFreelancer().withDebt(day(0)));
    office.checking.check(id, Stage.MONEY_RECEIVED, "job");
    office.checking.check(id, Stage.MONEY_RECEIVED, "job");

    assertThat(office.store.timeline.of(id))
        .extracting(TimelineEntry::blockers)
        .containsExactly(null, List.of(), List.of("DEBT:debt-1"));
  }

  @Test
  void anInterruptionGivesTheHolderTheFullTimeAgain() {
    CaseId id = waitingForItsHolder();
    remindAndCheckOnDay(id, 7);
    office.marketplace.says(ofFreelancer().withContract().withDispute(null));
    checkOnDay(id, 20);
    assertThat(office.theCase(id).holderTurn()).isEqualTo(HolderTurn.NOT_NOW);

    office.marketplace.says(ofFreelancer().withContract());
    assertThat(checkOnDay(id, 35).kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(office.theCase(id).holderTurn()).isEqualTo(new HolderTurn(day(35), 0, null));
    assertThat(remindAndCheckOnDay(id, 42)).isEqualTo(NextStep.Kind.WAIT);
  }

  @Test
  void anEscalationAndAHoldEndTheHoldersTurn() {
    CaseId id = waitingForItsHolder();
    office.escalating.open(id, EscalationKind.VIOLATION_REASON, Office.TO_SUPPORT, 7);
    assertThat(office.theCase(id).holderTurnSince()).isNull();

    office.check(id, Stage.BUSINESS_ENDED);
    office.change(id, closureCase -> closureCase.hold(true));
    assertThat(office.theCase(id).holderTurnSince()).isNull();
    assertThatThrownBy(() -> office.theCase(id).expired(day(90)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("point 11: silence to the question whether to go on expires the case, not before")
  void silenceToTheQuestionWhetherToGoOnExpiresTheCase() {
    CaseId id = office.requested();
    AlternativeOffer offer = AlternativeOffer.made(Alternative.FREE_PLAN, NOW, day(7));
    office.change(id, closureCase -> closureCase.withOffer(offer));
    assertThat(office.theCase(id).status()).isEqualTo(CaseStatus.WAITING);
    office.clock.moveTo(day(100));
    assertThatThrownBy(() -> office.outcomes.record(id, Outcome.EXPIRED))
        .hasMessageContaining("does not wait in vain");

    office.change(id, closureCase -> closureCase.withOffer(offer.askedToGoOn(day(107))));
    assertThatThrownBy(() -> office.outcomes.record(id, Outcome.EXPIRED))
        .hasMessageContaining("does not wait in vain");
    office.clock.moveTo(day(107));
    office.outcomes.record(id, Outcome.EXPIRED);
    assertThat(office.theCase(id).status()).isEqualTo(CaseStatus.EXPIRED);
  }

  @Test
  void aReminderNamesWhatTheHolderHasToDoAndUntilWhen() {
    CaseId id = waitingForItsHolder();
    assertThat(checkOnDay(id, 7))
        .asInstanceOf(type(NextStep.Remind.class))
        .satisfies(
            remind -> {
              assertThat(remind.number()).isEqualTo(1);
              assertThat(remind.expiresAt()).isEqualTo(day(30));
            });
    office.reminding.remind(id, "job");

    assertThat(office.store.noticeRows.values())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.recipient()).isEqualTo("ann");
              assertThat(Objects.toString(notice.data()))
                  .contains("ACTIVE_CONTRACT|contract-1|HOLDER|")
                  .contains(day(30).toString());
            });
  }
}
