package org.accountclosure.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accountclosure.engine.command.DeploymentCommands.Deployed;
import org.accountclosure.engine.command.InstanceCommands.MappingInstruction;
import org.accountclosure.engine.command.InstanceCommands.MigrateInstance;
import org.accountclosure.engine.command.JobCommands.ActivateJobs;
import org.accountclosure.engine.command.JobCommands.ActivatedJob;
import org.accountclosure.engine.command.JobCommands.TaskResult;
import org.accountclosure.engine.store.EngineDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the probes of migration cannot show: due dates, versions, restarts, joins, listeners. */
class MigrationTest {

  /** Made by each test. */
  @SuppressWarnings("NullAway.Init")
  private TestEngine engine;

  @AfterEach
  void stop() {
    engine.close();
  }

  private long deploy(BpmnModelInstance model) {
    return engine.deploy(Map.of("model.bpmn", Bpmn.convertToString(model))).deployed().stream()
        .filter(Deployed.ProcessDefinition.class::isInstance)
        .mapToLong(each -> ((Deployed.ProcessDefinition) each).processDefinitionKey())
        .findFirst()
        .orElseThrow();
  }

  private void migrate(long instance, long definition, String... ids) {
    engine
        .instances()
        .migrateInstance(
            new MigrateInstance(
                instance,
                definition,
                Stream.of(ids).map(id -> new MappingInstruction(id, id)).toList()));
  }

  private List<ActivatedJob> jobs(String type) {
    return engine
        .jobs()
        .activate(new ActivateJobs(type, "test", Duration.ofMinutes(5), 100, List.of()));
  }

  private void finish(String type) {
    jobs(type).forEach(job -> engine.jobs().complete(job.jobKey(), Map.of(), TaskResult.agreed()));
  }

  private List<Map<String, Object>> rows(String sql) {
    return engine.jdbc().sql(sql).query().listOfRows();
  }

