package org.accountclosure.engine.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** A repeating time: {@code R3/PT10M}, {@code R/2026-01-01T00:00:00Z/P1D} or a cron expression. */
public final class Cycle {

  private final int repetitions;
  private final @Nullable Instant start;
  private final @Nullable TemporalAmount interval;
  private final @Nullable CronExpression cron;

  private Cycle(
      int repetitions,
      @Nullable Instant start,
      @Nullable TemporalAmount interval,
      @Nullable CronExpression cron) {
    this.repetitions = repetitions;
    this.start = start;
    this.interval = interval;
    this.cron = cron;
  }

  /**
   * Reads a cycle.
   *
   * @throws IllegalArgumentException with the reason
   */
  public static Cycle parse(String text) {
    if (!text.startsWith("R")) {
      return new Cycle(-1, null, null, CronExpression.parse(text));
    }
    String[] parts = text.split("/", -1);
    if (parts.length < 2 || parts.length > 3) {
      throw new IllegalArgumentException("Repetition spec must have an interval");
    }
    try {
      int repetitions = parts[0].length() == 1 ? -1 : Integer.parseInt(parts[0].substring(1));
      Instant start =
          parts.length == 3 && !parts[1].isEmpty()
              ? OffsetDateTime.parse(parts[1]).toInstant()
              : null;
      return new Cycle(repetitions, start, amount(parts[parts.length - 1]), null);
    } catch (NumberFormatException | DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' cannot be read", e);
    }
  }

  /** How often it fires; -1 without end. */
  public int repetitions() {
    return repetitions;
  }

  /** The first moment after the timer was set. */
  public Instant first(Instant now) {
    if (start != null) {
      return start.isAfter(now) ? start : next(start, now);
    }
    return next(now, now);
  }

  /** The next moment after a due one: the first of its row that lies after now. */
  public Instant next(Instant due, Instant now) {
    if (cron != null) {
      ZonedDateTime next = cron.next(now.atZone(ZoneOffset.UTC));
      if (next == null) {
        throw new IllegalArgumentException("The cron expression has no further moment");
      }
      return next.toInstant();
    }
    Instant next = due;
    TemporalAmount step = interval == null ? Duration.ofSeconds(1) : interval;
    do {
      Instant after = add(next, step);
      if (!after.isAfter(next)) {
        return now;
      }
      next = after;
    } while (!next.isAfter(now));
    return next;
  }

  static Instant add(Instant from, TemporalAmount amount) {
    return from.atZone(ZoneOffset.UTC).plus(amount).toInstant();
  }

  /** A duration of days and time, of years and months, or of both ({@code P1M2DT3H}). */
  public static TemporalAmount amount(String text) {
    try {
      String upper = text.strip().toUpperCase(Locale.ROOT);
      int time = upper.indexOf('T');
      if (time < 0) {
        return Period.parse(upper);
      }
      String date = upper.substring(0, time);
      if (date.equals("P") || date.equals("-P") || !date.matches(".*[YMW].*")) {
        return Duration.parse(upper);
      }
      return new Both(Period.parse(date), Duration.parse("P" + upper.substring(time)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no duration", e);
    }
  }

  /** A period and a duration, added one after the other. */
  private record Both(Period period, Duration duration) implements TemporalAmount {
    @Override
    public long get(java.time.temporal.TemporalUnit unit) {
      return period.getUnits().contains(unit) ? period.get(unit) : duration.get(unit);
    }

    @Override
    public java.util.List<java.time.temporal.TemporalUnit> getUnits() {
      java.util.List<java.time.temporal.TemporalUnit> units =
          new java.util.ArrayList<>(period.getUnits());
      units.addAll(duration.getUnits());
      return units;
    }

    @Override
    public java.time.temporal.Temporal addTo(java.time.temporal.Temporal temporal) {
      return temporal.plus(period).plus(duration);
    }

    @Override
    public java.time.temporal.Temporal subtractFrom(java.time.temporal.Temporal temporal) {
      return temporal.minus(period).minus(duration);
    }
  }
}
