package org.accountclosure.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import io.camunda.zeebe.model.bpmn.builder.UserTaskBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.accountclosure.engine.command.JobCommands.ActivateJobs;
import org.accountclosure.engine.command.JobCommands.ActivatedJob;
import org.accountclosure.engine.command.JobCommands.Corrections;
import org.accountclosure.engine.command.JobCommands.TaskResult;
import org.accountclosure.engine.command.TaskTransitions.Outcome;
import org.accountclosure.engine.store.EngineDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Terminations wait for the canceling listeners of the user tasks in them. */
class CancelingListenersTest {

  private TestEngine engine = TestEngine.on(EngineDatabases.Kind.H2);

  @AfterEach
  void stop() {
    engine.close();
  }

  private static void listened(UserTaskBuilder task) {
    task.zeebeUserTask()
        .zeebeTaskListener(l -> l.completing().type("completing"))
        .zeebeTaskListener(l -> l.canceling().type("bye"))
        .zeebeTaskListener(l -> l.canceling().type("byebye"));
  }

  private long start(BpmnModelInstance model) {
    engine.deploy(Map.of("canceled.bpmn", Bpmn.convertToString(model)));
    return engine.create("Canceled", Map.of("key", "k"));
  }

  private static BpmnModelInstance process(UnaryOperator<AbstractFlowNodeBuilder<?, ?>> elements) {
    return elements.apply(Bpmn.createExecutableProcess("Canceled").startEvent("start")).done();
  }

  private List<ActivatedJob> jobs(String type) {
    return engine
        .jobs()
        .activate(new ActivateJobs(type, "test", Duration.ofMinutes(5), 10, List.of()));
  }

  private void agree(String type) {
    List<ActivatedJob> jobs = jobs(type);
    assertThat(jobs).hasSize(1);
    engine.jobs().complete(jobs.get(0).jobKey(), Map.of(), TaskResult.agreed());
  }

  private String task() {
    return engine.jdbc().sql("select state from c8_user_task").query(String.class).single();
  }

  private long taskKey() {
    return engine.jdbc().sql("select user_task_key from c8_user_task").query(Long.class).single();
  }

  private long active(String elementId) {
    return engine.count(
        "c8_element_instance where state = 'ACTIVE' and element_id = '" + elementId + "'");
  }

  private void nothingIsLeft() {
    assertThat(engine.count("ACT_RU_EXECUTION")).isZero();
    assertThat(engine.count("c8_termination")).isZero();
    assertThat(engine.count("c8_element_instance where state = 'ACTIVE'")).isZero();
    assertThat(engine.count("c8_timer")).isZero();
    assertThat(engine.count("c8_incident where state = 'ACTIVE'")).isZero();
    assertThat(engine.count("c8_message_subscription where state = 'CREATED'")).isZero();
    assertThat(engine.count("c8_job where ended_at is null")).isZero();
    assertThat(engine.count("c8_user_task_transition where outcome is null")).isZero();
  }

  @Test
  void aCancelledInstanceEndsWhenItsTasksHaveBeenAsked() {
    long instance =
        start(
            process(
                start -> {
                  AbstractFlowNodeBuilder<?, ?> fork = start.parallelGateway("fork");
                  fork.serviceTask("other", t -> t.zeebeJobType("other"))
                      .boundaryEvent("late", b -> b.timerWithDuration("PT1H"))
                      .endEvent();
                  return fork.userTask("task", CancelingListenersTest::listened).endEvent();
                }));
    OptionalLong completion = engine.userTasks().complete(taskKey(), Map.of(), null);
    ActivatedJob other = jobs("other").get(0);
    engine.instances().cancelInstance(instance);
    assertThat(task()).isEqualTo("CANCELING");
    assertThat(engine.stateOf(instance)).isEqualTo("ACTIVE");
    assertThat(active("other")).isZero();
    assertThat(engine.count("c8_timer")).isZero();
    assertThat(engine.transitions().outcome(completion.orElseThrow()).orElseThrow().how())
        .isEqualTo(Outcome.How.CANCELED);
    assertThatThrownBy(() -> engine.jobs().complete(other.jobKey(), Map.of(), TaskResult.agreed()))
        .hasMessageContaining("no such job was found");
    assertThatThrownBy(() -> engine.userTasks().complete(taskKey(), Map.of(), null))
        .hasMessageContaining("it is in state 'CANCELING'");
    assertThatThrownBy(() -> engine.instances().cancelInstance(instance))
        .hasMessageContaining("no such process was found");
    ActivatedJob bye = jobs("bye").get(0);
    assertThat(bye.listenerEventType()).isEqualTo("CANCELING");
    assertThatThrownBy(
            () ->
                engine
                    .jobs()
                    .complete(
                        bye.jobKey(), Map.of(), new TaskResult(true, "no", Corrections.none())))
        .hasMessageContaining("Denying result is not supported for 'CANCELING'");
    engine = engine.restarted();
    engine.jobs().complete(bye.jobKey(), Map.of(), TaskResult.agreed());
    assertThat(engine.stateOf(instance)).isEqualTo("ACTIVE");
    agree("byebye");
    assertThat(engine.stateOf(instance)).isEqualTo("TERMINATED");
    assertThat(task()).isEqualTo("CANCELED");
    nothingIsLeft();
  }

