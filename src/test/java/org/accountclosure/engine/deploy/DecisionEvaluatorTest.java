package org.accountclosure.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.accountclosure.engine.EngineClock;
import org.accountclosure.engine.command.DeploymentCommands.Resource;
import org.accountclosure.engine.model.ProcessDeployer;
import org.accountclosure.engine.runtime.Decisions.Asker;
import org.accountclosure.engine.runtime.Decisions.Failure;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.EngineDatabases;
import org.accountclosure.engine.store.EngineDatabases.Kind;
import org.accountclosure.engine.store.KeyGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class DecisionEvaluatorTest {

  private static final Asker ASKER = new Asker(1, 2, "Process", 3);

  private static final class NoProcesses implements ProcessDeployer {
    @Override
    public List<Executable> deploy(String xml, String resourceName) {
      return List.of();
    }

    @Override
    public void scheduleTimerStarts(long processDefinitionKey) {}
  }

  private record Engine(
      DecisionEvaluator evaluator,
      DefinitionStore store,
      JdbcClient jdbc,
      Deployments deployments) {

    static Engine on(Kind kind) {
      DataSource dataSource = EngineDatabases.create(kind);
      JdbcClient jdbc = JdbcClient.create(dataSource);
      KeyGenerator keys = new KeyGenerator(dataSource);
      EngineClock clock = new EngineClock();
      DefinitionStore store = new DefinitionStore(jdbc);
      return new Engine(
          new DecisionEvaluator(jdbc, store, keys, clock, new ObjectMapper()),
          store,
          jdbc,
          new Deployments(
              jdbc, new DataSourceTransactionManager(dataSource), keys, clock, new NoProcesses()));
    }

    @Nullable Object evaluate(Resource file, String decision, Map<String, Object> variables) {
      deployments.deploy(List.of(file));
      long key = store.decisions().latest(decision).orElseThrow().key();
      return evaluator.evaluate(key, Map.copyOf(variables), ASKER);
    }
  }

  static Stream<Kind> databases() {
    return EngineDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anEvaluationLeavesItsInputsAndMatchedRules(Kind kind) {
    Engine engine = Engine.on(kind);

    Object result =
        engine.evaluate(
            Models.table("Reasons", "ClosureReason"),
            "ClosureReason",
            Map.of("reason", "DUPLICATE"));

    assertThat(result).isEqualTo("REVIEW");
    Map<String, Object> row =
        engine.jdbc().sql("select * from c8_decision_instance").query().singleRow();
    assertThat(row)
        .containsEntry("decision_definition_id", "ClosureReason")
        .containsEntry("decision_type", "DECISION_TABLE")
        .containsEntry("state", "EVALUATED")
        .containsEntry("decision_index", 1)
        .containsEntry("element_instance_key", 3L);
    assertThat(row.get("result")).asString().isEqualTo("\"REVIEW\"");
    assertThat(row.get("evaluated_inputs"))
        .asString()
        .isEqualTo(
            "[{\"inputId\":\"in\",\"inputName\":\"Reason\",\"inputValue\":\"\\\"DUPLICATE\\\"\"}]");
    assertThat(row.get("matched_rules"))
        .asString()
        .isEqualTo(
            "[{\"ruleId\":\"rule-1\",\"ruleIndex\":1,\"evaluatedOutputs\":[{\"outputId\":\"out\","
                + "\"outputName\":\"route\",\"outputValue\":\"\\\"REVIEW\\\"\"}]}]");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aFailedEvaluationIsWrittenDownToo(Kind kind) {
    Engine engine = Engine.on(kind);
    Resource file =
        Models.dmn(
            "D",
            "<decision id=\"d\"><literalExpression><text>assert(x, x != null)</text>"
                + "</literalExpression></decision>");

    assertThatThrownBy(() -> engine.evaluate(file, "d", Map.of()))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Expected to evaluate decision 'd', but Assertion failure on evaluate the expression"
                + " 'assert(x, x != null)': The condition is not fulfilled");

    assertThat(
            engine
                .jdbc()
                .sql("select state from c8_decision_instance")
                .query(String.class)
                .single())
        .isEqualTo("FAILED");
  }

  @Test
  void datesOfFeelBecomeTexts() {
    Resource file =
        Models.dmn(
            "D",
            "<decision id=\"d\"><literalExpression><text>{day: date(\"2026-11-24\"), wait:"
                + " duration(\"PT4H\"), half: 0.5, whole: 2.0}</text></literalExpression></decision>");

    assertThat(Engine.on(Kind.H2).evaluate(file, "d", Map.of()))
        .isEqualTo(Map.of("day", "2026-11-24", "wait", "PT4H", "half", 0.5, "whole", 2L));
  }
}
