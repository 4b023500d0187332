package org.accountclosure.engine.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between FEEL's values and those of JSON. */
public final class FeelValues {

  private static final DateTimeFormatter WITH_ZONE =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendOffsetId()
          .optionalStart()
          .appendLiteral('@')
          .appendZoneRegionId()
          .toFormatter();

  private FeelValues() {}

  /**
   * A result of FEEL as plain JSON: lists, maps, texts, numbers, booleans and null; dates, times
   * and durations as their ISO texts.
   *
   * @throws EvaluationFailure IO_MAPPING_ERROR if it is none of these
   */
  public static @Nullable Object plain(@Nullable Object value) {
    return toJson(toJava(value));
  }

  /** Copies FEEL's lazy lists and contexts into plain ones. */
  static @Nullable Object toJava(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, item) -> copy.put(String.valueOf(name), toJava(item)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(toJava(item)));
      return copy;
    }
    if (value instanceof BigDecimal decimal) {
      return number(decimal);
    }
    if (value instanceof Double number
        && number == Math.rint(number)
        && Math.abs(number) < 9_007_199_254_740_992d) {
      return number.longValue();
    }
    return value;
  }

  private static Number number(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    if (stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= 18) {
      return stripped.longValueExact();
    }
    return decimal.doubleValue();
  }

  /** Dates, times and durations become their ISO texts. */
  static @Nullable Object toJson(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, item) -> copy.put(String.valueOf(name), toJson(item)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(toJson(item)));
      return copy;
    }
    if (value instanceof ZonedDateTime time) {
      return time.format(WITH_ZONE);
    }
    if (value instanceof Duration || value instanceof Period || value instanceof Temporal) {
      return value.toString();
    }
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    }
    throw new EvaluationFailure(
        IncidentType.IO_MAPPING_ERROR,
        "Expected a value that can be kept as a variable, but was '%s'.".formatted(value));
  }

  /** The type's name in Camunda 8's incident messages. */
  static String typeName(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof String) {
      return "STRING";
    }
    if (value instanceof Boolean) {
      return "BOOLEAN";
    }
    if (value instanceof Number) {
      return "NUMBER";
    }
    if (value instanceof List) {
      return "ARRAY";
    }
    if (value instanceof Map) {
      return "OBJECT";
    }
    if (value instanceof Duration) {
      return "DURATION";
    }
    if (value instanceof Period) {
      return "PERIOD";
    }
    if (value instanceof LocalDate) {
      return "DATE";
    }
    if (value instanceof ZonedDateTime || value instanceof LocalDateTime) {
      return "DATE_TIME";
    }
    return "UNKNOWN";
  }
}
