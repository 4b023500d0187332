package org.accountclosure.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What happens meanwhile: withdrawals, news, and what the last check finds. */
interface ChangeOfMindScenes extends Scene {

  @Test
  default void theHolderWithdrawsDuringAWait() {
    freelancer().submitsAProposal();
    freelancer().startsAContract();
    closure().isAskedFor("NO_LONGER_USING");
    closure().waits(1);

    assertThat(closure().isWithdrawn().status()).isEqualTo(200);

    closure().endsAs("WITHDRAWN");
    assertThat(closure().steps())
        .contains("WITHDRAWN", "WITHDRAWAL_CONFIRMED")
        .doesNotContain("CLOSED");
    assertThat(closure().notices("HOLDER")).containsExactly("closure-withdrawn");
    assertThat(freelancer().openProposals()).isEqualTo(1);
  }

  @Test
  default void aWithdrawalBetweenTheLastCheckAndTheClosingWins() {
    beforeClosing(closure()::isWithdrawn);
    closure().isAskedFor("NO_LONGER_USING");

    closure().endsAs("WITHDRAWN");
  }

  @Test
  default void newsEndsAWait() {
    freelancer().isMadeAnOffer();
    closure().isAskedFor("COST");
    closure().waits(1);

    freelancer().losesTheOffer();
    assertThat(freelancer().isInTheNews()).isEqualTo(1);

    closure().endsAs("CLOSED");
  }

  @Test
  default void whatTheLastCheckFindsSendsTheCaseBackAndNewsClearsIt() {
    freelancer().startsAContract();
    freelancer().endsTheContract();
    beforeClosing(
        caseId -> {
          if (!freelancer().hasADispute()) {
            freelancer().isDisputedByTheClient();
          }
        });
    closure().isAskedFor("NO_LONGER_USING");
    CaseOnStage.waiting().until(() -> closure().steps().contains("BLOCKED_AT_CLOSING"));
    closure().becomes("WAITING");

    freelancer().settlesTheDispute();

    closure().endsAs("CLOSED");
  }
}