  @Test
  void anInterruptingEventGoesOnWhenTheTaskHasBeenAsked() {
    long instance =
        start(
            process(
                start ->
                    start
                        .userTask("task", CancelingListenersTest::listened)
                        .boundaryEvent(
                            "news",
                            b ->
                                b.cancelActivity(true)
                                    .message(
                                        m -> m.name("news").zeebeCorrelationKeyExpression("key")))
                        .serviceTask("after", t -> t.zeebeJobType("after"))
                        .endEvent()
                        .moveToActivity("task")
                        .endEvent()));
    engine.messages().publish("news", "k", Duration.ZERO, null, Map.of("brought", 7));
    assertThat(task()).isEqualTo("CANCELING");
    assertThat(jobs("after")).isEmpty();
    engine.messages().publish("news", "k", Duration.ZERO, null, Map.of("brought", 8));
    agree("bye");
    agree("byebye");
    assertThat(task()).isEqualTo("CANCELED");
    assertThat(active("task")).isZero();
    List<ActivatedJob> after = jobs("after");
    assertThat(after).hasSize(1);
    assertThat(after.get(0).variables()).containsEntry("brought", 7);
    engine.jobs().complete(after.get(0).jobKey(), Map.of(), TaskResult.agreed());
    assertThat(engine.stateOf(instance)).isEqualTo("COMPLETED");
    nothingIsLeft();
  }

  /** A sub-process with a listened task beside a job, within an outer process. */
  private static BpmnModelInstance withSubProcess() {
    var sub = Bpmn.createExecutableProcess("Canceled").startEvent("start").subProcess("sub");
    sub.boundaryEvent("failed", b -> b.error("broken"))
        .serviceTask("after", t -> t.zeebeJobType("after"))
        .endEvent();
    var fork = sub.embeddedSubProcess().startEvent("inside").parallelGateway("fork");
    fork.serviceTask("job", t -> t.zeebeJobType("job")).endEvent("done");
    return fork.userTask("task", CancelingListenersTest::listened)
        .endEvent("answered")
        .subProcessDone()
        .endEvent("end")
        .done();
  }

  @Test
  void anErrorEndsASubProcessWhenItsTaskHasBeenAsked() {
    long instance = start(withSubProcess());
    engine.jobs().throwError(jobs("job").get(0).jobKey(), "broken", "no", Map.of());
    assertThat(task()).isEqualTo("CANCELING");
    assertThat(active("job")).isZero();
    assertThat(active("sub")).isEqualTo(1);
    agree("bye");
    assertThat(jobs("after")).isEmpty();
    agree("byebye");
    assertThat(active("sub")).isZero();
    agree("after");
    assertThat(engine.stateOf(instance)).isEqualTo("COMPLETED");
    nothingIsLeft();
  }

  @Test
  void aCancellationOvertakesAnEventThatWaits() {
    long instance = start(withSubProcess());
    engine.jobs().throwError(jobs("job").get(0).jobKey(), "broken", "no", Map.of());
    agree("bye");
    engine.instances().cancelInstance(instance);
    assertThat(task()).isEqualTo("CANCELING");
    agree("byebye");
    assertThat(engine.stateOf(instance)).isEqualTo("TERMINATED");
    assertThat(jobs("after")).isEmpty();
    nothingIsLeft();
  }

  @Test
  void aTerminateEndEventWaitsForTheTaskOfACalledProcess() {
    engine.deploy(
        Map.of(
            "called.bpmn",
            Bpmn.convertToString(
                Bpmn.createExecutableProcess("Called")
                    .startEvent()
                    .userTask("task", CancelingListenersTest::listened)
                    .endEvent()
                    .done())));
    var fork = Bpmn.createExecutableProcess("Canceled").startEvent("start").parallelGateway("fork");
    fork.callActivity("call", c -> c.zeebeProcessId("Called")).endEvent("returned");
    fork.serviceTask("idle", t -> t.zeebeJobType("idle")).endEvent("idled");
    long instance =
        start(
            fork.serviceTask("job", t -> t.zeebeJobType("job"))
                .endEvent("stop", e -> e.terminate())
                .done());
    agree("job");
    assertThat(task()).isEqualTo("CANCELING");
    assertThat(active("stop")).isEqualTo(1);
    assertThat(active("idle")).isZero();
    assertThat(engine.stateOf(instance)).isEqualTo("ACTIVE");
    agree("bye");
    agree("byebye");
    assertThat(engine.stateOf(instance)).isEqualTo("COMPLETED");
    assertThat(engine.count("c8_process_instance where state = 'TERMINATED'")).isEqualTo(1);
    nothingIsLeft();
  }

  @Test
  void aFailedListenerHoldsTheTerminationUntilItsIncidentIsResolved() {
    long instance =
        start(
            process(start -> start.userTask("task", CancelingListenersTest::listened).endEvent()));
    engine.instances().cancelInstance(instance);
    long job = jobs("bye").get(0).jobKey();
    engine.jobs().fail(job, 0, Duration.ZERO, null, Map.of());
    assertThat(engine.count("c8_incident where error_type = 'TASK_LISTENER_NO_RETRIES'"))
        .isEqualTo(1);
    engine.jobs().update(job, 1, null);
    engine
        .instances()
        .resolveIncident(
            engine.jdbc().sql("select incident_key from c8_incident").query(Long.class).single());
    agree("bye");
    agree("byebye");
    assertThat(engine.stateOf(instance)).isEqualTo("TERMINATED");
    nothingIsLeft();
  }
}
