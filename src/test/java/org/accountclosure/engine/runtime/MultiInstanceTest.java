package org.accountclosure.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.MultiInstanceLoopCharacteristicsBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.accountclosure.engine.command.JobCommands.ActivateJobs;
import org.accountclosure.engine.command.JobCommands.ActivatedJob;
import org.accountclosure.engine.command.JobCommands.TaskResult;
import org.accountclosure.engine.store.EngineDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the probes of multi-instance cannot show: restarts, concurrency, many items, listeners. */
class MultiInstanceTest {

  /** Made by {@link #start}. */
  @SuppressWarnings("NullAway.Init")
  private TestEngine engine;

  @AfterEach
  void stop() {
    engine.close();
  }

  private static Consumer<MultiInstanceLoopCharacteristicsBuilder> loop(boolean sequential) {
    return loop -> {
      loop.zeebeInputCollectionExpression("items")
          .zeebeInputElement("item")
          .zeebeOutputCollection("results")
          .zeebeOutputElementExpression("result");
      if (sequential) {
        loop.sequential();
      } else {
        loop.parallel();
      }
    };
  }

  private static BpmnModelInstance work(boolean sequential) {
    return Bpmn.createExecutableProcess("Each")
        .startEvent("start")
        .serviceTask("work", task -> task.zeebeJobType("work").multiInstance(loop(sequential)))
        .serviceTask("after", task -> task.zeebeJobType("after"))
        .endEvent("end")
        .done();
  }

  private long start(EngineDatabases.Kind kind, BpmnModelInstance model, List<Integer> items) {
    engine = TestEngine.on(kind);
    engine.deploy(Map.of("each.bpmn", Bpmn.convertToString(model)));
    return engine.create("Each", Map.of("items", items));
  }

  private List<ActivatedJob> jobs(String type) {
    return engine
        .jobs()
        .activate(new ActivateJobs(type, "test", Duration.ofMinutes(5), 1000, List.of()));
  }

  private void finish(ActivatedJob job) {
    Object item = job.variables().get("item");
    engine.jobs().complete(job.jobKey(), Map.of("result", "of " + item), TaskResult.agreed());
  }

  private static List<Integer> upTo(int count) {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  private void hasCollected(int count) {
    List<ActivatedJob> after = jobs("after");
    assertThat(after).hasSize(1);
    assertThat(after.get(0).variables().get("results"))
        .isEqualTo(upTo(count).stream().map(item -> "of " + item).toList());
    finish(after.get(0));
    nothingIsLeft();
  }

  private void nothingIsLeft() {
    assertThat(engine.count("ACT_RU_EXECUTION")).isZero();
    assertThat(engine.count("c8_termination")).isZero();
    assertThat(engine.count("c8_element_instance where state = 'ACTIVE'")).isZero();
    assertThat(engine.count("c8_process_instance where state = 'ACTIVE'")).isZero();
    assertThat(engine.count("c8_job where ended_at is null")).isZero();
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void parallelInstancesGoOnAfterARestart(EngineDatabases.Kind kind) {
    start(kind, work(false), upTo(3));
    List<ActivatedJob> jobs = jobs("work");
    finish(jobs.get(1));
    engine = engine.restarted();
    finish(jobs.get(2));
    engine = engine.restarted();
    finish(jobs.get(0));
    hasCollected(3);
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void sequentialInstancesGoOnAfterARestart(EngineDatabases.Kind kind) {
    start(kind, work(true), upTo(3));
    for (int pass = 0; pass < 3; pass++) {
      List<ActivatedJob> jobs = jobs("work");
      assertThat(jobs).hasSize(1);
      engine = engine.restarted();
      finish(jobs.get(0));
    }
    hasCollected(3);
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void instancesThatAreCompletedAtTheSameMomentAreAllCollected(EngineDatabases.Kind kind)
      throws Exception {
    start(kind, work(false), upTo(24));
    List<ActivatedJob> jobs = jobs("work");
    ExecutorService workers = Executors.newFixedThreadPool(6);
    try {
      List<Future<?>> done = new ArrayList<>();
      jobs.forEach(job -> done.add(workers.submit(() -> finish(job))));
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      workers.shutdown();
    }
    hasCollected(24);
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void manyInstancesThatWaitForNothingAreNoDeepStack(EngineDatabases.Kind kind) {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess("Each")
            .startEvent("start")
            .manualTask("one")
            .multiInstance(loop(true))
            .manualTask("all")
            .multiInstance(loop(false))
            .endEvent("end")
            .done();
    long instance = start(kind, model, upTo(400));
    assertThat(engine.stateOf(instance)).isEqualTo("COMPLETED");
    assertThat(engine.count("c8_element_instance where element_type = 'MANUAL_TASK'"))
        .isEqualTo(800);
    nothingIsLeft();
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void aMetConditionWaitsForTheListenersOfTheTasksThatItEnds(EngineDatabases.Kind kind) {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess("Each")
            .startEvent("start")
            .userTask(
                "vote",
                task ->
                    task.zeebeUserTask()
                        .zeebeTaskListener(listener -> listener.canceling().type("bye"))
                        .multiInstance(
                            each -> {
                              loop(false).accept(each);
                              each.completionCondition("=numberOfCompletedInstances = 1");
                            }))
            .serviceTask("after", task -> task.zeebeJobType("after"))
            .endEvent("end")
            .done();
    long instance = start(kind, model, upTo(3));
    long task =
        engine.jdbc().sql("select min(user_task_key) from c8_user_task").query(Long.class).single();
    engine.userTasks().complete(task, Map.of("result", "yes"), null);
    assertThat(engine.count("c8_user_task where state = 'CANCELING'")).isEqualTo(2);
    assertThat(jobs("after")).isEmpty();
    engine = engine.restarted();
    List<ActivatedJob> asked = jobs("bye");
    assertThat(asked).hasSize(2);
    engine.jobs().complete(asked.get(0).jobKey(), Map.of(), TaskResult.agreed());
    assertThat(jobs("after")).isEmpty();
    engine.jobs().complete(asked.get(1).jobKey(), Map.of(), TaskResult.agreed());
    List<ActivatedJob> after = jobs("after");
    assertThat(after).hasSize(1);
    List<Object> results = new ArrayList<>();
    results.add("yes");
    results.add(null);
    results.add(null);
    assertThat(after.get(0).variables().get("results")).isEqualTo(results);
    finish(after.get(0));
    assertThat(engine.stateOf(instance)).isEqualTo("COMPLETED");
    nothingIsLeft();
  }
}
