package org.accountclosure.process;

import static org.accountclosure.process.model.ProcessConstants.AlternativeOfferProcessElements.GATEWAY_ANSWER_OR_SILENCE;
import static org.accountclosure.process.model.ProcessConstants.AlternativeOfferProcessElements.GATEWAY_EFFECT_OR_CHANGE_OF_MIND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.Test;

/** One alternative is offered: it is taken, declined, regretted, or met with silence. */
interface OfferScenes extends Scene {

  @Test
  default void anAcceptedAlternativeIsCarriedOutVerifiedAndTheAccountStays() {
    freelancer().submitsAProposal();
    closure().isAskedFor("TOO_MUCH_WORK", "WITHDRAW_PROPOSALS");
    closure().waitsAt(GATEWAY_ANSWER_OR_SILENCE, 1);
    assertThat(freelancer().setting("AVAILABILITY")).isEmpty();

    assertThat(closure().isAnsweredWith("ACCEPT").status()).isEqualTo(200);

    closure().endsAs("RETAINED");
    assertThat(closure().column("retained_as")).isEqualTo("SET_UNAVAILABLE");
    assertThat(freelancer().setting("AVAILABILITY")).isEqualTo("UNAVAILABLE");
    assertThat(freelancer().openProposals()).isEqualTo(1);
    assertThat(closure().steps())
        .containsSubsequence(
            "ALTERNATIVE_OFFERED", "OFFER_ANSWERED", "ALTERNATIVE_APPLIED", "ALTERNATIVE_VERIFIED");
    assertThat(closure().notices("HOLDER"))
        .containsExactly("alternative-offered", "closure-retained");
  }

  @Test
  @EdgeCase(40)
  default void theFreePlanIsTakenAndNotRestoredToOneThatRenews() {
    freelancer().hasAPlan(Duration.ofDays(20));
    closure().isAskedFor("COST");
    closure().waitsAt(GATEWAY_ANSWER_OR_SILENCE, 1);
    assertThat(closure().isAnsweredWith("ACCEPT").status()).isEqualTo(200);

    closure().endsAs("RETAINED");
    assertThat(closure().column("retained_as")).isEqualTo("FREE_PLAN");
    assertThat(freelancer().setting("RENEWAL")).isEqualTo("OFF");
    pass(Duration.ofDays(21));
    assertThat(freelancer().isChargedForThePlan()).isFalse();
  }

  @Test
  default void aPrivateProfileIsVerifiedAfterSevenDaysAndNotBefore() {
    privateProfileIsAccepted();
    pass(Duration.ofDays(6));
    assertThat(closure().offer()).isEqualTo("APPLIED");
    closure().waitsAt(GATEWAY_EFFECT_OR_CHANGE_OF_MIND, 1);

    pass(Duration.ofDays(1).plusHours(1));

    closure().endsAs("RETAINED");
    assertThat(freelancer().setting("VISIBILITY")).isEqualTo("PRIVATE");
  }

  @Test
  @EdgeCase(37)
  default void aPrivateProfileThatIsNotEffectiveLetsTheSameCaseGoOnWithoutASecondPersuasion() {
    privateProfileIsAccepted();
    freelancer().isStillFound(Duration.ofDays(30));

    pass(Duration.ofDays(7).plusHours(1));

    closure().endsAs("CLOSED");
    assertThat(closure().offer()).isEqualTo("NOT_EFFECTIVE");
    assertThat(closure().times("ALTERNATIVE_OFFERED")).isEqualTo(1);
    assertThat(closure().notices("HOLDER"))
        .containsExactly("alternative-offered", "closure-closed");
  }

  @Test
  @EdgeCase(37)
  default void whoAcceptedAndThinksAgainGoesOnWithTheSameCase() {
    privateProfileIsAccepted();

    assertThat(closure().isAnsweredWith("DECLINE").status()).isEqualTo(200);

    closure().endsAs("CLOSED");
    assertThat(closure().times("ALTERNATIVE_OFFERED")).isEqualTo(1);
  }

  @Test
  default void whoDeclinesIsNotPersuadedAgainWhenTheCaseGoesOnForLong() {
    freelancer().startsAContract();
    closure().isAskedFor("TAKING_BREAK");
    closure().waitsAt(GATEWAY_ANSWER_OR_SILENCE, 1);
    assertThat(closure().isAnsweredWith("DECLINE").status()).isEqualTo(200);
    closure().waits(1);
    assertThat(closure().isAnsweredWith("ACCEPT").status()).isEqualTo(409);

    freelancer().endsTheContract();

    closure().endsAs("CLOSED");
    assertThat(freelancer().setting("AVAILABILITY")).isEmpty();
    assertThat(closure().notices("HOLDER"))
        .containsExactly("alternative-offered", "closure-closed");
  }

  @Test
  default void silenceEndsTheOfferThenTheCaseAndNeverClosesTheAccount() {
    closure().isAskedFor("TOO_MUCH_WORK");
    closure().waitsAt(GATEWAY_ANSWER_OR_SILENCE, 1);
    pass(Duration.ofDays(7).plusHours(1));
    closure().waitsAt(GATEWAY_ANSWER_OR_SILENCE, 2);
    assertThat(closure().offer()).isEqualTo("ASKED_TO_GO_ON");
    assertThat(freelancer().isClosed()).isFalse();

    pass(Duration.ofDays(7).plusHours(1));

    closure().endsAs("EXPIRED");
    assertThat(closure().notices("HOLDER"))
        .containsExactly("alternative-offered", "go-on-asked", "closure-expired");
  }

  private void privateProfileIsAccepted() {
    closure().isAskedFor("PRIVACY");
    closure().waitsAt(GATEWAY_ANSWER_OR_SILENCE, 1);
    assertThat(closure().isAnsweredWith("ACCEPT").status()).isEqualTo(200);
    closure().waitsAt(GATEWAY_EFFECT_OR_CHANGE_OF_MIND, 1);
  }
}
