package org.accountclosure.engine.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.accountclosure.engine.broker.RealBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays every probe on Camunda's own broker. With {@code -Dprobes.record} (all) or {@code
 * -Dprobes.record=<name>} it writes what it sees next to the probe; without, it compares.
 */
@Tag("zeebe")
class RealBrokerProbesTest {

  private static RealBroker broker;

  @BeforeAll
  static void start() {
    broker = RealBroker.start();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  static Stream<Scenario> probes() {
    String only = System.getProperty("probes.only", "");
    return Scenario.all().filter(scenario -> scenario.toString().contains(only));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("probes")
  void theBrokerDoesWhatTheExpectationSays(Scenario scenario) throws IOException {
    BrokerTarget target = new BrokerTarget(broker);
    String trace;
    try {
      trace = new ScenarioPlayer(scenario, target, "").play();
    } finally {
      target.cleanUp();
    }
    if (System.getProperty("probes.record") != null) {
      Files.writeString(scenario.expectation(), trace);
      Files.writeString(scenario.events(), target.events());
    }
    assertThat(trace).isEqualTo(Scenario.text(scenario.expectation()));
  }
}
