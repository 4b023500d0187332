package org.accountclosure.process.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.accountclosure.engine.runtime.TestEngine;
import org.accountclosure.engine.store.EngineDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every wait state of every released model can be moved to the models of this checkout while a case
 * waits in it: due dates, tasks, subscriptions, jobs and variables stay exactly as they are.
 */
class MigrationRehearsalTest {

  static Stream<Arguments> releases() {
    return EngineDatabases.both()
        .flatMap(kind -> Release.all().stream().map(release -> Arguments.of(release, kind)));
  }

  @ParameterizedTest(name = "cases of {0} on {1}")
  @MethodSource("releases")
  void waitingCasesMoveToTheNewestModelsAsTheyAre(Release release, EngineDatabases.Kind kind) {
    try (TestEngine engine = TestEngine.on(kind)) {
      Rehearsal rehearsal = new Rehearsal(engine, release);

      rehearsal.play();

      assertThat(rehearsal.differences()).isEmpty();
      assertThat(rehearsal.rehearsed())
          .as("every place at which a case can wait was rehearsed")
          .containsAll(rehearsal.places());
      assertThat(rehearsal.places()).isNotEmpty();
    }
  }
}
