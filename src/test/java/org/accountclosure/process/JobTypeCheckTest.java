package org.accountclosure.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What stands still later is said at start. */
class JobTypeCheckTest {

  private static final TreeMap<String, List<String>> ASKED =
      new TreeMap<>(Map.of("closure.open-case", List.of("AccountClosureProcess/Task_OpenCase")));

  @Test
  void aJobTypeThatNobodyServesStopsTheStart() {
    assertThatThrownBy(() -> JobTypeCheck.requireServed(ASKED, new TreeSet<>()))
        .hasMessage(
            "Nobody serves the job type closure.open-case of AccountClosureProcess/Task_OpenCase."
                + " Write a worker with this type, or correct the type in the model.");
  }

  @Test
  void aWorkerWithoutItsJobTypeStopsTheStart() {
    assertThatThrownBy(
            () ->
                JobTypeCheck.requireServed(
                    ASKED, new TreeSet<>(List.of("closure.open-case", "closure.opencase"))))
        .hasMessage(
            "No model has the job type closure.opencase that a worker serves."
                + " Remove the worker, or correct the type.");
  }

  @Test
  void whatFitsStarts() {
    assertThatCode(
            () -> JobTypeCheck.requireServed(ASKED, new TreeSet<>(List.of("closure.open-case"))))
        .doesNotThrowAnyException();
  }
}
