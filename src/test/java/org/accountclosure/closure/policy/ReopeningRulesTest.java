package org.accountclosure.closure.policy;

import static org.accountclosure.fixture.Facts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosedAccount;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Verdict.Choice;
import org.accountclosure.closure.policy.ReopeningRules.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReopeningRulesTest {

  @ParameterizedTest(name = "{0} beside {1}, reviewed {2}, judged {3}, after {4} days: {5}")
  @CsvSource({
    "FREELANCER, , false, , 1, LINK",
    "FREELANCER, AGENCY, false, , 1, LINK",
    "FREELANCER, CLIENT, false, , 1, SUPPORT",
    "CLIENT, , false, , 1, SUPPORT",
    "AGENCY, FREELANCER, false, , 1, SUPPORT",
    "FREELANCER, , true, , 1, REVIEW",
    "FREELANCER, CLIENT, true, , 1, REVIEW",
    "FREELANCER, , true, REFUSE, 1, REFUSED",
    "FREELANCER, , true, APPROVE, 1, LINK",
    "FREELANCER, , false, , 1826, TOO_LATE",
    "FREELANCER, , false, , 1825, LINK",
    "FREELANCER, , true, REFUSE, 1826, TOO_LATE"
  })
  void theWayBackDependsOnTimeReviewsAndProfiles(
      AccountKind kind,
      @Nullable AccountKind other,
      boolean reviewed,
      @Nullable Choice judged,
      int days,
      Way expected) {
    ClosedAccount account =
        new ClosedAccount(
            new AccountId("acc-ann"),
            new LoginId("ann"),
            kind,
            NOW,
            new CaseId("case-1"),
            other == null ? Set.of() : Set.of(other),
            false);
    assertThat(
            ReopeningRules.wayBack(
                account,
                reviewed,
                Optional.ofNullable(judged),
                NOW.plus(Duration.ofDays(days)),
                ClosureSettings.Reopening.DEFAULT))
        .isEqualTo(expected);
  }
}
