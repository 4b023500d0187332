package org.accountclosure.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.builder.ParallelGatewayBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accountclosure.engine.command.JobCommands.ActivateJobs;
import org.accountclosure.engine.command.JobCommands.ActivatedJob;
import org.accountclosure.engine.command.JobCommands.TaskResult;
import org.accountclosure.engine.store.EngineDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcurrencyTest {

  private static final int BRANCHES = 100;

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void hundredConcurrentCompletionsMeetInOneJoin(EngineDatabases.Kind kind) throws Exception {
    try (TestEngine engine = TestEngine.on(kind)) {
      engine.deploy(Map.of("join.bpmn", joinOf(BRANCHES)));
      long instance = engine.create("Join", Map.of());
      List<ActivatedJob> jobs =
          engine
              .jobs()
              .activate(
                  new ActivateJobs("work", "test", Duration.ofMinutes(5), BRANCHES, List.of()));
      assertThat(jobs).hasSize(BRANCHES);

      List<Callable<Boolean>> completions = new ArrayList<>();
      for (ActivatedJob job : jobs) {
        completions.add(
            () -> {
              engine
                  .jobs()
                  .complete(
                      job.jobKey(), Map.of("by" + job.elementId(), true), TaskResult.agreed());
              return true;
            });
      }
      all(completions);

      assertThat(engine.stateOf(instance)).isEqualTo("COMPLETED");
      assertThat(engine.count("c8_element_instance where element_id = 'join'")).isEqualTo(1);
      assertThat(engine.count("c8_variable")).isEqualTo(BRANCHES);
      assertThat(engine.count("ACT_RU_EXECUTION")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void twoWorkersNeverGetTheSameJob(EngineDatabases.Kind kind) throws Exception {
    try (TestEngine engine = TestEngine.on(kind)) {
      engine.deploy(Map.of("join.bpmn", joinOf(BRANCHES)));
      engine.create("Join", Map.of());
      List<Callable<List<ActivatedJob>>> workers = new ArrayList<>();
      for (int worker = 0; worker < 20; worker++) {
        String name = "worker" + worker;
        workers.add(
            () ->
                engine
                    .jobs()
                    .activate(new ActivateJobs("work", name, Duration.ofMinutes(5), 5, List.of())));
      }
      List<Long> keys =
          all(workers).stream().flatMap(List::stream).map(ActivatedJob::jobKey).toList();
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void ofRacingPublishersAndSubscribersNobodyIsLost(EngineDatabases.Kind kind) throws Exception {
    int pairs = 150;
    try (TestEngine engine = TestEngine.on(kind)) {
      engine.deploy(
          Map.of(
              "wait.bpmn",
              Bpmn.convertToString(
                  Bpmn.createExecutableProcess("Wait")
                      .startEvent()
                      .intermediateCatchEvent("news")
                      .message(m -> m.name("news").zeebeCorrelationKeyExpression("key"))
                      .endEvent()
                      .done())));
      Random random = new Random(20261124);
      List<Callable<Boolean>> race = new ArrayList<>();
      for (int pair = 0; pair < pairs; pair++) {
        String key = "k" + pair;
        Callable<Boolean> subscribe =
            () -> {
              engine.create("Wait", Map.of("key", key));
              return true;
            };
        Callable<Boolean> publish =
            () -> {
              engine.messages().publish("news", key, Duration.ofHours(1), key, Map.of());
              return true;
            };
        boolean first = random.nextBoolean();
        race.add(first ? publish : subscribe);
        race.add(first ? subscribe : publish);
      }
      all(race);
      assertThat(engine.count("c8_process_instance where state = 'COMPLETED'")).isEqualTo(pairs);
      assertThat(engine.count("c8_correlated_message")).isEqualTo(pairs);
    }
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void ofManyMessagesWithOneKeyOneInstanceRunsAtATime(EngineDatabases.Kind kind) throws Exception {
    int messages = 20;
    try (TestEngine engine = TestEngine.on(kind)) {
      engine.deploy(
          Map.of(
              "started.bpmn",
              Bpmn.convertToString(
                  Bpmn.createExecutableProcess("Started")
                      .startEvent()
                      .message("go")
                      .serviceTask("work", t -> t.zeebeJobType("work"))
                      .endEvent()
                      .done())));
      List<Callable<Boolean>> publishers = new ArrayList<>();
      for (int i = 0; i < messages; i++) {
        publishers.add(
            () -> {
              engine.messages().publish("go", "login", Duration.ofHours(1), null, Map.of());
              return true;
            });
      }
      all(publishers);
      for (int i = 0; i < messages; i++) {
        List<ActivatedJob> jobs =
            engine
                .jobs()
                .activate(new ActivateJobs("work", "t", Duration.ofMinutes(5), 10, List.of()));
        assertThat(jobs).hasSize(1);
        engine.jobs().complete(jobs.get(0).jobKey(), Map.of(), TaskResult.agreed());
      }
      assertThat(engine.count("c8_process_instance where state = 'COMPLETED'")).isEqualTo(messages);
    }
  }

  private static String joinOf(int branches) {
    ParallelGatewayBuilder fork =
        Bpmn.createExecutableProcess("Join").startEvent().parallelGateway("fork");
    fork.serviceTask("t0", t -> t.zeebeJobType("work")).parallelGateway("join").endEvent();
    for (int i = 1; i < branches; i++) {
      fork.serviceTask("t" + i, t -> t.zeebeJobType("work")).connectTo("join");
    }
    return Bpmn.convertToString(fork.done());
  }

  private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("a client saw an error of the engine", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
