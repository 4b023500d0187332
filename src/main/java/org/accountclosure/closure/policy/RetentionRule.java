package org.accountclosure.closure.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.accountclosure.closure.model.Treated.LegalBasis;
import org.accountclosure.closure.model.Treated.Treatment;

/**
 * How long one class of data is kept after a closing.
 *
 * @param treatment what a wish for erasure gets at once; without one, everything stays until its
 *     time is over
 * @param from what the time counts from
 * @param keepFor how long
 * @param basis why it is kept, or why it may go
 */
public record RetentionRule(Treatment treatment, From from, Period keepFor, LegalBasis basis) {

  /** What a time counts from. */
  public enum From {
    /** The closing of the account. */
    CLOSING,
    /** The 31 January after the year of the closing, when that year is reported at the latest. */
    TAX_REPORT
  }

  /** The first moment at which it is no longer kept. */
  public Instant until(Instant closedAt) {
    ZonedDateTime closed = closedAt.atZone(ZoneOffset.UTC);
    ZonedDateTime start =
        switch (from) {
          case CLOSING -> closed;
          case TAX_REPORT ->
              LocalDate.of(closed.getYear() + 1, Month.JANUARY, 31).atStartOfDay(ZoneOffset.UTC);
        };
    return start.plus(keepFor).toInstant();
  }
}
