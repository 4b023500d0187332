package org.accountclosure.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** The models, their workers and the marketplace together: every element and every flow. */
class ClosureProcessTest extends ProcessSuite
    implements ClosingScenes, ChangeOfMindScenes, SupportScenes {

  private static final ModelCoverage COVERAGE = new ModelCoverage();

  @AfterEach
  void collect() {
    COVERAGE.collect(client);
  }

  @AfterAll
  static void everyElementAndFlowWasCovered() {
    assertThat(COVERAGE.missing()).as("elements and flows that no process test covers").isEmpty();
  }
}
