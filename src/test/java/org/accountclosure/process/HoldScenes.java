package org.accountclosure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.accountclosure.process.StaffOnStage.OTHER_TRUST;
import static org.accountclosure.process.StaffOnStage.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.AlternativeOfferProcessElements;
import org.accountclosure.process.model.ProcessConstants.HoldReviewProcessElements;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.Test;

/** A hold comes and goes: it beats everything, and nothing is lost by it. */
interface HoldScenes extends Scene {

  @Test
  default void underAHoldOfStaffNoMoneyMovesAndLiftedByTwoTheCaseGoesOnToItsEnd() {
    freelancer().hasEarned(Duration.ofDays(3));
    closure().isAskedFor("NO_LONGER_USING", "REQUEST_PAYOUT");
    closure().waits(1);

    String hold = closure().isHeldBy(TRUST);
    closure().rests(2);
    closure().waitsAt(HoldReviewProcessElements.CATCH_EVENT_REVIEW_DUE, 1);
    pass(Duration.ofDays(4));
    assertThat(freelancer().isInTheNews()).isEqualTo(1);
    closure().rests(3);
    assertThat(freelancer().payouts()).isEmpty();

    closure().isReleasedBy(TRUST, OTHER_TRUST, hold);
    closure().showsBlocker("PAYOUT_UNDER_WAY");
    closure().waits(4);
    assertThat(freelancer().payouts()).containsExactly(48_000L);
    pass(Duration.ofDays(7));
    closure().endsAs("CLOSED");
    assertThatProcessInstance(byProcessId(Processes.HOLD_REVIEW_PROCESS))
        .hasCompletedElements(HoldReviewProcessElements.END_EVENT_HOLD_LIFTED_ELSEWHERE);
    assertThat(closure().notices("HOLDER"))
        .containsExactly("hold-placed", "hold-lifted", "closure-closed");
    assertThat(closure().steps())
        .containsSubsequence("HOLD_PLACED", "HOLD_REGISTERED", "HOLD_LIFTED", "CLOSED");
  }

  @Test
  default void aHoldOfTheMarketplaceIsReviewedAgainAndAgainAndMeanwhileNothingExpires() {
    freelancer().submitsAProposal();
    closure().isAskedFor("NO_LONGER_USING");
    closure().waits(1);
    freelancer().isHeldByTheMarketplace();
    closure().rests(2);

    closure().waitsAt(HoldReviewProcessElements.CATCH_EVENT_REVIEW_DUE, 1);
    pass(Duration.ofDays(30).plusHours(1));
    assertThat(closure().isNotClaimedBy(StaffOnStage.SUPPORT))
        .contains("does not work on queue trust");
    closure().isDecidedBy(TRUST, Map.of("holdDecision", "KEEP", "note", "Still looking."));
    closure().waitsAt(HoldReviewProcessElements.CATCH_EVENT_REVIEW_DUE, 2);
    pass(Duration.ofDays(30).plusHours(1));
    closure().isDecidedBy(TRUST, Map.of("holdDecision", "LIFT", "note", "Nothing found."));
    assertThat(closure().isNotClaimedBy(TRUST)).contains("Another person than " + TRUST);
    assertThat(freelancer().isHeld()).isTrue();
    assertThat(closure().column("holder_turn_since")).isEqualTo("null");
    closure().isDecidedBy(OTHER_TRUST, Map.of("confirmation", "CONFIRM", "note", "Agreed."));

    closure().becomes("WAITING");
    assertThat(freelancer().isHeld()).isFalse();
    assertThat(freelancer().openProposals()).isEqualTo(1);
    freelancer().withdrawsTheProposal();
    closure().endsAs("CLOSED");
    assertThatProcessInstance(byProcessId(Processes.HOLD_REVIEW_PROCESS)).isCompleted();
    assertThat(closure().notices("HOLDER"))
        .containsExactly("hold-placed", "hold-lifted", "closure-closed");
  }

  @Test
  @EdgeCase(33)
  default void aHoldThatComesJustBeforeTheClosingBeatsIt() {
    beforeClosing(
        caseId -> {
          if (!closure().steps().contains("BLOCKED_AT_CLOSING")) {
            freelancer().isHeldByTheMarketplace();
          }
        });
    closure().isAskedFor("NO_LONGER_USING");
    closure().has("BLOCKED_AT_CLOSING", 1);
    closure().becomes("ON_HOLD");
    closure().waitsAt(HoldReviewProcessElements.CATCH_EVENT_REVIEW_DUE, 1);
    assertThat(freelancer().isClosed()).isFalse();

    freelancer().isReleasedByTheMarketplace();

    closure().endsAs("CLOSED");
  }

  @Test
  default void aHoldDuringAnOfferKeepsItOpenAndTheAnswerCountsAfterwards() {
    closure().isAskedFor("TAKING_BREAK");
    closure().waitsAt(AlternativeOfferProcessElements.GATEWAY_ANSWER_OR_SILENCE, 1);
    String hold = closure().isHeldBy(TRUST);
    closure().becomes("ON_HOLD");
    closure().waitsAt(HoldReviewProcessElements.CATCH_EVENT_REVIEW_DUE, 1);

    pass(Duration.ofDays(8));
    closure().waitsAt(AlternativeOfferProcessElements.GATEWAY_ANSWER_OR_SILENCE, 2);
    assertThat(closure().offer()).isEqualTo("MADE");
    assertThat(closure().notices("HOLDER")).containsExactly("alternative-offered", "hold-placed");

    closure().isReleasedBy(OTHER_TRUST, TRUST, hold);
    CaseOnStage.waiting().until(() -> !closure().read().body().path("onHold").asBoolean());
    assertThat(closure().isAnsweredWith("DECLINE").status()).isEqualTo(200);
    closure().endsAs("CLOSED");
  }

  @Test
  default void aWithdrawalEndsTheClosureAndNotTheHold() {
    freelancer().submitsAProposal();
    closure().isAskedFor("NO_LONGER_USING");
    closure().waits(1);
    String hold = closure().isHeldBy(TRUST);
    closure().rests(2);

    assertThat(closure().isWithdrawn().status()).isEqualTo(200);
    closure().endsAs("WITHDRAWN");
    closure().waitsAt(HoldReviewProcessElements.CATCH_EVENT_REVIEW_DUE, 1);
    assertThat(freelancer().isHeld()).isTrue();

    closure().isReleasedBy(TRUST, OTHER_TRUST, hold);
    assertThatProcessInstance(byProcessId(Processes.HOLD_REVIEW_PROCESS)).isCompleted();
    assertThat(closure().column("status")).isEqualTo("WITHDRAWN");
  }
}
