package org.accountclosure.engine.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accountclosure.engine.runtime.TestEngine;
import org.accountclosure.engine.store.EngineDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays every probe on the runtime and compares with what Camunda's own broker did. */
class RuntimeProbesTest {

  /** Where the runtime does what 8.8's documentation says, and the recorded broker does not. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "migration-interrupted",
          "the interrupted process ends with its event sub-process; migrated on the recorded broker,"
              + " it never ends",
          "no-condition-is-true",
          "conditions are evaluated from the first flow to the last, as documented",
          "message-once-for-each-instance",
          "two waits for one message in one process are accepted; the broker refuses them",
          "variables-that-do-not-change",
          "a variable stays in the scope that has it, as documented, even if its value is the same"
              + " (camunda/camunda#19441)");

  private static final Map<EngineDatabases.Kind, TestEngine> ENGINES =
      new EnumMap<>(EngineDatabases.Kind.class);

  @AfterAll
  static void stop() {
    ENGINES.values().forEach(TestEngine::close);
    ENGINES.clear();
  }

  static Stream<Arguments> probes() {
    String only = System.getProperty("probes.only", "");
    List<Scenario> scenarios =
        Scenario.all()
            .filter(scenario -> scenario.toString().contains(only))
            .filter(scenario -> !OTHERWISE.containsKey(scenario.toString()))
            .toList();
    return EngineDatabases.both()
        .flatMap(kind -> scenarios.stream().map(scenario -> Arguments.of(kind, scenario)));
  }

  @ParameterizedTest(name = "{1} on {0}")
  @MethodSource("probes")
  void theRuntimeDoesWhatTheBrokerDid(EngineDatabases.Kind kind, Scenario scenario) {
    TestEngine engine = ENGINES.computeIfAbsent(kind, TestEngine::on);
    engine.clock().reset();
    engine.administration().purge();
    String expected = Scenario.text(scenario.expectation());
    assertThat(new ScenarioPlayer(scenario, new RuntimeTarget(engine), expected).play())
        .isEqualTo(expected);
  }
}
