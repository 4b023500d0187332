package org.accountclosure.closure.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/**
 * The weekly billing of hourly work, in UTC. Everything follows from the last minute worked, not
 * from the end of the contract.
 *
 * <p>Rules: chapter 2 of the domain reference. The dates here are half-open: the week that people
 * call "Monday 00:00 to Sunday 23:59" ends at Monday 00:00.
 *
 * @param weekStart Monday 00:00, in the week
 * @param weekEnd the next Monday 00:00, no longer in the week
 * @param invoiceAt that Monday 12:00: the freelancer's diary review ends, the client's begins
 * @param reviewEnd the Saturday 00:00 after: the client can no longer dispute, the security period
 *     begins
 * @param fundsAt the Wednesday 00:00 after that: the money is available
 */
public record BillingCalendar(
    Instant weekStart, Instant weekEnd, Instant invoiceAt, Instant reviewEnd, Instant fundsAt) {

  /**
   * The billing of the week in which that instant lies.
   *
   * @param worked when the last minute was worked: its beginning, so that work until Monday 00:00
   *     belongs to the week before
   */
  public static BillingCalendar ofWeekWith(Instant worked) {
    return ofWeekWith(worked, ClosureSettings.Billing.DEFAULT);
  }

  /** As {@link #ofWeekWith(Instant)}, by these terms. */
  public static BillingCalendar ofWeekWith(Instant worked, ClosureSettings.Billing terms) {
    LocalDate day = LocalDate.ofInstant(worked, ZoneOffset.UTC);
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Instant weekEnd = midnight(monday.plusWeeks(1));
    return new BillingCalendar(
        midnight(monday),
        weekEnd,
        weekEnd.plus(terms.invoiceAfter()),
        weekEnd.plus(terms.reviewEndsAfter()),
        weekEnd.plus(terms.fundsAfter()));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
