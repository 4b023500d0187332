package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * An attribute that a search may filter or sort by.
 *
 * @param name its name in the API
 * @param sql the expression that yields it; never built from what a client sends
 * @param allowed the possible texts, or empty if any
 */
record Column(String name, String sql, Kind kind, List<String> allowed) {

  enum Kind {
    KEY,
    TEXT,
    INTEGER,
    BOOLEAN,
    TIME
  }

  static Column key(String name, String sql) {
    return new Column(name, sql, Kind.KEY, List.of());
  }

  static Column text(String name, String sql) {
    return new Column(name, sql, Kind.TEXT, List.of());
  }

  static Column integer(String name, String sql) {
    return new Column(name, sql, Kind.INTEGER, List.of());
  }

  static Column time(String name, String sql) {
    return new Column(name, sql, Kind.TIME, List.of());
  }

  static Column choice(String name, String sql, List<String> allowed) {
    return new Column(name, sql, Kind.TEXT, allowed);
  }

  /** A Boolean, given as an expression that is 1 or 0: not every database sorts Booleans. */
  static Column flag(String name, String condition) {
    return new Column(
        name, "case when " + condition + " then 1 else 0 end", Kind.BOOLEAN, List.of());
  }

  /** Turns what a client sent into what the database compares with. */
  Object value(JsonNode node) {
    return switch (kind) {
      case KEY -> keyOf(name, node);
      case TEXT -> textOf(node);
      case INTEGER -> integerOf(node);
      case BOOLEAN -> booleanOf(node);
      case TIME -> timeOf(node);
    };
  }

  static long keyOf(String name, JsonNode node) {
    try {
      return Long.parseLong(node.asText());
    } catch (NumberFormatException notNumeric) {
      throw new BadQuery(
          "The provided %s '%s' is not a valid key. Expected a numeric value. Did you pass an entity id instead of an entity key?."
              .formatted(name, node.asText()));
    }
  }

  private String textOf(JsonNode node) {
    if (!node.isTextual()) {
      throw wrong(node, "a text");
    }
    if (!allowed.isEmpty() && !allowed.contains(node.asText())) {
      throw wrong(node, "one of " + allowed);
    }
    return node.asText();
  }

  private Object integerOf(JsonNode node) {
    if (!node.canConvertToExactIntegral() || !node.isNumber()) {
      throw wrong(node, "a whole number");
    }
    return new BigDecimal(node.asText());
  }

  private Integer booleanOf(JsonNode node) {
    if (!node.isBoolean()) {
      throw wrong(node, "true or false");
    }
    return node.asBoolean() ? 1 : 0;
  }

  private OffsetDateTime timeOf(JsonNode node) {
    try {
      return OffsetDateTime.parse(node.asText());
    } catch (DateTimeException notATime) {
      throw new BadQuery(
          "The provided %s '%s' cannot be parsed as a date according to RFC 3339, section 5.6."
              .formatted(name, node.asText()));
    }
  }

  private BadQuery wrong(JsonNode node, String expected) {
    return new BadQuery(
        "The value for %s is '%s' but must be %s."
            .formatted(name, node.isValueNode() ? node.asText() : node.toString(), expected));
  }

  /** As {@link #value}, for a value that a cursor carries. */
  Object cursorValue(JsonNode node) {
    try {
      return switch (kind) {
        case KEY -> Long.parseLong(node.asText());
        case TEXT -> node.asText();
        case INTEGER, BOOLEAN -> new BigDecimal(node.asText());
        case TIME -> Instant.ofEpochMilli(Long.parseLong(node.asText())).atOffset(ZoneOffset.UTC);
      };
    } catch (NumberFormatException wrong) {
      throw new BadQuery("The cursor is not one that this search has returned.");
    }
  }
}
