package org.accountclosure.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What closes without a person: at once, by consented steps, and by waiting for money. */
interface ClosingScenes extends Scene {

  @Test
  default void anAccountWithNothingPendingCloses() {
    closure().isAskedFor("NO_LONGER_USING");

    closure().endsAs("CLOSED");
    assertThat(closure().steps()).contains("REQUESTED", "CLOSING", "CLOSED");
    assertThat(closure().notices("HOLDER")).containsExactly("closure-closed");
  }

  @Test
  default void proposalsAndOffersAreEndedWithConsentAndTheAccountCloses() {
    freelancer().submitsAProposal();
    freelancer().isMadeAnOffer();
    closure().isAskedFor("COST", "WITHDRAW_PROPOSALS", "DECLINE_OFFERS");

    closure().endsAs("CLOSED");
    assertThat(freelancer().openProposals()).isZero();
    assertThat(freelancer().openOffers()).isZero();
  }

  @Test
  default void moneyIsWaitedForPaidOutAndSettledBeforeTheAccountCloses() {
    freelancer().submitsAProposal();
    freelancer().hasEarned(Duration.ofDays(3));
    closure().isAskedFor("COST", "WITHDRAW_PROPOSALS", "REQUEST_PAYOUT");

    closure().waits(1);
    assertThat(freelancer().openProposals()).isZero();
    assertThat(freelancer().payouts()).isEmpty();
    pass(Duration.ofDays(4));
    closure().showsBlocker("PAYOUT_UNDER_WAY");
    closure().waits(2);
    assertThat(freelancer().payouts()).hasSize(1);
    pass(Duration.ofDays(7));
    closure().endsAs("CLOSED");
    assertThat(freelancer().payouts()).containsExactly(48_000L);
  }
}
