package org.accountclosure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.UserTaskProperties;
import io.camunda.client.api.search.enums.JobKind;
import io.camunda.client.api.search.enums.ListenerEventType;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** Task listeners by the official client and starter, and what who waits for them is answered. */
@SpringBootTest(
    classes = {EngineTestApplication.class, TaskListenerWorkers.class},
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.config.name=engine-test",
      "server.address=127.0.0.1",
      "server.port=${test.http.port}",
      "management.server.address=127.0.0.1",
      "management.server.port=${test.management.port}",
      "engine.datasource.url=jdbc:h2:mem:task-listeners",
      "engine.request-timeout=PT3S",
      "camunda.client.mode=self-managed",
      "camunda.client.prefer-rest-over-grpc=true",
      "camunda.client.rest-address=http://localhost:${test.http.port}",
      "camunda.client.auth.method=none"
    })
@DirtiesContext
class TaskListenersByClientTest {

  @Autowired CamundaClient client;

  private static BpmnModelInstance model(String process, String prefix) {
    return Bpmn.createExecutableProcess(process)
        .startEvent()
        .userTask(
            "review",
            t ->
                t.zeebeUserTask()
                    .zeebeFollowUpDate("2026-12-01T00:00:00Z")
                    .zeebeTaskListener(l -> l.assigning().type(prefix + ".assigning"))
                    .zeebeTaskListener(l -> l.completing().type(prefix + ".completing")))
        .endEvent()
        .done();
  }

  private long start(String process, String prefix) {
    client
        .newDeployResourceCommand()
        .addProcessModel(model(process, prefix), process + ".bpmn")
        .send()
        .join();
    long instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(process)
            .latestVersion()
            .send()
            .join()
            .getProcessInstanceKey();
    return taskOf(instance).getUserTaskKey();
  }

  private UserTask taskOf(long instance) {
    return client
        .newUserTaskSearchRequest()
        .filter(f -> f.processInstanceKey(instance))
        .send()
        .join()
        .items()
        .get(0);
  }

  private UserTask task(long key) {
    return client.newUserTaskGetRequest(key).send().join();
  }

  private static ProblemException problem(CompletionStage<?> request) {
    return catchThrowableOfType(
        ProblemException.class,
        () -> {
          try {
            request.toCompletableFuture().join();
          } catch (java.util.concurrent.CompletionException wrapped) {
            throw wrapped.getCause();
          }
        });
  }

  @Test
  void workersOfTheStarterDenyAndCorrect() {
    long key = start("Review", "review");
    client.newAssignUserTaskCommand(key).assignee("kim").send().join();
    assertThat(task(key).getAssignee()).isEqualTo("kim");

    ProblemException denied =
        problem(client.newCompleteUserTaskCommand(key).variables(Map.of("reason", " ")).send());
    assertThat(denied.code()).isEqualTo(409);
    assertThat(denied.details().getTitle()).isEqualTo("INVALID_STATE");
    assertThat(denied.details().getDetail())
        .isEqualTo(
            "Command 'COMPLETE' rejected with code 'INVALID_STATE': Completion of the User Task"
                + " with key '%d' was denied by Task Listener. Reason to deny: 'a reason is missing'",
            key);
    assertThat(task(key).getState()).isEqualTo(UserTaskState.CREATED);

    client
        .newCompleteUserTaskCommand(key)
        .variables(Map.of("reason", "debt is paid"))
        .send()
        .join();
    UserTask done = task(key);
    assertThat(done.getState()).isEqualTo(UserTaskState.COMPLETED);
    assertThat(done.getAssignee()).isEqualTo("checked-kim");
    assertThat(done.getDueDate()).isEqualTo("2027-01-01T00:00:00Z");
    assertThat(done.getFollowUpDate()).isNull();
    assertThat(done.getCandidateUsers()).containsExactly("ann", "bob");
    assertThat(done.getPriority()).isEqualTo(80);
    assertThat(
            client
                .newJobSearchRequest()
                .filter(
                    f ->
                        f.kind(JobKind.TASK_LISTENER)
                            .listenerEventType(ListenerEventType.COMPLETING)
                            .isDenied(true))
                .send()
                .join()
                .items())
        .singleElement()
        .matches(job -> "a reason is missing".equals(job.getDeniedReason()));
  }

  @Test
  void aCommandWhoseListenersAreSlowGoesOnWithoutItsRequest() {
    long key = start("Slow", "nobody");
    CompletionStage<?> waiting =
        client
            .newAssignUserTaskCommand(key)
            .assignee("kim")
            .requestTimeout(Duration.ofSeconds(30))
            .send();
    Awaitility.await().until(() -> task(key).getState() == UserTaskState.ASSIGNING);
    ProblemException busy = problem(client.newCompleteUserTaskCommand(key).send());
    assertThat(busy.code()).isEqualTo(409);
    assertThat(busy.details().getDetail())
        .contains("Expected to complete user task with key")
        .contains("but it is in state 'ASSIGNING'");
    ProblemException late = problem(waiting);
    assertThat(late.code()).isEqualTo(504);
    assertThat(late.details().getTitle()).isEqualTo("DEADLINE_EXCEEDED");

    List<ActivatedJob> jobs =
        client
            .newActivateJobsCommand()
            .jobType("nobody.assigning")
            .maxJobsToActivate(5)
            .send()
            .join()
            .getJobs();
    assertThat(jobs).hasSize(1);
    UserTaskProperties properties = jobs.get(0).getUserTask();
    assertThat(properties.getAssignee()).isEqualTo("kim");
    assertThat(properties.getUserTaskKey()).isEqualTo(key);
    assertThat(properties.getFollowUpDate()).isEqualTo("2026-12-01T00:00:00Z");
    assertThat(jobs.get(0).getKind()).isEqualTo(JobKind.TASK_LISTENER);
    client.newCompleteCommand(jobs.get(0)).send().join();
    assertThat(task(key).getState()).isEqualTo(UserTaskState.CREATED);
    assertThat(task(key).getAssignee()).isEqualTo("kim");
  }
}
