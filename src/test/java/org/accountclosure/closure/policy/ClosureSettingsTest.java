package org.accountclosure.closure.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClosureSettingsTest {

  private static final Duration DAY = Duration.ofDays(1);

  private static Arguments outside(String key, String value, ThrowingCallable settings) {
    return Arguments.of(key, value, settings);
  }

  private static ClosureSettings.Checks checks(Duration recheck, Duration overdue, int payout) {
    return new ClosureSettings.Checks(recheck, overdue, DAY, DAY, payout);
  }

  private static ClosureSettings.Support support(Map<String, List<String>> queues) {
    return new ClosureSettings.Support(DAY, DAY, DAY, DAY, DAY, queues);
  }

  private static ClosureSettings.Billing billing(int invoice, int review, int funds) {
    return new ClosureSettings.Billing(
        Duration.ofDays(invoice), Duration.ofDays(review), Duration.ofDays(funds), DAY, DAY);
  }

  static Stream<Arguments> figuresBeyondTheirRange() {
    List<Duration> once = List.of(DAY);
    return Stream.of(
        outside("checks.recheck-every", "PT59S", () -> checks(Duration.ofSeconds(59), DAY, 2)),
        outside("checks.recheck-overdue-after", "PT0S", () -> checks(DAY, Duration.ZERO, 2)),
        outside("checks.payout-business-days", "31", () -> checks(DAY, DAY, 31)),
        outside("checks.payout-business-days", "-1", () -> checks(DAY, DAY, -1)),
        outside(
            "checks.debt-to-support-after",
            "PT-24H",
            () -> new ClosureSettings.Checks(DAY, DAY, DAY.negated(), DAY, 2)),
        outside(
            "checks.transfer-to-support-after",
            "PT0S",
            () -> new ClosureSettings.Checks(DAY, DAY, DAY, Duration.ZERO, 2)),
        outside(
            "reopening.link-lives",
            "PT1M",
            () -> new ClosureSettings.Reopening(Period.ofYears(5), Duration.ofMinutes(1), 3)),
        outside(
            "reopening.links-per-hour",
            "0",
            () -> new ClosureSettings.Reopening(Period.ofYears(5), DAY, 0)),
        outside(
            "identity.recently", "PT-24H", () -> new ClosureSettings.Identity(DAY.negated(), DAY)),
        outside(
            "identity.revocation-window",
            "PT2184H",
            () -> new ClosureSettings.Identity(DAY, Duration.ofDays(91))),
        outside(
            "holder.expire-after",
            "PT23H",
            () -> new ClosureSettings.Holder(List.of(), Duration.ofHours(23), DAY)),
        outside(
            "holder.remind-after",
            "[PT48H, PT24H]",
            () ->
                new ClosureSettings.Holder(
                    List.of(Duration.ofDays(2), DAY), Duration.ofDays(30), DAY)),
        outside("holder.remind-after", "[PT24H]", () -> new ClosureSettings.Holder(once, DAY, DAY)),
        outside(
            "holder.remind-after (number)",
            "0",
            () -> new ClosureSettings.Holder(List.of(), Duration.ofDays(30), DAY)),
        outside(
            "holder.grace-after-reminder",
            "PT-24H",
            () -> new ClosureSettings.Holder(once, Duration.ofDays(30), DAY.negated())),
        outside(
            "support.queues.trust (number of roles)",
            "0",
            () -> support(Map.of("support", List.of("SUPPORT"), "lead", List.of("LEAD")))),
        outside(
            "support.answer-within",
            "PT1M",
            () -> new ClosureSettings.Support(Duration.ofMinutes(1), DAY, DAY, DAY, DAY, Map.of())),
        outside(
            "support.lead-after",
            "PT59S",
            () ->
                new ClosureSettings.Support(DAY, Duration.ofSeconds(59), DAY, DAY, DAY, Map.of())),
        outside(
            "support.keep-notes",
            "PT23H",
            () -> new ClosureSettings.Support(DAY, DAY, Duration.ofHours(23), DAY, DAY, Map.of())),
        outside(
            "support.review-holds-every",
            "PT59M",
            () ->
                new ClosureSettings.Support(DAY, DAY, DAY, Duration.ofMinutes(59), DAY, Map.of())),
        outside(
            "support.review-accepted-every",
            "PT59M",
            () ->
                new ClosureSettings.Support(DAY, DAY, DAY, DAY, Duration.ofMinutes(59), Map.of())),
        outside(
            "appeals.due-in",
            "PT59M",
            () -> new ClosureSettings.Appeals(Period.ofMonths(6), Duration.ofMinutes(59))),
        outside(
            "erasure.answer-within",
            "P31D",
            () -> new ClosureSettings.Erasure(Period.ofDays(31), DAY, Period.ofMonths(2), DAY)),
        outside(
            "erasure.warn-after",
            "PT672H",
            () ->
                new ClosureSettings.Erasure(
                    Period.ofMonths(1), Duration.ofDays(28), Period.ofMonths(2), DAY)),
        outside(
            "erasure.extension",
            "P3M",
            () -> new ClosureSettings.Erasure(Period.ofMonths(1), DAY, Period.ofMonths(3), DAY)),
        outside(
            "retention.europe.profile", "missing", () -> new ClosureSettings.Retention(Map.of())),
        outside(
            "names.reserved-for",
            "PT17544H",
            () -> new ClosureSettings.Names(Duration.ofDays(731))),
        outside(
            "offers.go-on-within",
            "PT59M",
            () -> new ClosureSettings.Offers(DAY, Duration.ofMinutes(59), DAY, DAY)),
        outside(
            "offers.private-after",
            "PT-24H",
            () -> new ClosureSettings.Offers(DAY, DAY, DAY.negated(), DAY)),
        outside(
            "offers.end-after",
            "PT0S",
            () -> new ClosureSettings.Offers(Duration.ZERO, DAY, DAY, DAY)),
        outside(
            "offers.message-within",
            "PT1S",
            () -> new ClosureSettings.Offers(DAY, DAY, DAY, Duration.ofSeconds(1))),
        outside(
            "violations.client-belongs-for",
            "P0D",
            () -> new ClosureSettings.Violations(Period.ZERO)),
        outside(
            "links.reissues-per-hour", "0", () -> new ClosureSettings.Links(0, DAY.dividedBy(48))),
        outside("links.same-within", "PT24H", () -> new ClosureSettings.Links(3, DAY)),
        outside("billing.review-ends-after", "PT24H", () -> billing(2, 1, 9)),
        outside("billing.funds-after", "PT24H", () -> billing(0, 2, 1)));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("figuresBeyondTheirRange")
  void aFigureBeyondItsRangeIsRefusedWithKeyRangeAndValue(
      String key, String value, ThrowingCallable settings) {
    assertThatThrownBy(settings)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("account-closure.policy." + key + " is ")
        .hasMessageEndingWith(", not " + value);
  }

  @ParameterizedTest
  @CsvSource({"P5M", "P-1Y", "P11Y"})
  void anAppealIsPossibleForAtLeastSixMonths(Period within) {
    assertThatThrownBy(() -> appeals(within))
        .hasMessage("account-closure.policy.appeals.within is P6M to P120M, not " + within);
  }

  private static ClosureSettings.Appeals appeals(Period within) {
    return new ClosureSettings.Appeals(within, DAY);
  }

  @ParameterizedTest(name = "refused at {0}: until {1}")
  @CsvSource({
    "2026-03-06T09:30:00Z, 2026-09-06T09:30:00Z",
    "2026-08-31T23:59:59Z, 2027-02-28T23:59:59Z",
    "2027-08-31T00:00:00Z, 2028-02-29T00:00:00Z"
  })
  void theTimeForAnAppealIsCountedInCalendarMonths(Instant refusedAt, Instant until) {
    assertThat(ClosureSettings.Appeals.DEFAULT.until(refusedAt)).isEqualTo(until);
  }

  @ParameterizedTest
  @CsvSource({"''", "'two words'", "ä", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
  void aVersionHasAPlainName(String version) {
    ClosureSettings like = ClosureSettings.DEFAULT;
    assertThatThrownBy(
            () ->
                new ClosureSettings(
                    version,
                    like.checks(),
                    like.holder(),
                    like.support(),
                    like.offers(),
                    like.appeals(),
                    like.reopening(),
                    like.identity(),
                    like.violations(),
                    like.links(),
                    like.billing(),
                    like.companies(),
                    like.teams(),
                    like.exports(),
                    like.counterparties(),
                    like.names(),
                    like.erasure(),
                    like.retention()))
        .hasMessageStartingWith("account-closure.policy.version is 1 to 40 letters");
  }

  @Test
  void theOrderOfRolesMakesNoDifference() {
    assertThat(
            support(
                Map.of("support", List.of("B", "A"), "trust", List.of("T"), "lead", List.of("L"))))
        .isEqualTo(
            support(
                Map.of("support", List.of("A", "B"), "trust", List.of("T"), "lead", List.of("L"))));
  }
}
