package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Camunda's comparison operators, applied to a column. A bare value means equality; an empty array
 * means that the operator is absent, because the official clients always send them.
 */
final class Comparison {

  private static final Map<String, String> ORDERED =
      Map.of("$gt", ">", "$gte", ">=", "$lt", "<", "$lte", "<=");

  private Comparison() {}

  static Condition of(Column column, JsonNode filter) {
    if (!filter.isObject()) {
      return equal(column, filter);
    }
    List<Condition> conditions = new ArrayList<>();
    filter
        .properties()
        .forEach(
            operator -> {
              if (!isAbsent(operator.getValue())) {
                conditions.add(apply(column, operator.getKey(), operator.getValue()));
              }
            });
    return Condition.all(conditions);
  }

  /** What the clients send for "not given". */
  static boolean isAbsent(JsonNode node) {
    return node.isNull() || (node.isArray() && node.isEmpty());
  }

  private static Condition apply(Column column, String operator, JsonNode operand) {
    if (ORDERED.containsKey(operator)) {
      return Condition.of(column.sql() + " " + ORDERED.get(operator) + " ?", column.value(operand));
    }
    return switch (operator) {
      case "$eq" -> equal(column, operand);
      case "$neq" -> Condition.of(column.sql() + " is distinct from ?", column.value(operand));
      case "$exists" -> exists(column, operand);
      case "$in" -> in(column, operand);
      case "$notIn" ->
          Condition.any(
              List.of(Condition.of(column.sql() + " is null"), in(column, operand).negated()));
      case "$like" -> like(column, operand);
      default ->
          throw new BadQuery(
              "The filter %s has no operator '%s'.".formatted(column.name(), operator));
    };
  }

  private static Condition equal(Column column, JsonNode operand) {
    return Condition.of(column.sql() + " = ?", column.value(operand));
  }

  private static Condition exists(Column column, JsonNode operand) {
    if (!operand.isBoolean()) {
      throw new BadQuery(
          "The value for %s.$exists is '%s' but must be true or false."
              .formatted(column.name(), operand.asText()));
    }
    return Condition.of(column.sql() + (operand.asBoolean() ? " is not null" : " is null"));
  }

  private static Condition in(Column column, JsonNode operand) {
    if (!operand.isArray()) {
      throw new BadQuery("The filter %s needs a list of values.".formatted(column.name()));
    }
    List<Object> values = new ArrayList<>();
    StringJoiner marks = new StringJoiner(", ", " in (", ")");
    for (JsonNode each : operand) {
      values.add(column.value(each));
      marks.add("?");
    }
    return new Condition(column.sql() + marks, values);
  }

  /** {@code *} stands for any text, {@code ?} for one character, a backslash takes that away. */
  private static Condition like(Column column, JsonNode operand) {
    if (column.kind() != Column.Kind.TEXT) {
      throw new BadQuery("The filter %s has no operator '$like'.".formatted(column.name()));
    }
    StringBuilder pattern = new StringBuilder();
    String text = operand.asText();
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '\\' && at + 1 < text.length()) {
        at++;
        literal(pattern, text.charAt(at));
      } else if (letter == '*') {
        pattern.append('%');
      } else if (letter == '?') {
        pattern.append('_');
      } else {
        literal(pattern, letter);
      }
    }
    return Condition.of(column.sql() + " like ? escape '!'", pattern.toString());
  }

  private static void literal(StringBuilder pattern, char letter) {
    if (letter == '%' || letter == '_' || letter == '!') {
      pattern.append('!');
    }
    pattern.append(letter);
  }
}
