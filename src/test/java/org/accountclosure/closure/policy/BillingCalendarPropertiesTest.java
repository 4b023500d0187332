package org.accountclosure.closure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds for the billing of any moment, whatever year, week or daylight saving time. */
class BillingCalendarPropertiesTest {

  private static final long YEAR_2100 = 4_102_444_800L;

  private static ZonedDateTime utc(Instant at) {
    return at.atZone(ZoneOffset.UTC);
  }

  private static BillingCalendar of(long second) {
    return BillingCalendar.ofWeekWith(Instant.ofEpochSecond(second));
  }

  @Property
  void everyMomentBelongsToExactlyOneHalfOpenWeek(
      @ForAll @LongRange(min = 0, max = YEAR_2100) long second) {
    BillingCalendar week = of(second);
    Instant worked = Instant.ofEpochSecond(second);

    assertThat(worked).isAfterOrEqualTo(week.weekStart()).isBefore(week.weekEnd());
    assertThat(BillingCalendar.ofWeekWith(week.weekStart())).isEqualTo(week);
    assertThat(BillingCalendar.ofWeekWith(week.weekEnd().minusMillis(1))).isEqualTo(week);
    assertThat(BillingCalendar.ofWeekWith(week.weekEnd()).weekStart()).isEqualTo(week.weekEnd());
  }

  @Property
  void theDatesFollowOneAnotherOnTheirDaysOfTheWeek(
      @ForAll @LongRange(min = 0, max = YEAR_2100) long second) {
    BillingCalendar week = of(second);

    assertThat(utc(week.weekEnd()).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(utc(week.invoiceAt()).getHour()).isEqualTo(12);
    assertThat(utc(week.reviewEnd()).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(utc(week.fundsAt()).getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
    assertThat(week.weekStart()).isBefore(week.weekEnd());
    assertThat(week.weekEnd()).isBefore(week.invoiceAt());
    assertThat(week.invoiceAt()).isBefore(week.reviewEnd());
    assertThat(week.reviewEnd()).isBefore(week.fundsAt());
  }

  /** Chapter 2 of the reference: a freelancer waits 9 to 16 days, a client 5 to 12. */
  @Property
  void theWaitFromTheLastMinuteIsAsTheReferenceSays(
      @ForAll @LongRange(min = 0, max = YEAR_2100) long second) {
    BillingCalendar week = of(second);
    Instant worked = Instant.ofEpochSecond(second);

    assertThat(Duration.between(worked, week.fundsAt()))
        .isGreaterThan(Duration.ofDays(9))
        .isLessThanOrEqualTo(Duration.ofDays(16));
    assertThat(Duration.between(worked, week.reviewEnd()))
        .isGreaterThan(Duration.ofDays(5))
        .isLessThanOrEqualTo(Duration.ofDays(12));
  }

  @Property
  void laterWorkIsNeverPaidEarlier(
      @ForAll @LongRange(min = 0, max = YEAR_2100) long one,
      @ForAll @LongRange(min = 0, max = 5_000_000) long later) {
    assertThat(of(one + later).fundsAt()).isAfterOrEqualTo(of(one).fundsAt());
  }
}
