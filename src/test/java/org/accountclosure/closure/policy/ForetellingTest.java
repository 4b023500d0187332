package org.accountclosure.closure.policy;

import static org.accountclosure.fixture.Facts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.AccountStanding;
import org.accountclosure.closure.model.AccountStanding.Plan;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consequences;
import org.accountclosure.closure.model.Consequences.Loss;
import org.accountclosure.closure.model.Consequences.LossKind;
import org.accountclosure.closure.model.Consequences.ReasonWarning;
import org.accountclosure.closure.model.Consequences.Warning;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Receipt.AdviceKind;
import org.accountclosure.closure.model.Receipt.Staying;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForetellingTest {

  private static final AccountStanding NEWCOMER =
      new AccountStanding(NOW, null, List.of(), 0, 0, null, Set.of());

  private static Consequences of(AccountKind kind, AccountStanding standing) {
    Account account = new Account(new AccountId("acc-ann"), new LoginId("ann"), kind, null);
    return Foretelling.of(account, standing, ClosureSettings.DEFAULT);
  }

  private static AccountStanding withOther(AccountKind... others) {
    return new AccountStanding(NOW, null, List.of(), 0, 0, null, Set.of(others));
  }

  @Test
  void everythingThatIsLostIsNamed() {
    AccountStanding standing =
        new AccountStanding(
            NOW,
            98,
            List.of("TOP_RATED", "RISING_TALENT"),
            64,
            3,
            new Plan("PLUS", new Money(1_499, "USD"), Instant.parse("2026-03-20T00:00:00Z"), true),
            Set.of());

    assertThat(of(AccountKind.FREELANCER, standing).lost())
        .containsExactly(
            new Loss(LossKind.SCORE, "98 of 100"),
            new Loss(LossKind.BADGES, "TOP_RATED, RISING_TALENT"),
            new Loss(LossKind.HISTORY, "since 2026-03-06T09:30:00Z, finished contracts: 3"),
            new Loss(LossKind.CONNECTS, "64 connects"),
            new Loss(LossKind.PLAN, "PLUS for 14.99 USD a month, paid until 2026-03-20T00:00:00Z"));
  }

  @Test
  void aNewcomerLosesAHistoryOnlyAndTheRecordsStay() {
    Consequences consequences = of(AccountKind.FREELANCER, NEWCOMER);

    assertThat(consequences.lost()).extracting(Loss::kind).containsExactly(LossKind.HISTORY);
    assertThat(consequences.stays())
        .containsExactly(
            Staying.BUSINESS_RECORDS, Staying.REVIEWS_WITH_OTHERS, Staying.CASE_RECORD);
    assertThat(consequences.endsWithIt()).isEmpty();
  }

  @Test
  void aFreelancerSignsInAgainWithinFiveYearsByALinkThatLivesFourHours() {
    assertThat(of(AccountKind.FREELANCER, NEWCOMER).reopening())
        .isEqualTo(
            new Consequences.Reopening(
                AdviceKind.REOPEN_BY_SIGNING_IN, Period.ofYears(5), Duration.ofHours(4)));
  }

  @Test
  void whoHasBothProfilesLosesBothAndNeedsSupportToReopen() {
    Consequences consequences =
        of(AccountKind.FREELANCER, withOther(AccountKind.CLIENT, AccountKind.AGENCY));

    assertThat(consequences.endsWithIt())
        .as("an agency never ends by the way")
        .containsExactly(AccountKind.CLIENT);
    assertThat(consequences.reopening().how()).isEqualTo(AdviceKind.REOPEN_BY_SUPPORT);
    assertThat(of(AccountKind.FREELANCER, withOther(AccountKind.AGENCY)).reopening().how())
        .isEqualTo(AdviceKind.REOPEN_BY_SIGNING_IN);
  }

  @ParameterizedTest
  @EnumSource(names = "FREELANCER", mode = EnumSource.Mode.EXCLUDE)
  void othersAreReopenedBySupport(AccountKind kind) {
    assertThat(of(kind, NEWCOMER).reopening().how()).isEqualTo(AdviceKind.REOPEN_BY_SUPPORT);
  }

  @Test
  void reasonsThatMayBeViolationsOrHopeForAFreshStartAreWarnedOf() {
    assertThat(of(AccountKind.FREELANCER, NEWCOMER).warnings())
        .extracting(ReasonWarning::reason, ReasonWarning::warning)
        .containsExactly(
            tuple(ClosureReason.BAD_FEEDBACK, Warning.SECOND_ACCOUNTS_STAY_FORBIDDEN),
            tuple(ClosureReason.BAD_FEEDBACK, Warning.HELP_TO_RECOVER),
            tuple(ClosureReason.FRESH_START, Warning.SECOND_ACCOUNTS_STAY_FORBIDDEN),
            tuple(ClosureReason.FRESH_START, Warning.HELP_TO_RECOVER),
            tuple(ClosureReason.PRIVACY, Warning.ERASURE_IS_A_REQUEST_OF_ITS_OWN),
            tuple(ClosureReason.DUPLICATE_ACCOUNT, Warning.MAY_BE_A_VIOLATION),
            tuple(ClosureReason.DUPLICATE_ACCOUNT, Warning.CAN_SPOIL_REOPENING),
            tuple(ClosureReason.WORKING_DIRECTLY_WITH_CLIENT, Warning.MAY_BE_A_VIOLATION),
            tuple(ClosureReason.WORKING_DIRECTLY_WITH_CLIENT, Warning.CAN_SPOIL_REOPENING));
  }
}
