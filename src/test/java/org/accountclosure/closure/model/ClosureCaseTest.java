package org.accountclosure.closure.model;

import static org.accountclosure.fixture.Cases.openCaseWith;
import static org.accountclosure.fixture.Facts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClosureCaseTest {

  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Blocker PROPOSAL = blocker(BlockerCode.OPEN_PROPOSAL);
  private static final Blocker HOLD = blocker(BlockerCode.HOLD);
  private static final List<RefusalReason> REASONS = List.of(RefusalReason.DEBT_UNPAID);

  private static final AlternativeOffer OFFER =
      AlternativeOffer.made(Alternative.FREE_PLAN, NOW, LATER);

  private static Blocker blocker(BlockerCode code) {
    return new Blocker(code, "ref-1", "because", Party.HOLDER, null, null);
  }

  private static NextStep step(NextStep.Kind kind) {
    return switch (kind) {
      case CLEAR -> new NextStep.Clear();
      case TAKE_STEP -> new NextStep.TakeStep(Set.of(Consent.DECLINE_OFFERS));
      case WAIT -> new NextStep.Wait(LATER, "because");
      case REMIND -> new NextStep.Remind(1, List.of(PROPOSAL), LATER);
      case ESCALATE -> new NextStep.Escalate(List.of(PROPOSAL));
      case EXPIRE -> new NextStep.Expire();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "CLEAR,     false, OPEN",
    "TAKE_STEP, false, OPEN",
    "WAIT,      false, WAITING",
    "ESCALATE,  false, ESCALATED",
    "WAIT,      true,  ON_HOLD",
    "ESCALATE,  true,  ON_HOLD"
  })
  @DisplayName("point 14: a hold shows before an escalation before a wait")
  void aHoldShowsBeforeAnEscalationBeforeAWait(NextStep.Kind next, boolean hold, CaseStatus shown) {
    ClosureCase checked =
        openCaseWith()
            .checked(
                hold ? List.of(PROPOSAL, HOLD) : List.of(PROPOSAL),
                step(next),
                HolderTurn.NOT_NOW,
                NOW);

    assertThat(checked.status()).isEqualTo(shown);
    assertThat(checked.checklist().checkedAt()).isEqualTo(NOW);
    assertThat(checked.recheckAt().isPresent()).isEqualTo(next == NextStep.Kind.WAIT);
  }

  @Test
  void anEscalationUnderAHoldStillShowsTheHold() {
    ClosureCase held =
        openCaseWith().checked(List.of(HOLD), step(NextStep.Kind.WAIT), HolderTurn.NOT_NOW, NOW);
    assertThat(held.escalated().status()).isEqualTo(CaseStatus.ON_HOLD);
    assertThat(held.approved(List.of(), NOW).status()).isEqualTo(CaseStatus.ON_HOLD);
  }

  @Test
  void anApprovalReopensAndRemembersWhatWasNoted() {
    ClosureCase approved = openCaseWith().escalated().approved(List.of(PROPOSAL), NOW);
    assertThat(approved.status()).isEqualTo(CaseStatus.OPEN);
    assertThat(approved.acknowledged()).containsExactly(Map.entry("OPEN_PROPOSAL:ref-1", NOW));
  }

  @Test
  void onlyPastThePointOfNoReturnTheCaseIsClosed() {
    assertThatThrownBy(() -> openCaseWith().closed(NOW)).isInstanceOf(IllegalTransition.class);
    ClosureCase closed = openCaseWith().closing(NOW).closing(LATER).closed(LATER);
    assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(closed.closingSince()).isEqualTo(NOW);
    assertThat(closed.endedAt()).isEqualTo(LATER);
  }

  @Test
  void pastThePointOfNoReturnNobodyWithdrawsUnlessItIsBlockedAgain() {
    ClosureCase closing = openCaseWith().closing(NOW);
    assertThatThrownBy(() -> closing.withdrawn(LATER))
        .isInstanceOf(IllegalTransition.class)
        .hasMessageContaining("past the point of no return");

    assertThat(closing.foundBlocked(List.of(PROPOSAL), LATER).withdrawn(LATER).status())
        .isEqualTo(CaseStatus.WITHDRAWN);
    assertThat(closing.foundBlocked(List.of(HOLD), LATER).status()).isEqualTo(CaseStatus.ON_HOLD);
  }

  @Test
  void aRefusalHasReasons() {
    assertThatThrownBy(() -> openCaseWith().refused(List.of(), NOW))
        .isInstanceOf(IllegalTransition.class);
    assertThat(openCaseWith().refused(REASONS, NOW).refusalReasons()).isEqualTo(REASONS);
  }

  @Test
  void oneProcessInstanceCarriesACase() {
    ClosureCase carried = openCaseWith().carriedBy(1);
    assertThat(carried.carriedBy(1)).isEqualTo(carried);
    assertThatThrownBy(() -> carried.carriedBy(2))
        .isInstanceOf(IllegalTransition.class)
        .hasMessageContaining("process instance 2");
  }

  static Stream<Arguments> transitions() {
    return Stream.of(
        transition(
            "checked", c -> c.checked(List.of(), new NextStep.Clear(), HolderTurn.NOT_NOW, NOW)),
        transition("escalated", ClosureCase::escalated),
        transition("approved", c -> c.approved(List.of(), NOW)),
        transition("closing", c -> c.closing(NOW)),
        transition("foundBlocked", c -> c.foundBlocked(List.of(), NOW)),
        transition("holderReminded", c -> c.holderReminded(1, NOW)),
        transition("hold", c -> c.hold(true)),
        transition("escalationOver", ClosureCase::escalationOver),
        transition("withOffer", c -> c.withOffer(OFFER)),
        transition("retained", c -> c.retained(RetainedAs.FREE_PLAN, NOW)),
        transition("expired", c -> c.expired(NOW)),
        transition("withdrawn", c -> c.withdrawn(NOW)),
        transition("refused", c -> c.refused(REASONS, NOW)));
  }

  private static Arguments transition(String name, UnaryOperator<ClosureCase> transition) {
    return Arguments.arguments(name, transition);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("transitions")
  void anEndedCaseNeverChanges(String name, UnaryOperator<ClosureCase> transition) {
    for (ClosureCase ended :
        List.of(
            openCaseWith().withdrawn(NOW),
            openCaseWith().refused(REASONS, NOW),
            openCaseWith().retained(RetainedAs.FREE_PLAN, NOW),
            openCaseWith().expired(NOW),
            openCaseWith().closing(NOW).closed(NOW))) {
      assertThatThrownBy(() -> transition.apply(ended)).isInstanceOf(IllegalTransition.class);
    }
  }

  @Test
  void anEndedCaseCanStillLearnItsProcess() {
    assertThat(openCaseWith().withdrawn(NOW).carriedBy(1).status()).isEqualTo(CaseStatus.WITHDRAWN);
  }

  @Test
  void pastThePointOfNoReturnACaseNeitherExpiresNorIsRetained() {
    ClosureCase closing = openCaseWith().closing(NOW);
    assertThatThrownBy(() -> closing.expired(LATER)).isInstanceOf(IllegalTransition.class);
    assertThatThrownBy(() -> closing.retained(RetainedAs.FREE_PLAN, LATER))
        .isInstanceOf(IllegalTransition.class);
  }

  @Test
  @DisplayName("point 6: nothing expires under a hold, or while a person is asked")
  void nothingExpiresUnderAHold() {
    assertThatThrownBy(() -> openCaseWith().hold(true).expired(NOW))
        .isInstanceOf(IllegalTransition.class);
    assertThatThrownBy(() -> openCaseWith().escalated().expired(NOW))
        .isInstanceOf(IllegalTransition.class);
    assertThat(openCaseWith().hold(true).hold(false).expired(NOW).status())
        .isEqualTo(CaseStatus.EXPIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "true,  true,  true,  ON_HOLD",
    "true,  false, false, ON_HOLD",
    "false, true,  true,  ESCALATED",
    "false, false, true,  WAITING",
    "false, false, false, OPEN"
  })
  @DisplayName("point 14: on hold shows before escalated before waiting")
  void theStatusIsDerived(boolean hold, boolean escalated, boolean waiting, CaseStatus shown) {
    assertThat(new Facets(hold, escalated, waiting).status()).isEqualTo(shown);
  }

  @ParameterizedTest
  @EnumSource(AlternativeOffer.State.class)
  void anOfferWaitsForTheHolderOrForItsEffectOrNotAtAll(AlternativeOffer.State state) {
    AlternativeOffer offer =
        new AlternativeOffer(Alternative.PRIVATE_PROFILE, state, NOW, LATER, null, null, null);
    ClosureCase offered = openCaseWith().withOffer(offer);
    boolean waits =
        switch (state) {
          case MADE, ASKED_TO_GO_ON, APPLIED -> true;
          case ACCEPTED, EFFECTIVE, DECLINED, NOT_EFFECTIVE -> false;
        };
    assertThat(offered.status()).isEqualTo(waits ? CaseStatus.WAITING : CaseStatus.OPEN);
    assertThat(offer.over() && offer.waitsForTheHolder()).isFalse();
  }
}
