package org.accountclosure.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.builder.UserTaskBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.JobCommands.ActivateJobs;
import org.accountclosure.engine.command.JobCommands.ActivatedJob;
import org.accountclosure.engine.command.JobCommands.Corrections;
import org.accountclosure.engine.command.JobCommands.ListenedTask;
import org.accountclosure.engine.command.JobCommands.TaskResult;
import org.accountclosure.engine.command.TaskTransitions.Outcome;
import org.accountclosure.engine.command.UserTaskCommands.Changes;
import org.accountclosure.engine.store.EngineDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** User task listeners as the documentation of Camunda 8.8 describes them. */
class TaskListenersTest {

  private TestEngine engine = TestEngine.on(EngineDatabases.Kind.H2);

  @AfterEach
  void stop() {
    engine.close();
  }

  private long start(Consumer<UserTaskBuilder> task, Map<String, Object> variables) {
    engine.deploy(
        Map.of(
            "asked.bpmn",
            Bpmn.convertToString(
                Bpmn.createExecutableProcess("Asked")
                    .startEvent()
                    .userTask(
                        "task",
                        t -> {
                          t.zeebeUserTask().zeebeTaskHeader("screen", "closing");
                          task.accept(t);
                        })
                    .serviceTask("after", t -> t.zeebeJobType("after"))
                    .endEvent()
                    .done())));
    return engine.create("Asked", variables);
  }

  private ActivatedJob job(String type) {
    List<ActivatedJob> jobs = jobs(type);
    assertThat(jobs).hasSize(1);
    return jobs.get(0);
  }

  private List<ActivatedJob> jobs(String type) {
    return engine
        .jobs()
        .activate(new ActivateJobs(type, "test", Duration.ofMinutes(5), 10, List.of()));
  }

  private static ListenedTask taskOf(ActivatedJob job) {
    ListenedTask task = job.userTask();
    if (task == null) {
      throw new AssertionError("the job has no user task");
    }
    return task;
  }

  private void agree(ActivatedJob job) {
    engine.jobs().complete(job.jobKey(), Map.of(), TaskResult.agreed());
  }

  private void correct(ActivatedJob job, @Nullable String assignee, Changes changes) {
    engine
        .jobs()
        .complete(
            job.jobKey(),
            Map.of(),
            new TaskResult(false, null, new Corrections(assignee, changes)));
  }

  private void deny(ActivatedJob job, String reason) {
    engine
        .jobs()
        .complete(job.jobKey(), Map.of(), new TaskResult(true, reason, Corrections.none()));
  }

  private long task() {
    return engine.jdbc().sql("select user_task_key from c8_user_task").query(Long.class).single();
  }

  private @Nullable Object of(String column) {
    return engine
        .jdbc()
        .sql("select " + column + " from c8_user_task")
        .query((row, number) -> Optional.ofNullable(row.getObject(1)))
        .single()
        .orElse(null);
  }

  private Outcome outcome(OptionalLong transition) {
    return engine.transitions().outcome(transition.orElseThrow()).orElseThrow();
  }

  private String incident(String column) {
    return engine
        .jdbc()
        .sql("select " + column + " from c8_incident where state = 'ACTIVE'")
        .query(String.class)
        .single();
  }

  private static Changes priority(int priority) {
    return new Changes(null, null, null, false, null, false, priority);
  }

  @Test
  void aCompletionWaitsForItsListenersInTheirOrder() {
    long instance =
        start(
            t ->
                t.zeebeTaskListener(l -> l.completing().type("first"))
                    .zeebeTaskListener(l -> l.completing().typeExpression("second").retries("7")),
            Map.of("second", "other", "decision", "none"));
    OptionalLong transition =
        engine.userTasks().complete(task(), Map.of("decision", "approve"), "submit");
    assertThat(of("state")).isEqualTo("COMPLETING");
    assertThat(jobs("other")).isEmpty();
    ActivatedJob first = job("first");
    assertThat(first.kind()).isEqualTo("TASK_LISTENER");
    assertThat(first.listenerEventType()).isEqualTo("COMPLETING");
    assertThat(first.retries()).isEqualTo(3);
    assertThat(first.customHeaders()).isEqualTo(Map.of("screen", "closing"));
    assertThat(first.variables()).containsEntry("decision", "approve");
    assertThat(taskOf(first).action()).isEqualTo("submit");
    assertThat(taskOf(first).changedAttributes()).isEmpty();
    agree(first);
    assertThat(engine.transitions().outcome(transition.orElseThrow())).isEmpty();
    ActivatedJob second = job("other");
    assertThat(second.retries()).isEqualTo(7);
    assertThat(jobs("after")).isEmpty();
    agree(second);
    assertThat(outcome(transition).how()).isEqualTo(Outcome.How.DONE);
    assertThat(of("state")).isEqualTo("COMPLETED");
    ActivatedJob after = job("after");
    assertThat(after.userTask()).isNull();
    assertThat(after.variables()).containsEntry("decision", "approve");
    agree(after);
    assertThat(engine.stateOf(instance)).isEqualTo("COMPLETED");
    assertThat(engine.count("c8_user_task_transition where variables <> '{}'")).isZero();
  }

