package org.accountclosure.process.paths;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaSpringProcessTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.accountclosure.support.ModelsAlone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * One path through one model per test. A test plays the workers and the people: it takes each job
 * by its type and answers it. When all tests of a class have run, every element and every flow of
 * its model must have been gone through.
 */
@SpringBootTest(
    classes = ModelsAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles("test")
@CamundaSpringProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ModelPaths {

  static final String CASE = "case-1";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String processId;
  private final Coverage coverage;

  @Autowired private CamundaClient client;
  @Autowired private CamundaProcessTestContext context;

  ModelPaths(String processId) {
    this.processId = processId;
    this.coverage = new Coverage(processId);
  }

  /** Ports of its own, so that its application may outlive a test class next to others. */
  @DynamicPropertySource
  static void ports(DynamicPropertyRegistry registry) {
    int http = Integer.getInteger("test.http.port", 18080) + 10;
    int management = Integer.getInteger("test.management.port", 19600) + 10;
    String rest = "http://127.0.0.1:" + http;
    registry.add("server.port", () -> http);
    registry.add("management.server.port", () -> management);
    registry.add("engine.datasource.url", () -> "jdbc:h2:mem:model-paths;DB_CLOSE_DELAY=-1");
    registry.add("management.endpoint.health.group.readiness.include", () -> "readinessState");
    registry.add("camunda.process-test.remote.client.rest-address", () -> rest);
    registry.add("camunda.process-test.remote.client.grpc-address", () -> rest);
    registry.add(
        "camunda.process-test.remote.camunda-monitoring-api-address",
        () -> "http://127.0.0.1:" + management);
  }

  @AfterEach
  void collect() {
    coverage.collect(client);
  }

  @AfterAll
  void everyElementAndFlowWasGoneThrough() {
    assertThat(coverage.missing()).as("what no path of %s covers", processId).isEmpty();
  }

  /** Starts the model as its caller does. */
  final void call(Map<String, Object> variables) {
    client
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .latestVersion()
        .variables(variables)
        .send()
        .join();
  }

  final void message(String name, String key, Map<String, Object> variables) {
    client
        .newPublishMessageCommand()
        .messageName(name)
        .correlationKey(key)
        .timeToLive(Duration.ofMinutes(1))
        .variables(variables)
        .send()
        .join();
  }

  final void message(String name, String key) {
    message(name, key, Map.of());
  }

  /** Plays the worker of that type once. */
  final ActivatedJob work(String type, Map<String, Object> answer) {
    ActivatedJob job = job(type);
    client.newCompleteCommand(job.getKey()).variables(answer).send().join();
    return job;
  }

  final ActivatedJob work(String type) {
    return work(type, Map.of());
  }

  private ActivatedJob job(String type) {
    List<ActivatedJob> jobs =
        client
            .newActivateJobsCommand()
            .jobType(type)
            .maxJobsToActivate(1)
            .timeout(Duration.ofDays(400))
            .requestTimeout(PATIENCE)
            .send()
            .join()
            .getJobs();
    assertThat(jobs).as("a job of type " + type).hasSize(1);
    return jobs.get(0);
  }

  /** A person completes the task, and the listener of its completion agrees. */
  final UserTask decide(String element, String listener, Map<String, Object> entered) {
    UserTask task = task(element);
    CompletableFuture<?> completed =
        client
            .newCompleteUserTaskCommand(task.getUserTaskKey())
            .variables(entered)
            .send()
            .toCompletableFuture();
    ActivatedJob asked = job(listener);
    assertThat(asked.getVariablesAsMap()).containsAllEntriesOf(entered);
    answer(asked, null);
    assertThat(completed).succeedsWithin(PATIENCE);
    return task;
  }

  /** A person claims the task, and the listener of its assignment agrees. */
  final void claim(String element, String listener, String person) {
    CompletableFuture<?> assigned =
        client
            .newAssignUserTaskCommand(task(element).getUserTaskKey())
            .assignee(person)
            .send()
            .toCompletableFuture();
    ActivatedJob asked = job(listener);
    assertThat(asked.getUserTask().getAssignee()).isEqualTo(person);
    answer(asked, null);
    assertThat(assigned).succeedsWithin(PATIENCE);
    assertThat(task(element).getAssignee()).isEqualTo(person);
  }

  /** A person wants to complete the task so, and the listener of its completion denies it. */
  final void isDenied(String element, String listener, Map<String, Object> entered, String why) {
    UserTask task = task(element);
    CompletableFuture<?> completed =
        client
            .newCompleteUserTaskCommand(task.getUserTaskKey())
            .variables(entered)
            .send()
            .toCompletableFuture();
    answer(job(listener), why);
    assertThat(completed).failsWithin(PATIENCE).withThrowableThat().withMessageContaining(why);
    assertThat(task(element).getUserTaskKey()).isEqualTo(task.getUserTaskKey());
  }

  private void answer(ActivatedJob asked, @Nullable String denial) {
    client
        .newCompleteCommand(asked.getKey())
        .withResult(
            result ->
                denial == null
                    ? result.forUserTask().deny(false)
                    : result.forUserTask().deny(true, denial))
        .send()
        .join();
  }

  final UserTask task(String element) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                client
                    .newUserTaskSearchRequest()
                    .filter(filter -> filter.state(UserTaskState.CREATED).elementId(element))
                    .send()
                    .join()
                    .items(),
            found -> found.size() == 1)
        .get(0);
  }

  /** The model waits there; only now may the clock move. */
  final void waitsAt(String... elements) {
    assertThatProcessInstance(
            instance ->
                instance.getProcessDefinitionId().equals(processId)
                    && instance.getEndDate() == null)
        .hasActiveElements(elements);
  }

  final void later(Duration duration) {
    context.increaseTime(duration);
  }

  /** In so many days, as a variable holds it. */
  final String inDays(int days) {
    return now().plus(Duration.ofDays(days)).toString();
  }

  final Instant now() {
    return context.getCurrentTime();
  }

  /** The model went through these and is at its end. */
  final void endsBy(String... elements) {
    assertThatProcessInstance(byProcessId(processId)).hasCompletedElements(elements).isCompleted();
  }

  /** The model ends by a BPMN error; here nobody has called it who could catch it. */
  final void throwsAt(String endEvent) {
    assertThatProcessInstance(byProcessId(processId)).hasActiveIncidents();
    assertThat(
            client
                .newElementInstanceSearchRequest()
                .filter(filter -> filter.processDefinitionId(processId).elementId(endEvent))
                .send()
                .join()
                .items())
        .as("%s was reached", endEvent)
        .hasSize(1);
  }

  /** The variables of the model have these values. */
  final void has(Map<String, Object> variables) {
    assertThatProcessInstance(byProcessId(processId)).hasVariables(variables);
  }
}
