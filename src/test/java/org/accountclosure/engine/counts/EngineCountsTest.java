package org.accountclosure.engine.counts;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.command.JobCommands.ActivateJobs;
import org.accountclosure.engine.command.JobCommands.ActivatedJob;
import org.accountclosure.engine.command.JobCommands.TaskResult;
import org.accountclosure.engine.runtime.TestEngine;
import org.accountclosure.engine.store.EngineDatabases;
import org.junit.jupiter.api.Test;

/**
 * What one instance of a process with one service task costs: created with two variables, its job
 * taken and completed with one more. Figures and their meaning: docs/performance.md.
 *
 * <p>Only the statements of the test's own thread count, which runs the commands; what the engine
 * looks up in the background costs the same however many instances there are.
 */
class EngineCountsTest {

  private static final int WARM_UP = 20;
  private static final int INSTANCES = 200;

  /** Measured: 33 in 31 round trips; the keys' blocks are the rest. */
  private static final double STATEMENTS = 36;

  private static final double ROUND_TRIPS = 34;

  /** One for each command: create, activate, complete. */
  private static final double COMMITS = 3;

  /** Measured: 6.7 kB. */
  private static final long LOGGED_BYTES = 7_400;

  /** Measured: 1.8 kB, once what is deleted is swept up. */
  private static final long KEPT_BYTES = 2_000;

  @Test
  void anInstanceWithOneServiceTaskOnH2() {
    SqlCounter counter = ofThisThread();
    try (CountingDriver driver = CountingDriver.register(Map.of("engine", counter));
        TestEngine engine =
            TestEngine.on(
                EngineDatabases.migrated(
                    driver.url("engine", "jdbc:h2:mem:engine-counts;DB_CLOSE_DELAY=-1"),
                    "PUBLIC"))) {
      warmUp(engine);
      counter.start();
      run(engine, INSTANCES);
      keepsTheLimits(counter.counts());
    }
  }

  @Test
  void anInstanceWithOneServiceTaskOnPostgres() {
    SqlCounter counter = ofThisThread();
    try (WrittenBytes bytes = WrittenBytes.start();
        CountingDriver driver = CountingDriver.register(Map.of("engine", counter));
        TestEngine engine =
            TestEngine.on(
                EngineDatabases.migrated(
                    driver.url("engine", bytes.url() + "&currentSchema=counts"), "counts"))) {
      warmUp(engine);
      long kept = bytes.kept("counts");
      long logged = bytes.logged();
      counter.start();
      run(engine, INSTANCES);
      keepsTheLimits(counter.counts());
      assertThat((bytes.logged() - logged) / INSTANCES)
          .as("bytes of log of one instance")
          .isLessThanOrEqualTo(LOGGED_BYTES);
      assertThat((bytes.kept("counts") - kept) / INSTANCES)
          .as("bytes that stay of one instance")
          .isLessThanOrEqualTo(KEPT_BYTES);
      assertThat(engine.count("c8_process_instance where state = 'COMPLETED'"))
          .isEqualTo(WARM_UP + INSTANCES);
    }
  }

  private static void keepsTheLimits(SqlCounter.Counts counts) {
    SqlCounter.Average one = counts.of(INSTANCES);
    assertThat(one.statements()).as("statements:\n%s", counts.listed()).isLessThan(STATEMENTS);
    assertThat(one.roundTrips()).as("round trips:\n%s", counts.listed()).isLessThan(ROUND_TRIPS);
    assertThat(one.commits()).as("commits").isEqualTo(COMMITS);
  }

  private static SqlCounter ofThisThread() {
    Thread test = Thread.currentThread();
    return new SqlCounter(sql -> Thread.currentThread().equals(test));
  }

  private static void warmUp(TestEngine engine) {
    engine.deploy(
        Map.of(
            "one.bpmn",
            Bpmn.convertToString(
                Bpmn.createExecutableProcess("One")
                    .startEvent()
                    .serviceTask("work", task -> task.zeebeJobType("work"))
                    .endEvent()
                    .done())));
    run(engine, WARM_UP);
  }

  private static void run(TestEngine engine, int instances) {
    for (int i = 0; i < instances; i++) {
      long instance = engine.create("One", Map.of("orderId", "order-" + i, "pieces", 3));
      List<ActivatedJob> jobs =
          engine
              .jobs()
              .activate(new ActivateJobs("work", "test", Duration.ofMinutes(5), 1, List.of()));
      assertThat(jobs).extracting(ActivatedJob::processInstanceKey).containsExactly(instance);
      engine.jobs().complete(jobs.get(0).jobKey(), Map.of("price", 30), TaskResult.agreed());
    }
  }
}
