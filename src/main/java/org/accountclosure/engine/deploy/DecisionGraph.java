package org.accountclosure.engine.deploy;

import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * A DMN file, ready for evaluation.
 *
 * @param decisions by id, in the order of the file
 */
record DecisionGraph(String id, String name, Map<String, Decision> decisions) {

  /**
   * A decision.
   *
   * @param resultName under which decisions that require it see its result
   * @param requires ids of the decisions whose results it needs
   */
  record Decision(
      String id,
      String name,
      @Nullable String versionTag,
      String resultName,
      List<String> requires,
      Logic logic) {}

  sealed interface Logic {}

  record Literal(ParsedExpression expression) implements Logic {}

  record Table(HitPolicy policy, List<Input> inputs, List<Output> outputs, List<Rule> rules)
      implements Logic {}

  /**
   * A column of conditions.
   *
   * @param label its label, or its expression where it has none
   */
  record Input(String id, String label, ParsedExpression expression) {}

  /**
   * A column of results.
   *
   * @param name under which the result's context has its value
   * @param label its label, or its name
   * @param otherwise what it gives when no rule matches
   */
  record Output(String id, String name, String label, @Nullable ParsedExpression otherwise) {}

  /**
   * A row.
   *
   * @param tests one for each input; null matches everything
   * @param results one for each output
   */
  record Rule(String id, List<@Nullable ParsedExpression> tests, List<ParsedExpression> results) {}

  /** How the results of the matching rules become the table's result. */
  enum HitPolicy {
    UNIQUE,
    FIRST,
    ANY,
    RULE_ORDER,
    COLLECT,
    COLLECT_SUM,
    COLLECT_MIN,
    COLLECT_MAX,
    COLLECT_COUNT;

    boolean aggregates() {
      return name().startsWith("COLLECT_");
    }
  }
}