  private static BpmnModelInstance waiting(String duration) {
    return Bpmn.createExecutableProcess("Waiting")
        .startEvent("start")
        .parallelGateway("fork")
        .intermediateCatchEvent("wait", event -> event.timerWithDuration(duration))
        .endEvent("end-1")
        .moveToNode("fork")
        .serviceTask("work", task -> task.zeebeJobType("work"))
        .boundaryEvent("late", event -> event.cancelActivity(false))
        .timerWithDuration(duration)
        .endEvent("end-2")
        .moveToActivity("work")
        .endEvent("end-3")
        .moveToNode("fork")
        .userTask("ask", task -> task.zeebeUserTask().zeebeAssignee("anna").zeebeDueDate("=due"))
        .endEvent("end-4")
        .done();
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void dueDatesJobsAndTasksStayAndShowTheNewVersion(EngineDatabases.Kind kind) {
    engine = TestEngine.on(kind);
    deploy(waiting("PT1H"));
    long instance = engine.create("Waiting", Map.of("due", "2030-01-01T00:00:00Z"));
    ActivatedJob job = jobs("work").get(0);
    String exact =
        "select t.due_at, t.element_id, t.timer_key from c8_timer t order by t.timer_key";
    String task = "select user_task_key, state, assignee, due_at from c8_user_task";
    String locked = "select job_key, state, retries, worker, locked_until from c8_job";
    List<Map<String, Object>> timers = rows(exact);
    List<Map<String, Object>> tasks = rows(task);
    List<Map<String, Object>> jobs = rows(locked);
    long newest = deploy(waiting("PT9H"));

    engine.advance(Duration.ofMinutes(1));
    migrate(instance, newest, "wait", "work", "late", "ask");

    assertThat(rows(exact)).hasSize(2).isEqualTo(timers);
    assertThat(rows(task)).hasSize(1).isEqualTo(tasks);
    assertThat(rows(locked)).hasSize(1).isEqualTo(jobs);
    for (String table : List.of("c8_process_instance", "c8_timer", "c8_job", "c8_user_task")) {
      assertThat(engine.count(table + " where process_definition_key <> " + newest))
          .as(table)
          .isZero();
    }
    assertThat(engine.count("c8_process_instance where process_definition_version = 2")).isOne();
    assertThat(engine.count("c8_user_task where process_definition_version = 2")).isOne();

    engine = engine.restarted();
    engine.advance(Duration.ofMinutes(60));
    assertThat(engine.count("c8_timer")).isZero();
    engine.jobs().complete(job.jobKey(), Map.of(), TaskResult.agreed());
    engine
        .userTasks()
        .complete(
            engine.jdbc().sql("select user_task_key from c8_user_task").query(Long.class).single(),
            Map.of(),
            null);
    assertThat(engine.stateOf(instance)).isEqualTo("COMPLETED");
    assertThat(engine.count("ACT_RU_EXECUTION")).isZero();
  }

  private static BpmnModelInstance joining(boolean sameFlow) {
    return Bpmn.createExecutableProcess("Joining")
        .startEvent("start")
        .parallelGateway("fork")
        .serviceTask("quick", task -> task.zeebeJobType("quick"))
        .sequenceFlowId(sameFlow ? "quick-to-join" : "another-to-join")
        .parallelGateway("join")
        .serviceTask("after", task -> task.zeebeJobType("after"))
        .endEvent("end")
        .moveToNode("fork")
        .serviceTask("slow", task -> task.zeebeJobType("slow"))
        .sequenceFlowId("slow-to-join")
        .connectTo("join")
        .done();
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void aTokenThatWaitsAtAJoinGoesOnWaiting(EngineDatabases.Kind kind) {
    engine = TestEngine.on(kind);
    deploy(joining(true));
    long instance = engine.create("Joining", Map.of());
    finish("quick");
    long other = deploy(joining(false));
    assertThatThrownBy(() -> migrate(instance, other, "slow"))
        .hasMessageContaining("no mapping instruction defined for active element with id 'join'");
    assertThatThrownBy(() -> migrate(instance, other, "slow", "join"))
        .hasMessageContaining("by the sequence flow with id 'quick-to-join'");
    long newest = deploy(joining(true));

    migrate(instance, newest, "slow", "join");

    engine = engine.restarted();
    finish("slow");
    finish("after");
    assertThat(engine.stateOf(instance)).isEqualTo("COMPLETED");
    assertThat(engine.count("c8_join_token")).isZero();
  }

  private static BpmnModelInstance guarded() {
    return Bpmn.createExecutableProcess("Guarded")
        .startEvent("start")
        .userTask(
            "ask", task -> task.zeebeUserTask().zeebeTaskListener(l -> l.completing().type("may")))
        .endEvent("end")
        .done();
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void aTaskThatWaitsForItsListenersIsNotMigratedBeforeTheyHaveAgreed(EngineDatabases.Kind kind) {
    engine = TestEngine.on(kind);
    long definition = deploy(guarded());
    long instance = engine.create("Guarded", Map.of());
    long task =
        engine.jdbc().sql("select user_task_key from c8_user_task").query(Long.class).single();
    engine.userTasks().complete(task, Map.of(), null);

    assertThatThrownBy(() -> migrate(instance, definition, "ask"))
        .hasMessageContaining("a concurrent command was executed on the process instance");

    finish("may");
    assertThat(engine.stateOf(instance)).isEqualTo("COMPLETED");
  }

  private static BpmnModelInstance scoped(boolean events) {
    var scope =
        Bpmn.createExecutableProcess("Scoped")
            .startEvent("start")
            .subProcess("scope")
            .embeddedSubProcess()
            .startEvent("scope-start")
            .serviceTask("work", task -> task.zeebeJobType("work"));
    if (events) {
      scope =
          scope
              .boundaryEvent("late", event -> event.cancelActivity(false))
              .timerWithDuration("PT1H")
              .serviceTask("remind", task -> task.zeebeJobType("remind"))
              .endEvent("reminded")
              .moveToActivity("work");
    }
    var done = scope.endEvent("scope-end").subProcessDone();
    if (events) {
      return done.boundaryEvent("stop")
          .message(m -> m.name("stop").zeebeCorrelationKeyExpression("\"k\""))
          .endEvent("stopped")
          .moveToActivity("scope")
          .endEvent("end")
          .done();
    }
    return done.endEvent("end").done();
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void eventsComeAndGoInsideASubProcess(EngineDatabases.Kind kind) {
    engine = TestEngine.on(kind);
    deploy(scoped(false));
    long first = engine.create("Scoped", Map.of());
    long second = engine.create("Scoped", Map.of());
    long third = engine.create("Scoped", Map.of());
    long with = deploy(scoped(true));
    for (long instance : List.of(first, second, third)) {
      migrate(instance, with, "scope", "work");
    }
    assertThat(engine.count("c8_timer")).isEqualTo(3);
    engine = engine.restarted();
    engine.advance(Duration.ofHours(2));
    assertThat(engine.count("c8_job where type = 'remind'")).isEqualTo(3);

    long without = deploy(scoped(false));
    assertThatThrownBy(() -> migrate(first, without, "scope", "work"))
        .hasMessageContaining("no mapping instruction defined for active element with id 'remind'");
    finish("remind");
    migrate(first, without, "scope", "work");
    migrate(second, without, "scope", "work");
    assertThat(engine.count("c8_message_subscription where state = 'CREATED'")).isOne();
    engine.instances().cancelInstance(second);
    engine.messages().correlate("stop", "k", Map.of());
    assertThat(engine.stateOf(third)).isEqualTo("COMPLETED");
    finish("work");
    assertThat(engine.stateOf(first)).isEqualTo("COMPLETED");
    assertThat(engine.count("ACT_RU_EXECUTION")).isZero();
    assertThat(engine.count("c8_element_instance where state = 'ACTIVE'")).isZero();
  }

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void aRefusedMigrationChangesNothing(EngineDatabases.Kind kind) {
    engine = TestEngine.on(kind);
    deploy(waiting("PT1H"));
    long instance = engine.create("Waiting", Map.of("due", "2030-01-01T00:00:00Z"));
    List<Map<String, Object>> before = rows("select * from c8_timer order by timer_key");
    long newest = deploy(waiting("PT9H"));

    assertThatThrownBy(() -> migrate(instance, newest, "wait", "work"))
        .hasMessageContaining("'ask'");

    assertThat(rows("select * from c8_timer order by timer_key")).isEqualTo(before);
    assertThat(engine.count("c8_process_instance where process_definition_version = 1")).isOne();
    assertThat(engine.count("c8_element_instance where process_definition_key = " + newest))
        .isZero();
  }
}
