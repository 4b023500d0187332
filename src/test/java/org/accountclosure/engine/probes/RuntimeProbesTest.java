package org.accountclosure.engine.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.accountclosure.engine.runtime.TestEngine;
import org.accountclosure.engine.store.EngineDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays every probe on the runtime and compares with what Camunda's own broker did. */
class RuntimeProbesTest {

  private static TestEngine engine;

  @BeforeAll
  static void start() {
    engine = TestEngine.on(EngineDatabases.Kind.H2);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @AfterEach
  void purge() {
    engine.clock().reset();
    engine.administration().purge();
  }

  static Stream<Scenario> probes() {
    String only = System.getProperty("probes.only", "");
    return Scenario.all().filter(scenario -> scenario.toString().contains(only));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("probes")
  void theRuntimeDoesWhatTheBrokerDid(Scenario scenario) {
    String expected = Scenario.text(scenario.expectation());
    assertThat(new ScenarioPlayer(scenario, new RuntimeTarget(engine), expected).play())
        .isEqualTo(expected);
  }
}
