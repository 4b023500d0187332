package org.accountclosure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.accountclosure.process.StaffOnStage.SUPPORT;
import static org.accountclosure.process.StaffOnStage.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.Test;

/** It is in doubt who asks, money is under way, and an account comes back. */
interface DoubtScenes extends Scene {

  @Test
  @EdgeCase(34)
  default void whatTrustFindsToBeAStrangersIsRefusedWhileItWaitsForMoney() {
    freelancer().hasEarned(Duration.ofDays(5));
    closure().isAskedFor("NO_LONGER_USING", "REQUEST_PAYOUT");
    closure().waits(1);

    closure().isDenied();
    assertThat(closure().task().getCandidateGroups()).containsExactly("trust");
    closure().showsBlocker("IDENTITY_IN_DOUBT");
    closure()
        .isDecidedBy(
            TRUST,
            Map.of(
                "decision", "REFUSE",
                "refusalReasons", List.of("IDENTITY_NOT_CONFIRMED"),
                "note", "Called the holder."));

    closure().endsAs("REFUSED");
    assertThat(freelancer().payouts()).isEmpty();
    assertThatProcessInstance(byProcessId(Processes.CASE_REVIEW_PROCESS)).isCompleted();
  }

  @Test
  @EdgeCase(35)
  default void whoProvesToBeTheHolderGoesOnWithTheSameCase() {
    freelancer().submitsAProposal();
    closure().isAskedFor("NO_LONGER_USING");
    closure().waits(1);
    closure().isDoubtedBy(SUPPORT);
    closure().isDecidedBy(SUPPORT, Map.of("decision", "ASK_HOLDER", "note", "Who are you?"));
    CaseOnStage.waiting().until(() -> closure().notices("HOLDER").contains("support-asked"));
    closure().isAnswered("See my passport.");
    closure().isDecidedBy(SUPPORT, Map.of("decision", "APPROVE", "note", "Seen."));
    CaseOnStage.waiting().until(() -> closure().steps().contains("IDENTITY_CONFIRMED"));

    freelancer().withdrawsTheProposal();
    closure().endsAs("CLOSED");
  }

  @Test
  @EdgeCase(44)
  default void anAccountThatWasClosedAfterAReviewComesBackByAPersonsJudgement() {
    closure().isAskedFor("DUPLICATE_ACCOUNT");
    closure().isDecided(Map.of("decision", "APPROVE", "note", "An accident."));
    closure().endsAs("CLOSED");

    closure().isWantedBack();
    assertThat(closure().task().getCandidateGroups()).containsExactly("trust");
    closure().isDecidedBy(TRUST, Map.of("decision", "APPROVE", "note", "Nothing against it."));

    CaseOnStage.waiting().until(() -> !freelancer().isClosed());
    assertThatProcessInstance(byProcessId(Processes.CASE_REVIEW_PROCESS)).isCompleted();
    assertThat(closure().notices("HOLDER"))
        .containsExactly("closure-closed", "reopening-reviewed", "account-reopened");
  }
}
