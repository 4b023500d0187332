package org.accountclosure.process.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.accountclosure.engine.runtime.TestEngine;
import org.accountclosure.engine.store.EngineDatabases;
import org.accountclosure.process.model.ModelFile;
import org.junit.jupiter.api.Test;
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
      Rehearsal rehearsal = new Rehearsal(engine, release, Release.checkout());

      rehearsal.play();

      assertThat(rehearsal.differences()).isEmpty();
      assertThat(rehearsal.rehearsed())
          .as("every place at which a case can wait was rehearsed")
          .containsAll(rehearsal.places());
      assertThat(rehearsal.places()).isNotEmpty();
    }
  }

  @Test
  void aRehearsalFindsAWaitStateThatIsGone() {
    try (TestEngine engine = TestEngine.on(EngineDatabases.Kind.H2)) {
      Rehearsal rehearsal =
          new Rehearsal(engine, Release.checkout(), changed("Task_ReachHolder", "Task_CallHolder"));

      rehearsal.play("UndeliveredNoticeProcess");

      assertThat(rehearsal.differences())
          .singleElement()
          .asString()
          .startsWith("UndeliveredNoticeProcess/Task_ReachHolder of checkout: ")
          .contains("no mapping instruction defined for active element");
    }
  }

  @Test
  void aRenamedWaitStateIsFollowedWhereTheReleaseSaysSo() {
    Release release =
        new Release(
            "before",
            Release.checkout().files(),
            Map.of("UndeliveredNoticeProcess/Task_ReachHolder", "Task_CallHolder"));
    try (TestEngine engine = TestEngine.on(EngineDatabases.Kind.H2)) {
      Rehearsal rehearsal =
          new Rehearsal(engine, release, changed("Task_ReachHolder", "Task_CallHolder"));

      rehearsal.play("UndeliveredNoticeProcess");

      assertThat(rehearsal.differences()).isEmpty();
      assertThat(rehearsal.rehearsed())
          .contains("UndeliveredNoticeProcess/BoundaryEvent_ReachingOverdue");
    }
  }

  @Test
  void aRehearsalFindsAReminderThatWouldBeLost() {
    try (TestEngine engine = TestEngine.on(EngineDatabases.Kind.H2)) {
      Rehearsal rehearsal =
          new Rehearsal(
              engine,
              Release.checkout(),
              changed("BoundaryEvent_ReachingOverdue", "BoundaryEvent_ReachingLate"));

      rehearsal.play("UndeliveredNoticeProcess");

      assertThat(rehearsal.differences())
          .anyMatch(difference -> difference.contains("Task_ReachHolder of checkout, lost: timer"))
          .anyMatch(difference -> difference.contains("Task_ReachHolder of checkout, new: timer"));
    }
  }

  private static Release changed(String text, String other) {
    Release now = Release.checkout();
    return new Release(
        "changed",
        now.files().stream()
            .map(file -> new ModelFile(file.name(), file.text().replace(text, other)))
            .toList(),
        Map.of());
  }
}
