package org.accountclosure.closure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingCalendarTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // What                           worked                    week begins  week ends   invoice
    // review ends funds
    "the reference's example,         2026-03-04T15:20:00Z,     2026-03-02,  2026-03-09, 2026-03-09, 2026-03-14, 2026-03-18",
    "the reference's year boundary,   2025-12-31T10:00:00Z,     2025-12-29,  2026-01-05, 2026-01-05, 2026-01-10, 2026-01-14",
    "the real thread of 2022,         2022-11-20T23:59:00Z,     2022-11-14,  2022-11-21, 2022-11-21, 2022-11-26, 2022-11-30",
    "the first minute of Monday,      2026-03-02T00:00:00Z,     2026-03-02,  2026-03-09, 2026-03-09, 2026-03-14, 2026-03-18",
    "the last moment of Sunday,       2026-03-08T23:59:59.999Z, 2026-03-02,  2026-03-09, 2026-03-09, 2026-03-14, 2026-03-18",
    "the next Monday,                 2026-03-09T00:00:00Z,     2026-03-09,  2026-03-16, 2026-03-16, 2026-03-21, 2026-03-25",
    "a leap day,                      2028-02-29T12:00:00Z,     2028-02-28,  2028-03-06, 2028-03-06, 2028-03-11, 2028-03-15",
    "New Year's Day on a Thursday,    2026-01-01T00:00:00Z,     2025-12-29,  2026-01-05, 2026-01-05, 2026-01-10, 2026-01-14",
    "Europe puts its clocks forward,  2026-03-29T01:30:00Z,     2026-03-23,  2026-03-30, 2026-03-30, 2026-04-04, 2026-04-08",
    "Europe puts its clocks back,     2026-10-25T01:30:00Z,     2026-10-19,  2026-10-26, 2026-10-26, 2026-10-31, 2026-11-04"
  })
  @DisplayName("point 10: dates are half-open, in UTC, and follow from the last minute worked")
  @EdgeCase({1, 4})
  void datesFollowFromTheLastMinuteWorked(
      String what,
      Instant worked,
      String weekStart,
      String weekEnd,
      String invoice,
      String reviewEnd,
      String funds) {
    assertThat(BillingCalendar.ofWeekWith(worked))
        .isEqualTo(
            new BillingCalendar(
                midnight(weekStart),
                midnight(weekEnd),
                midnight(invoice).plus(Duration.ofHours(12)),
                midnight(reviewEnd),
                midnight(funds)));
  }

  private static Instant midnight(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }

  @Test
  @EdgeCase(4)
  void aSlowReferenceThatWalksDayByDayAgreesForAnyMoment() {
    Random random = new Random(20_260_306);
    for (int i = 0; i < 2_000; i++) {
      Instant worked = Instant.ofEpochSecond(random.nextLong(4_102_444_800L));
      BillingCalendar calendar = BillingCalendar.ofWeekWith(worked);

      assertThat(calendar.weekEnd()).isEqualTo(walkTo(DayOfWeek.MONDAY, 1, worked));
      assertThat(calendar.reviewEnd()).isEqualTo(walkTo(DayOfWeek.SATURDAY, 1, calendar.weekEnd()));
      assertThat(calendar.fundsAt()).isEqualTo(walkTo(DayOfWeek.WEDNESDAY, 2, calendar.weekEnd()));
      assertThat(worked).isBetween(calendar.weekStart(), calendar.weekEnd().minusMillis(1));
    }
  }

  private static Instant walkTo(DayOfWeek day, int times, Instant from) {
    ZonedDateTime at = from.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay(ZoneOffset.UTC);
    int left = times;
    while (left > 0) {
      at = at.plusDays(1);
      if (at.getDayOfWeek() == day) {
        left--;
      }
    }
    return at.toInstant();
  }
}
