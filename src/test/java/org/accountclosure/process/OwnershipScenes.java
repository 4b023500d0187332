package org.accountclosure.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.Test;

/** An agency gets another owner instead of being closed. */
interface OwnershipScenes extends Scene {

  @Test
  @EdgeCase(30)
  default void aMemberTakesTheAgencyOverOnceTwoPersonsOfStaffHaveAgreed() {
    AccountId agency = freelancer().ownsAnAgency();
    String member = freelancer().memberOf(agency);
    closure().isAskedForOf(agency, "NO_LONGER_USING", "WITHDRAW_PROPOSALS", "REMOVE_MEMBERS");
    closure().showsBlocker("FUNDS_NOT_WITHDRAWN");
    closure().isOfferedTo(member);
    closure().showsBlocker("OWNERSHIP_TRANSFER");
    closure().isTakenOverBy(member, true);

    closure()
        .isDecided(
            Map.of(
                "decision", "RESOLVE_BLOCKER",
                "blocker", "OWNERSHIP_TRANSFER:transfer-1",
                "resolution", "TRANSFER_OWNERSHIP",
                "note", "Both agree."));
    assertThat(closure().isNotClaimedBy(StaffOnStage.SUPPORT)).contains("does not work on queue");
    closure().isDecidedBy(StaffOnStage.LEAD, Map.of("confirmation", "CONFIRM", "note", "Seen."));

    closure().endsAs("RETAINED");
    assertThat(closure().read().text("retainedAs")).isEqualTo("TRANSFERRED");
    assertThat(freelancer().ownerOf(agency)).isEqualTo(member);
    assertThat(freelancer().isClosed()).isFalse();
  }

  @Test
  default void aMemberWhoDoesNotAnswerLetsTheClosureGoOnByItself() {
    AccountId agency = freelancer().ownsAnAgency();
    String member = freelancer().memberOf(agency);
    closure().isAskedForOf(agency, "NO_LONGER_USING", "WITHDRAW_PROPOSALS");
    closure().waits(1);
    closure().isOfferedTo(member);
    closure().showsBlocker("OWNERSHIP_TRANSFER");
    closure().waits(2);
    assertThat(freelancer().ownerOf(agency)).isNotEqualTo(member);

    pass(Duration.ofDays(14).plusHours(1));

    closure().waits(3);
    assertThat(closure().read().body().path("blockers").findValuesAsText("code"))
        .contains("FUNDS_NOT_WITHDRAWN")
        .doesNotContain("OWNERSHIP_TRANSFER");
    closure().isWithdrawn();
    closure().endsAs("WITHDRAWN");
  }
}
