package org.accountclosure.engine.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.deploy.DecisionGraph.Decision;
import org.accountclosure.engine.deploy.DecisionGraph.Input;
import org.accountclosure.engine.deploy.DecisionGraph.Literal;
import org.accountclosure.engine.deploy.DecisionGraph.Output;
import org.accountclosure.engine.deploy.DecisionGraph.Rule;
import org.accountclosure.engine.deploy.DecisionGraph.Table;
import org.accountclosure.engine.model.FeelValues;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** One evaluation of a decision and of those that it requires, as Camunda 8 evaluates them. */
final class GraphEvaluation {

  /** The evaluation failed; the message says how. */
  static final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failed(String message) {
      super(message, null, false, false);
    }
  }

  /** What was evaluated, for those who want to know why a decision came out as it did. */
  record Evaluated(
      Decision decision,
      List<EvaluatedInput> inputs,
      List<MatchedRule> rules,
      @Nullable Object result,
      @Nullable String failure) {}

  record EvaluatedInput(Input input, @Nullable Object value) {}

  /**
   * A rule that matched.
   *
   * @param index its row, counted from 1
   * @param values one for each output
   */
  record MatchedRule(Rule rule, int index, List<@Nullable Object> values) {}

  private final FeelEngineApi feel;
  private final DecisionGraph graph;
  private final List<Evaluated> evaluated = new ArrayList<>();

  GraphEvaluation(FeelEngineApi feel, DecisionGraph graph) {
    this.feel = feel;
    this.graph = graph;
  }

  /** All decisions that were evaluated so far, required ones first. */
  List<Evaluated> evaluated() {
    return evaluated;
  }

  /**
   * Evaluates a decision after those that it requires.
   *
   * @throws Failed if one of them fails; it is the last of {@link #evaluated}
   */
  @Nullable Object evaluate(Decision decision, Map<String, @Nullable Object> variables) {
    Map<String, @Nullable Object> context = new LinkedHashMap<>(variables);
    for (String id : decision.requires()) {
      Decision required = graph.decisions().get(id);
      if (required != null) {
        context.put(required.resultName(), evaluate(required, variables));
      }
    }
    if (decision.logic() instanceof Table table) {
      return evaluate(decision, table, context);
    }
    try {
      Object result = value(((Literal) decision.logic()).expression(), context);
      evaluated.add(new Evaluated(decision, List.of(), List.of(), result, null));
      return result;
    } catch (Failed e) {
      evaluated.add(new Evaluated(decision, List.of(), List.of(), null, e.getMessage()));
      throw e;
    }
  }

  private @Nullable Object evaluate(
      Decision decision, Table table, Map<String, @Nullable Object> context) {
    List<EvaluatedInput> inputs = new ArrayList<>();
    List<MatchedRule> matches = new ArrayList<>();
    try {
      for (Input input : table.inputs()) {
        inputs.add(new EvaluatedInput(input, value(input.expression(), context)));
      }
      matches.addAll(matches(table, inputs, context));
      Object result =
          matches.isEmpty()
              ? otherwise(table, context)
              : HitPolicies.result(table, matches.stream().map(MatchedRule::values).toList());
      evaluated.add(new Evaluated(decision, inputs, matches, result, null));
      return result;
    } catch (Failed e) {
      evaluated.add(new Evaluated(decision, inputs, matches, null, e.getMessage()));
      throw e;
    }
  }

  /** The matching rules; that none is returned when a result fails is as Camunda 8 does it. */
  private List<MatchedRule> matches(
      Table table, List<EvaluatedInput> inputs, Map<String, @Nullable Object> context) {
    List<MatchedRule> matches = new ArrayList<>();
    int index = 0;
    for (Rule rule : table.rules()) {
      index++;
      if (matches(rule, inputs, context)) {
        matches.add(new MatchedRule(rule, index, results(rule, context)));
        if (table.policy() == DecisionGraph.HitPolicy.FIRST) {
          break;
        }
      }
    }
    return matches;
  }

  private boolean matches(
      Rule rule, List<EvaluatedInput> inputs, Map<String, @Nullable Object> context) {
    for (int i = 0; i < inputs.size(); i++) {
      ParsedExpression test = rule.tests().get(i);
      if (test != null && !holds(test, inputs.get(i).value(), context)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(
      ParsedExpression test, @Nullable Object input, Map<String, @Nullable Object> context) {
    return Boolean.TRUE.equals(succeeded(feel.evaluateWithInput(test, input, context)).result());
  }

  private List<@Nullable Object> results(Rule rule, Map<String, @Nullable Object> context) {
    List<@Nullable Object> values = new ArrayList<>();
    for (ParsedExpression expression : rule.results()) {
      values.add(value(expression, context));
    }
    return values;
  }

  /** The default outputs, if there are any; else nothing. */
  private @Nullable Object otherwise(Table table, Map<String, @Nullable Object> context) {
    List<@Nullable Object> values = new ArrayList<>();
    boolean any = false;
    for (Output output : table.outputs()) {
      any |= output.otherwise() != null;
      values.add(output.otherwise() == null ? null : value(output.otherwise(), context));
    }
    return any ? HitPolicies.result(table, List.of(values)) : null;
  }

  private @Nullable Object value(
      ParsedExpression expression, Map<String, @Nullable Object> context) {
    return FeelValues.plain(succeeded(feel.evaluate(expression, context)).result());
  }

  private static EvaluationResult succeeded(EvaluationResult result) {
    if (!result.isSuccess()) {
      throw new Failed(result.failure().message());
    }
    return result;
  }
}
