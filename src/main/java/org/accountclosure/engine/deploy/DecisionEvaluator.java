package org.accountclosure.engine.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.accountclosure.engine.deploy.DecisionGraph.Decision;
import org.accountclosure.engine.deploy.DecisionGraph.Output;
import org.accountclosure.engine.deploy.DecisionGraph.Table;
import org.accountclosure.engine.deploy.GraphEvaluation.Evaluated;
import org.accountclosure.engine.deploy.GraphEvaluation.MatchedRule;
import org.accountclosure.engine.runtime.Decisions;
import org.accountclosure.engine.store.DecisionDefinition;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.DefinitionTables;
import org.accountclosure.engine.store.DefinitionTables.Caller;
import org.accountclosure.engine.store.DefinitionTables.DecisionInstance;
import org.accountclosure.engine.store.KeyGenerator;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Evaluates deployed decisions and writes down why they came out as they did.
 *
 * <p>Tables are evaluated here and not by Operaton's DMN engine, which ignores default outputs and
 * does not pass a required decision's result under the name of its variable; see decision 10 in
 * {@code docs/decisions}.
 */
public final class DecisionEvaluator implements Decisions {

  private final DefinitionStore definitions;
  private final DefinitionTables tables;
  private final KeyGenerator keys;
  private final Clock clock;
  private final ObjectMapper json;
  private final FeelEngineApi feel;
  private final DmnReader reader = new DmnReader(new FeelSyntax());

  /** Files by decision requirements key; they never change. */
  private final Map<Long, DecisionGraph> graphs = new ConcurrentHashMap<>();

  public DecisionEvaluator(
      JdbcClient jdbc,
      DefinitionStore definitions,
      KeyGenerator keys,
      Clock clock,
      ObjectMapper json) {
    this.definitions = definitions;
    this.tables = new DefinitionTables(jdbc);
    this.keys = keys;
    this.clock = clock;
    this.json = json;
    this.feel = FeelEngineBuilder.forJava().withClock(() -> ZonedDateTime.now(clock)).build();
  }

  @Override
  public @Nullable Object evaluate(
      long decisionDefinitionKey, Map<String, @Nullable Object> variables, Asker asker) {
    DecisionDefinition definition =
        definitions
            .decisions()
            .byKey(decisionDefinitionKey)
            .orElseThrow(() -> new Failure("no decision found for key " + decisionDefinitionKey));
    DecisionGraph graph = graph(definition.requirementsKey());
    Decision decision = graph.decisions().get(definition.id());
    if (decision == null) {
      throw new IllegalStateException("The stored DMN file lacks its decision " + definition.id());
    }
    GraphEvaluation evaluation = new GraphEvaluation(feel, graph);
    try {
      return evaluation.evaluate(decision, variables);
    } catch (GraphEvaluation.Failed e) {
      throw new Failure(
          "Expected to evaluate decision '%s', but %s".formatted(definition.id(), e.getMessage()));
    } finally {
      write(evaluation.evaluated(), definition, asker);
    }
  }

  private DecisionGraph graph(long requirementsKey) {
    return graphs.computeIfAbsent(
        requirementsKey,
        key -> {
          Problems problems = new Problems();
          ResourceText file = new ResourceText("DMN", definitions.decisionRequirementsXml(key));
          return reader
              .graph(file, problems)
              .orElseThrow(
                  () -> new IllegalStateException("The stored DMN file became unreadable"));
        });
  }

  private void write(List<Evaluated> evaluated, DecisionDefinition asked, Asker asker) {
    long evaluationKey = keys.next();
    Instant now = clock.instant();
    Caller caller =
        new Caller(
            asker.processInstanceKey(),
            asker.processDefinitionKey(),
            asker.processDefinitionId(),
            asker.elementInstanceKey());
    int index = 0;
    for (Evaluated item : evaluated) {
      index++;
      DecisionInstance instance =
          new DecisionInstance(
              keys.next(),
              evaluationKey,
              index,
              definitionOf(item.decision(), asked),
              item.decision().logic() instanceof Table ? "DECISION_TABLE" : "LITERAL_EXPRESSION",
              item.failure() == null ? "EVALUATED" : "FAILED",
              text(item.result()),
              text(inputs(item)),
              text(rules(item)),
              item.failure(),
              now);
      tables.insert(instance, caller);
    }
  }

  /** A required decision is of the same file, hence of the same deployment. */
  private DecisionDefinition definitionOf(Decision decision, DecisionDefinition asked) {
    return decision.id().equals(asked.id())
        ? asked
        : definitions
            .decisions()
            .inDeployment(asked.deploymentKey(), decision.id())
            .orElseThrow(
                () -> new IllegalStateException("Decision " + decision.id() + " is not stored"));
  }

  private List<Map<String, String>> inputs(Evaluated evaluated) {
    List<Map<String, String>> inputs = new ArrayList<>();
    evaluated
        .inputs()
        .forEach(
            input ->
                inputs.add(
                    entry("input", input.input().id(), input.input().label(), input.value())));
    return inputs;
  }

  private List<Map<String, Object>> rules(Evaluated evaluated) {
    List<Map<String, Object>> rules = new ArrayList<>();
    if (evaluated.decision().logic() instanceof Table table) {
      for (MatchedRule match : evaluated.rules()) {
        List<Map<String, String>> outputs = new ArrayList<>();
        for (int i = 0; i < match.values().size(); i++) {
          Output output = table.outputs().get(i);
          outputs.add(entry("output", output.id(), output.label(), match.values().get(i)));
        }
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("ruleId", match.rule().id());
        rule.put("ruleIndex", match.index());
        rule.put("evaluatedOutputs", outputs);
        rules.add(rule);
      }
    }
    return rules;
  }

  private Map<String, String> entry(String kind, String id, String name, @Nullable Object value) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put(kind + "Id", id);
    entry.put(kind + "Name", name);
    entry.put(kind + "Value", text(value));
    return entry;
  }

  private String text(@Nullable Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A decision's value cannot be written as JSON", e);
    }
  }
}
