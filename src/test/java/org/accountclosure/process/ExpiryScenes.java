package org.accountclosure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.search.response.UserTask;
import java.time.Duration;
import java.util.Map;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.Test;

/** Only the holder's own delay expires a case; every other wait may last. */
interface ExpiryScenes extends Scene {

  @Test
  default void theHoldersOwnDelayIsRemindedOfTwiceAndExpiresAfterThirtyDays() {
    freelancer().submitsAProposal();
    closure().isAskedFor("NO_LONGER_USING");
    closure().waits(1);
    String since = closure().column("holder_turn_since");
    pass(Duration.ofDays(7));
    closure().waits(2);
    assertThat(closure().notices("HOLDER")).containsExactly("holder-reminded");
    assertThat(freelancer().isInTheNews()).isEqualTo(1);
    closure().waits(3);
    pass(Duration.ofDays(7));
    closure().waits(4);
    pass(Duration.ofDays(15));
    closure().waits(5);
    assertThat(closure().notices("HOLDER"))
        .containsExactly("holder-reminded", "holder-reminded-again");
    assertThat(closure().column("holder_turn_since")).isEqualTo(since);
    assertThat(freelancer().setting("NEW_BUSINESS")).isEqualTo("STOPPED");

    pass(Duration.ofDays(1).plusHours(1));

    closure().endsAs("EXPIRED");
    assertThat(closure().notices("HOLDER"))
        .containsExactly("holder-reminded", "holder-reminded-again", "closure-expired");
    assertThat(freelancer().openProposals()).isEqualTo(1);
    assertThat(freelancer().setting("NEW_BUSINESS")).isEqualTo("ALLOWED");
  }

  @Test
  @EdgeCase(16)
  default void aDisputeThatNobodyCanDateIsWaitedForWithoutReminderOrExpiry() {
    freelancer().startsAContract();
    freelancer().endsTheContract();
    freelancer().isDisputedByTheClient();
    closure().isAskedFor("NO_LONGER_USING");
    closure().waits(1);
    pass(Duration.ofDays(20));
    closure().waits(2);
    pass(Duration.ofDays(20));
    closure().waits(3);
    assertThat(closure().notices("HOLDER")).isEmpty();
    assertThat(closure().column("holder_turn_since")).isEqualTo("null");

    freelancer().settlesTheDispute();

    closure().endsAs("CLOSED");
  }

  @Test
  @EdgeCase(11)
  default void aDebtDoesNotExpireButReachesSupportWhereItDoesNotExpireEither() {
    freelancer().hasADebt();
    closure().isAskedFor("NO_LONGER_USING");
    closure().waits(1);
    pass(Duration.ofDays(31));
    closure().becomes("ESCALATED");
    UserTask unused = closure().task();
    pass(Duration.ofDays(31));
    assertThat(closure().read().text("status")).isEqualTo("ESCALATED");

    freelancer().settlesTheDebt();
    closure().isDecided(Map.of("decision", "APPROVE", "note", "Paid."));

    closure().endsAs("CLOSED");
  }
}