  @Test
  void aDeniedCompletionLeavesTheTaskAsItWas() {
    start(
        t ->
            t.zeebeTaskListener(l -> l.completing().type("correct"))
                .zeebeTaskListener(l -> l.completing().type("judge")),
        Map.of("decision", "none"));
    OptionalLong transition =
        engine.userTasks().complete(task(), Map.of("decision", "approve"), null);
    correct(job("correct"), "maria", priority(90));
    ActivatedJob judge = job("judge");
    assertThat(taskOf(judge).assignee()).isEqualTo("maria");
    assertThat(taskOf(judge).action()).isEqualTo("complete");
    assertThat(taskOf(judge).changedAttributes()).containsExactly("assignee", "priority");
    assertThat(of("assignee")).isNull();
    deny(judge, "a reason is missing");
    assertThat(outcome(transition).how()).isEqualTo(Outcome.How.DENIED);
    assertThat(outcome(transition).deniedReason()).isEqualTo("a reason is missing");
    assertThat(of("state")).isEqualTo("CREATED");
    assertThat(of("assignee")).isNull();
    assertThat(of("priority")).isEqualTo(50);
    assertThat(engine.count("c8_job where denied = true and denied_reason = 'a reason is missing'"))
        .isEqualTo(1);
    assertThat(engine.count("c8_variable where name = 'decision' and json_value = '\"none\"'"))
        .isEqualTo(1);

    OptionalLong again = engine.userTasks().complete(task(), Map.of("decision", "refuse"), null);
    agree(job("correct"));
    agree(job("judge"));
    assertThat(outcome(again).how()).isEqualTo(Outcome.How.DONE);
    assertThat(job("after").variables()).containsEntry("decision", "refuse");
  }

  @Test
  void anAssignmentShowsTheNewAssigneeToTheListenerOnly() {
    start(t -> t.zeebeTaskListener(l -> l.assigning().type("check")), Map.of());
    OptionalLong transition = engine.userTasks().assign(task(), "ann", true, null);
    assertThat(of("state")).isEqualTo("ASSIGNING");
    assertThat(of("assignee")).isNull();
    ActivatedJob check = job("check");
    assertThat(taskOf(check).assignee()).isEqualTo("ann");
    assertThat(taskOf(check).action()).isEqualTo("assign");
    assertThat(taskOf(check).changedAttributes()).containsExactly("assignee");
    assertThat(taskOf(check).priority()).isEqualTo(50);
    correct(check, "bob", Changes.none());
    assertThat(outcome(transition).how()).isEqualTo(Outcome.How.DONE);
    assertThat(of("assignee")).isEqualTo("bob");
    assertThat(of("state")).isEqualTo("CREATED");

    assertThatThrownBy(() -> engine.userTasks().assign(task(), "eve", false, null))
        .hasMessageContaining("Expected to claim user task")
        .hasMessageContaining("already been assigned");
    engine.userTasks().assign(task(), "bob", false, null);
    ActivatedJob claim = job("check");
    assertThat(taskOf(claim).action()).isEqualTo("claim");
    agree(claim);
    engine.userTasks().unassign(task());
    ActivatedJob unassign = job("check");
    assertThat(taskOf(unassign).action()).isEqualTo("unassign");
    assertThat(taskOf(unassign).assignee()).isNull();
    deny(unassign, "stay");
    assertThat(of("assignee")).isEqualTo("bob");
  }

