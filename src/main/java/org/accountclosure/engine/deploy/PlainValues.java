package org.accountclosure.engine.deploy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results of FEEL as plain JSON values. */
final class PlainValues {

  private PlainValues() {}

  static @Nullable Object of(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, item) -> copy.put(String.valueOf(name), of(item)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(of(item)));
      return copy;
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    // Dates, times and durations: their ISO texts.
    return value.toString();
  }

  /** Whole numbers without a fraction, as Camunda 8 writes them. */
  private static Number number(Number number) {
    BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
    return decimal.scale() <= 0 && decimal.precision() - decimal.scale() <= 18
        ? (Number) decimal.longValueExact()
        : number;
  }
}
