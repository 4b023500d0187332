package org.accountclosure.closure.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;

/** Refuses figures beyond their range, with key, range and value in the message. */
final class Ranges {

  private static final String PREFIX = "account-closure.policy.";

  private Ranges() {}

  static void require(String key, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw outside(key, value, least + " to " + most);
    }
  }

  static void require(String key, int value, int least, int most) {
    if (value < least || value > most) {
      throw outside(key, value, least + " to " + most);
    }
  }

  /** Measured from a 1 February on: no month is shorter. */
  static void require(String key, Period value, Period least, Period most) {
    LocalDate from = LocalDate.of(2001, Month.FEBRUARY, 1);
    LocalDate until = from.plus(value);
    if (until.isBefore(from.plus(least)) || until.isAfter(from.plus(most))) {
      throw outside(key, value, least + " to " + most);
    }
  }

  static IllegalArgumentException outside(String key, Object value, String range) {
    return new IllegalArgumentException(PREFIX + key + " is " + range + ", not " + value);
  }
}
