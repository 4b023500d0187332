package org.accountclosure.engine.deploy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BinaryOperator;
import org.accountclosure.engine.deploy.DecisionGraph.Table;
import org.accountclosure.engine.deploy.GraphEvaluation.Failed;
import org.accountclosure.engine.model.FeelValues;
import org.jspecify.annotations.Nullable;

/** Makes one result of the results of all matching rules. */
final class HitPolicies {

  private HitPolicies() {}

  /**
   * The table's result.
   *
   * @param matches for each matching rule, one at least, the values of the outputs
   */
  static @Nullable Object result(Table table, List<? extends List<@Nullable Object>> matches) {
    List<@Nullable Object> results = new ArrayList<>();
    matches.forEach(values -> results.add(single(table, values)));
    return switch (table.policy()) {
      case FIRST -> results.get(0);
      case UNIQUE -> {
        if (results.size() > 1) {
          throw severalFor("multiple values aren't allowed for UNIQUE hit policy", table, matches);
        }
        yield results.get(0);
      }
      case ANY -> {
        if (new LinkedHashSet<>(results).size() > 1) {
          throw severalFor("different values aren't allowed for ANY hit policy", table, matches);
        }
        yield results.get(0);
      }
      case RULE_ORDER, COLLECT -> results;
      case COLLECT_COUNT -> (long) results.size();
      case COLLECT_SUM -> aggregate(results, BigDecimal::add);
      case COLLECT_MIN -> aggregate(results, BigDecimal::min);
      case COLLECT_MAX -> aggregate(results, BigDecimal::max);
    };
  }

  /** One output gives its value, several a context. */
  private static @Nullable Object single(Table table, List<@Nullable Object> values) {
    if (table.outputs().size() == 1) {
      return values.get(0);
    }
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      context.put(table.outputs().get(i).name(), values.get(i));
    }
    return context;
  }

  /** In Camunda 8's words, down to its way of writing lists. */
  private static Failed severalFor(
      String problem, Table table, List<? extends List<@Nullable Object>> matches) {
    StringJoiner list = new StringJoiner(", ", "List(", ")");
    for (List<@Nullable Object> values : matches) {
      StringJoiner map = new StringJoiner(", ", "Map(", ")");
      for (int i = 0; i < values.size(); i++) {
        map.add(table.outputs().get(i).name() + " -> " + values.get(i));
      }
      list.add(map.toString());
    }
    return new Failed(problem + ". found: '" + list + "'");
  }

  private static @Nullable Object aggregate(
      List<@Nullable Object> results, BinaryOperator<BigDecimal> operation) {
    return FeelValues.plain(
        results.stream().map(HitPolicies::number).reduce(operation).orElseThrow());
  }

  private static BigDecimal number(@Nullable Object value) {
    if (value instanceof Number number) {
      return new BigDecimal(number.toString());
    }
    String found = value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    throw new Failed("expected number but found '" + found + "'");
  }
}
