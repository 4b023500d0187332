package org.accountclosure.engine.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of a where clause with the values of its question marks. */
record Condition(String sql, List<Object> values) {

  static final Condition TRUE = new Condition("1 = 1", List.of());
  static final Condition FALSE = new Condition("1 = 0", List.of());

  static Condition of(String sql, Object... values) {
    return new Condition(sql, List.of(values));
  }

  static Condition all(List<Condition> conditions) {
    return join(conditions, " and ", TRUE);
  }

  static Condition any(List<Condition> conditions) {
    return join(conditions, " or ", FALSE);
  }

  private static Condition join(List<Condition> conditions, String with, Condition ifEmpty) {
    if (conditions.isEmpty()) {
      return ifEmpty;
    }
    if (conditions.size() == 1) {
      return conditions.get(0);
    }
    List<Object> values = new ArrayList<>();
    conditions.forEach(each -> values.addAll(each.values()));
    return new Condition(
        conditions.stream().map(each -> "(" + each.sql() + ")").collect(Collectors.joining(with)),
        values);
  }

  Condition negated() {
    return new Condition("not (" + sql + ")", values);
  }

  /** Puts this condition in the place of {@code %s}. */
  Condition within(String frame) {
    return new Condition(frame.formatted(sql), values);
  }
}
