package org.accountclosure.closure.policy;

import static org.accountclosure.fixture.Facts.NOW;
import static org.accountclosure.fixture.Facts.ofFreelancer;
import static org.accountclosure.fixture.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.accountclosure.closure.model.AccountFacts.PayoutMethod;
import org.accountclosure.fixture.Facts;
import org.junit.jupiter.api.Test;

class PayoutsTest {

  private static Optional<String> usable(long cents, Facts facts) {
    return Payouts.usableFor(usd(cents), facts.get(), NOW).map(PayoutMethod::id);
  }

  @Test
  void aMethodIsUsableFromTheMomentItIsActive() {
    assertThat(usable(500, ofFreelancer().withMethodActiveFrom(NOW))).contains("method-1");
    assertThat(usable(500, ofFreelancer().withMethodActiveFrom(NOW.plusMillis(1)))).isEmpty();
  }

  @Test
  void nothingIsPaidOutBelowTheMinimumToAnotherNameOrAfterABouncedPayout() {
    assertThat(usable(499, ofFreelancer().withMethodActiveFrom(NOW))).isEmpty();
    assertThat(usable(500, ofFreelancer().withMethod("other", NOW, false, usd(500)))).isEmpty();
    assertThat(usable(500, ofFreelancer().withMethodActiveFrom(NOW).withBouncedPayout())).isEmpty();
    assertThat(usable(0, ofFreelancer().withMethod("free", NOW, true, usd(0)))).isEmpty();
  }

  @Test
  void theMethodWithTheSmallestMinimumIsTaken() {
    Facts facts =
        ofFreelancer()
            .withMethod("dear", NOW, true, usd(900))
            .withMethod("cheap", NOW, true, usd(100));
    assertThat(usable(1_000, facts)).contains("cheap");
  }
}
