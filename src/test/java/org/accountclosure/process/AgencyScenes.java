package org.accountclosure.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.accountclosure.closure.model.AccountId;
import org.junit.jupiter.api.Test;

/** An agency and its owner, who is a freelancer too. */
interface AgencyScenes extends Scene {

  @Test
  default void anAgencyEndsItsBusinessPaysOutPartsFromItsMembersAndItsOwnerStays() {
    freelancer().submitsAProposal();
    AccountId agency = freelancer().ownsAnAgency();
    closure()
        .isAskedForOf(
            agency, "NO_LONGER_USING", "WITHDRAW_PROPOSALS", "REQUEST_PAYOUT", "REMOVE_MEMBERS");

    closure().waits(1);
    closure().showsBlocker("PAYOUT_UNDER_WAY");
    assertThat(freelancer().membersOf(agency)).isEqualTo(1);
    pass(Duration.ofDays(7));
    closure().becomes("CLOSED");
    assertThat(freelancer().membersOf(agency)).isZero();
    assertThat(freelancer().isClosed()).isFalse();
    assertThat(freelancer().openProposals()).isEqualTo(1);
  }

  @Test
  default void theOwnersOwnAccountWaitsForTheAgency() {
    AccountId unused = freelancer().ownsAnAgency();
    closure().isAskedFor("NO_LONGER_USING");

    closure().showsBlocker("AGENCY_OWNED");
    closure().isWithdrawn();
    closure().endsAs("WITHDRAWN");
  }
}
