package org.accountclosure.closure.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Monday to Friday, in UTC. Bank holidays are not known. */
public final class BusinessDays {

  private BusinessDays() {}

  /**
   * When something that takes that many business days is done: 00:00 of the last of them. The day
   * of the start does not count.
   */
  public static Instant after(Instant start, int days) {
    if (days == 0) {
      return start;
    }
    LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
    int left = days;
    while (left > 0) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