  @Test
  void aTaskIsCreatedAndThenAssignedToWhomTheModelNames() {
    start(
        t ->
            t.zeebeAssignee("ann")
                .zeebeTaskListener(l -> l.creating().type("created"))
                .zeebeTaskListener(l -> l.assigning().type("assigned")),
        Map.of());
    assertThat(of("state")).isEqualTo("CREATING");
    ActivatedJob created = job("created");
    assertThat(taskOf(created).assignee()).isNull();
    assertThat(taskOf(created).action()).isEmpty();
    assertThatThrownBy(() -> correct(created, "eve", Changes.none()))
        .hasMessageContaining("correcting the assignee on 'CREATING' event is not supported");
    assertThatThrownBy(() -> deny(created, "no"))
        .hasMessageContaining("Denying result is not supported for 'CREATING'");
    assertThatThrownBy(() -> engine.userTasks().complete(task(), Map.of(), null))
        .hasMessageContaining("it is in state 'CREATING'")
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(CommandRejection.class))
        .extracting(CommandRejection::type)
        .isEqualTo(CommandRejection.Type.INVALID_STATE);
    correct(created, null, priority(10));
    assertThat(of("state")).isEqualTo("ASSIGNING");
    assertThat(of("priority")).isEqualTo(10);
    assertThat(of("assignee")).isNull();
    ActivatedJob assigned = job("assigned");
    assertThat(taskOf(assigned).assignee()).isEqualTo("ann");
    agree(assigned);
    assertThat(of("assignee")).isEqualTo("ann");
    assertThat(of("state")).isEqualTo("CREATED");
  }

  @Test
  void aCreatingListenerMayNameAnAssigneeWhereTheModelNamesNone() {
    start(t -> t.zeebeTaskListener(l -> l.creating().type("created")), Map.of());
    correct(job("created"), "kim", Changes.none());
    assertThat(of("state")).isEqualTo("CREATED");
    assertThat(of("assignee")).isEqualTo("kim");
  }

  @Test
  void anUpdateAndTheVariablesOfATaskMayBeDeniedOrCorrected() {
    long instance =
        start(
            t ->
                t.zeebeDueDate("2026-12-01T00:00:00Z")
                    .zeebeTaskListener(l -> l.updating().type("check")),
            Map.of("note", "old"));
    OffsetDateTime followUp = OffsetDateTime.parse("2026-12-24T10:00:00Z");
    engine
        .userTasks()
        .update(
            task(), new Changes(List.of("support"), null, null, true, followUp, false, 50), null);
    assertThat(of("state")).isEqualTo("UPDATING");
    ActivatedJob check = job("check");
    assertThat(taskOf(check).changedAttributes())
        .containsExactly("candidateGroupsList", "dueDate", "followUpDate");
    assertThat(taskOf(check).candidateGroups()).containsExactly("support");
    assertThat(taskOf(check).dueDate()).isNull();
    assertThat(taskOf(check).followUpDate()).isEqualTo(followUp.toInstant());
    correct(check, null, new Changes(List.of(), List.of("ann"), followUp, false, null, true, null));
    assertThat(of("candidate_groups")).isEqualTo("[]");
    assertThat(of("candidate_users")).isEqualTo("[\"ann\"]");
    assertThat(of("follow_up_at")).isNull();

    long element =
        engine
            .jdbc()
            .sql("select element_instance_key from c8_user_task")
            .query(Long.class)
            .single();
    OptionalLong denied = engine.instances().setVariables(element, Map.of("note", "new"), true);
    ActivatedJob variables = job("check");
    assertThat(variables.variables()).containsEntry("note", "new");
    assertThat(taskOf(variables).changedAttributes()).containsExactly("variables");
    assertThatThrownBy(() -> engine.instances().setVariables(element, Map.of("note", "2"), true))
        .hasMessageContaining("it is in state 'UPDATING'");
    deny(variables, "not now");
    assertThat(outcome(denied).how()).isEqualTo(Outcome.How.DENIED);
    engine.instances().setVariables(element, Map.of("note", "new"), true);
    agree(job("check"));
    assertThat(engine.count("c8_variable where scope_key = " + element + " and name = 'note'"))
        .isEqualTo(1);
    assertThat(
            engine.count(
                "c8_variable where scope_key = " + instance + " and json_value = '\"old\"'"))
        .isEqualTo(1);
  }

  @Test
  void aListenerWithoutRetriesIsAnIncidentAndIsTriedAgain() {
    start(
        t ->
            t.zeebeTaskListener(l -> l.completing().type("first"))
                .zeebeTaskListener(l -> l.completing().type("second")),
        Map.of());
    engine.userTasks().complete(task(), Map.of("decision", "approve"), null);
    agree(job("first"));
    ActivatedJob second = job("second");
    engine.jobs().fail(second.jobKey(), 0, Duration.ZERO, "database away", Map.of());
    assertThat(incident("error_type")).isEqualTo("TASK_LISTENER_NO_RETRIES");
    assertThat(incident("error_message")).isEqualTo("database away");
    assertThat(of("state")).isEqualTo("COMPLETING");
    engine.jobs().update(second.jobKey(), 1, null);
    engine.instances().resolveIncident(Long.parseLong(incident("incident_key")));
    assertThat(jobs("first")).isEmpty();
    agree(job("second"));
    assertThat(of("state")).isEqualTo("COMPLETED");
    assertThat(job("after").variables()).containsEntry("decision", "approve");
  }

  @Test
  void aFailedExpressionIsAnIncidentAfterWhichAllListenersAreAskedAgain() {
    long instance =
        start(
            t ->
                t.zeebeTaskListener(l -> l.completing().type("first"))
                    .zeebeTaskListener(l -> l.completing().typeExpression("missing")),
            Map.of());
    OptionalLong transition = engine.userTasks().complete(task(), Map.of("a", 1), "submit");
    agree(job("first"));
    assertThat(incident("error_type")).isEqualTo("EXTRACT_VALUE_ERROR");
    engine.instances().setVariables(instance, Map.of("missing", "found"), true);
    engine.instances().resolveIncident(Long.parseLong(incident("incident_key")));
    agree(job("first"));
    ActivatedJob found = job("found");
    assertThat(taskOf(found).action()).isEqualTo("submit");
    assertThat(found.variables()).containsEntry("a", 1);
    agree(found);
    assertThat(outcome(transition).how()).isEqualTo(Outcome.How.DONE);
  }

  @Test
  void listenersHaveNoVariablesAndNoErrors() {
    start(t -> t.zeebeTaskListener(l -> l.completing().type("check")), Map.of());
    engine.userTasks().complete(task(), Map.of(), null);
    ActivatedJob check = job("check");
    assertThatThrownBy(
            () -> engine.jobs().complete(check.jobKey(), Map.of("a", 1), TaskResult.agreed()))
        .hasMessageContaining("completion with variables payload provided is not yet supported");
    assertThatThrownBy(() -> engine.jobs().throwError(check.jobKey(), "code", null, Map.of()))
        .hasMessageContaining("Cannot throw BPMN error from TASK_LISTENER job");
    assertThatThrownBy(
            () ->
                engine
                    .jobs()
                    .complete(
                        check.jobKey(),
                        Map.of(),
                        new TaskResult(true, null, new Corrections("eve", Changes.none()))))
        .hasMessageContaining("but the job result is denied");
    agree(check);
  }

  @Test
  void aTimedOutListenerIsGivenToAnotherWorker() {
    start(t -> t.zeebeTaskListener(l -> l.completing().type("check")), Map.of());
    engine.userTasks().complete(task(), Map.of(), null);
    ActivatedJob lost = job("check");
    engine.advance(Duration.ofMinutes(6));
    ActivatedJob again = job("check");
    assertThat(again.jobKey()).isEqualTo(lost.jobKey());
    assertThat(again.deadline()).isAfter(Instant.EPOCH);
    agree(again);
    assertThat(of("state")).isEqualTo("COMPLETED");
  }

  @Test
  void aRestartLosesNothing() {
    start(t -> t.zeebeTaskListener(l -> l.completing().type("check")), Map.of());
    OptionalLong transition = engine.userTasks().complete(task(), Map.of("a", 1), "submit");
    engine = engine.restarted();
    ActivatedJob check = job("check");
    assertThat(check.variables()).containsEntry("a", 1);
    assertThat(taskOf(check).action()).isEqualTo("submit");
    engine = engine.restarted();
    deny(check, "not you");
    assertThat(outcome(transition).how()).isEqualTo(Outcome.How.DENIED);
    engine.userTasks().complete(task(), Map.of("a", 2), null);
    agree(job("check"));
    engine = engine.restarted();
    assertThat(job("after").variables()).containsEntry("a", 2);
  }
}
