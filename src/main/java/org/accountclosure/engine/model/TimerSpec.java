package org.accountclosure.engine.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a timer event is due, as its model says. */
public record TimerSpec(Kind kind, Expression expression) {

  /** The three ways in which BPMN tells a time. */
  public enum Kind {
    DATE,
    DURATION,
    CYCLE
  }

  /**
   * A due moment.
   *
   * @param repetitions how often the timer fires, this time included; -1 without end
   * @param cycle the cycle's text, by which the next moment is found; null if it fires once
   */
  public record Due(Instant at, int repetitions, @Nullable String cycle) {}

  /**
   * Evaluates the moment.
   *
   * @throws EvaluationFailure EXTRACT_VALUE_ERROR
   */
  public Due due(Map<String, @Nullable Object> variables, Instant now) {
    Expression.Outcome outcome = expression.outcome(variables);
    return switch (kind) {
      case DATE -> new Due(date(outcome), 1, null);
      case DURATION -> new Due(Cycle.add(now, amount(outcome)), 1, null);
      case CYCLE -> {
        if (!(outcome.value() instanceof String text)) {
          throw expression.mismatch(outcome, "STRING");
        }
        yield first(text, now);
      }
    };
  }

  private Due first(String text, Instant now) {
    try {
      Cycle cycle = Cycle.parse(text);
      Instant at = cycle.first(now);
      return new Due(at, cycle.repetitions(), text);
    } catch (IllegalArgumentException e) {
      throw new EvaluationFailure(
          IncidentType.EXTRACT_VALUE_ERROR,
          "Invalid timer cycle expression ('%s') for expression '%s': %s"
              .formatted(text, expression.text(), e.getMessage()));
    }
  }

  private TemporalAmount amount(Expression.Outcome outcome) {
    if (outcome.value() instanceof TemporalAmount amount) {
      return amount;
    }
    if (outcome.value() instanceof String text) {
      try {
        return Cycle.amount(text);
      } catch (IllegalArgumentException e) {
        throw new EvaluationFailure(
            IncidentType.EXTRACT_VALUE_ERROR,
            "Invalid duration format '%s' for expression '%s'.".formatted(text, expression.text())
                + outcome.warnings());
      }
    }
    throw new EvaluationFailure(
        IncidentType.EXTRACT_VALUE_ERROR,
        ("Expected result of the expression '%s' to be one of '[DURATION, PERIOD, STRING]', but was"
                + " '%s'.%s")
            .formatted(
                expression.text(), FeelValues.typeName(outcome.value()), outcome.warnings()));
  }

  private Instant date(Expression.Outcome outcome) {
    Instant at = instant(outcome.value());
    if (at != null) {
      return at;
    }
    if (outcome.value() instanceof String text) {
      throw new EvaluationFailure(
          IncidentType.EXTRACT_VALUE_ERROR,
          "Invalid date-time format '%s' for expression '%s'.".formatted(text, expression.text()));
    }
    throw new EvaluationFailure(
        IncidentType.EXTRACT_VALUE_ERROR,
        ("Expected result of the expression '%s' to be one of '[DATE_TIME, STRING]', but was"
                + " '%s'.%s")
            .formatted(
                expression.text(), FeelValues.typeName(outcome.value()), outcome.warnings()));
  }

  /** Reads a date that FEEL or a variable gives; null if it is none. */
  public static @Nullable Instant instant(@Nullable Object value) {
    if (value instanceof ZonedDateTime time) {
      return time.toInstant();
    }
    if (value instanceof LocalDateTime time) {
      return time.toInstant(ZoneOffset.UTC);
    }
    if (value instanceof LocalDate date) {
      return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    if (value instanceof String text) {
      return parse(text);
    }
    return null;
  }

  private static @Nullable Instant parse(String text) {
    try {
      String plain = text.endsWith("]") || !text.contains("@") ? text : zoned(text);
      return ZonedDateTime.parse(plain).toInstant();
    } catch (java.time.DateTimeException e) {
      try {
        return OffsetDateTime.parse(text).toInstant();
      } catch (java.time.DateTimeException ignored) {
        return null;
      }
    }
  }

  /** FEEL writes {@code 2026-01-01T00:00:00@Europe/Berlin} where Java writes brackets. */
  private static String zoned(String text) {
    int at = text.indexOf('@');
    String time = text.substring(0, at);
    String zone = text.substring(at + 1);
    return java.time.LocalDateTime.parse(time, java.time.format.DateTimeFormatter.ISO_DATE_TIME)
        .atZone(java.time.ZoneId.of(zone))
        .toString();
  }
}
