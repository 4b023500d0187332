package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Filters that several kinds of things share. */
final class Filters {

  /** The engine has one tenant, as a cluster without multi-tenancy has. */
  static final String TENANT = "<default>";

  private Filters() {}

  static Column tenant() {
    return Column.text("tenantId", "cast('" + TENANT + "' as varchar(20))");
  }

  /** An attribute that nothing here ever has. */
  static Column none(String name) {
    return Column.text(name, "cast(null as varchar(20))");
  }

  /**
   * All of a list of variables must match, each a name and a comparison of its JSON text.
   *
   * @param scope the condition that ties {@code v} to the row
   */
  static Function<JsonNode, Condition> variables(String scope) {
    return wanted -> {
      List<Condition> all = new ArrayList<>();
      for (JsonNode each : wanted) {
        JsonNode name = each.path("name");
        if (!name.isTextual()) {
          throw new BadQuery("No name provided.");
        }
        JsonNode value = each.path("value");
        if (value.isMissingNode() || value.isNull()) {
          throw new BadQuery("No value provided.");
        }
        Condition matches = Comparison.of(Column.text("value", "v.json_value"), value);
        all.add(
            Condition.all(List.of(Condition.of("v.name = ?", name.asText()), matches))
                .within("exists (select 1 from c8_variable v where " + scope + " and %s)"));
      }
      return Condition.all(all);
    };
  }

  /** An element of a JSON list of texts. */
  static Function<JsonNode, Condition> element(String name, String column) {
    return wanted -> {
      if (wanted.isTextual()) {
        return contains(column, wanted);
      }
      List<Condition> conditions = new ArrayList<>();
      wanted
          .properties()
          .forEach(
              operator -> {
                if (!Comparison.isAbsent(operator.getValue())) {
                  conditions.add(element(name, column, operator.getKey(), operator.getValue()));
                }
              });
      return Condition.all(conditions);
    };
  }

  private static Condition element(String name, String column, String operator, JsonNode operand) {
    return switch (operator) {
      case "$eq" -> contains(column, operand);
      case "$neq" -> contains(column, operand).negated();
      case "$in" -> any(column, operand);
      case "$notIn" -> any(column, operand).negated();
      case "$exists" -> {
        Condition empty = Condition.of(column + " = '[]'");
        yield operand.asBoolean() ? empty.negated() : empty;
      }
      default ->
          throw new BadQuery("The filter %s has no operator '%s'.".formatted(name, operator));
    };
  }

  private static Condition any(String column, JsonNode operands) {
    List<Condition> any = new ArrayList<>();
    operands.forEach(each -> any.add(contains(column, each)));
    return Condition.any(any);
  }

  /** Every one of a list of texts is in a JSON list. */
  static Function<JsonNode, Condition> containsAll(String column) {
    return wanted -> {
      List<Condition> all = new ArrayList<>();
      wanted.forEach(each -> all.add(contains(column, each)));
      return Condition.all(all);
    };
  }

  private static Condition contains(String column, JsonNode element) {
    String quoted = Json.quoted(element.asText());
    JsonNode pattern =
        JsonNodeFactory.instance
            .objectNode()
            .put("$like", "*" + quoted.replaceAll("([\\\\*?])", "\\\\$1") + "*");
    return Comparison.of(Column.text("element", column), pattern);
  }
}
