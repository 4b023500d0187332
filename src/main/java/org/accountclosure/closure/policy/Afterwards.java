package org.accountclosure.closure.policy;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How long things stay possible after a case has ended. Calendar periods, counted in UTC from the
 * end of the case.
 *
 * @param appealWithin how long a refusal can be appealed; at least six months by Article 20 of the
 *     Digital Services Act
 * @param reopenWithin how long a closed freelancer account can be reopened by its holder
 */
public record Afterwards(Period appealWithin, Period reopenWithin) {

  public Afterwards {
    requirePositive("appeal-within", appealWithin);
    requirePositive("reopen-within", reopenWithin);
  }

  /** The last moment for an appeal. */
  public Instant appealUntil(Instant endedAt) {
    return endedAt.atOffset(ZoneOffset.UTC).plus(appealWithin).toInstant();
  }

  /** The last moment for reopening. */
  public Instant reopenUntil(Instant endedAt) {
    return endedAt.atOffset(ZoneOffset.UTC).plus(reopenWithin).toInstant();
  }

  private static void requirePositive(String key, Period period) {
    if (period.isZero() || period.isNegative()) {
      throw new IllegalArgumentException(
          "account-closure.afterwards." + key + " must be longer than nothing, not " + period);
    }
  }
}
