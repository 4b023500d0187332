package org.accountclosure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Topology;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.broker.JsonHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every command of the official client arrives as it was meant. */
@SpringBootTest(
    classes = FakeEngineApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=engine-test",
      "camunda.client.enabled=false",
      "server.address=127.0.0.1"
    })
class ClientCommandsTest {

  @LocalServerPort int port;
  @Autowired FakeCommands commands;
  private CamundaClient client;

  @BeforeEach
  void connect() {
    commands.calls().clear();
    client = client(port);
  }

  static CamundaClient client(int port) {
    return CamundaClient.newClientBuilder()
        .restAddress(URI.create("http://localhost:" + port))
        .preferRestOverGrpc(true)
        .build();
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void theTopologyIsOneHealthyPartition() {
    Topology topology = client.newTopologyRequest().send().join();
    assertThat(topology.getClusterSize()).isEqualTo(1);
    assertThat(topology.getBrokers()).hasSize(1);
    assertThat(topology.getBrokers().get(0).getPartitions())
        .hasSize(1)
        .allMatch(partition -> partition.isLeader());
    assertThat(client.newStatusRequest().send().join().getStatus().name()).isEqualTo("UP");
  }

  @Test
  void aDeploymentArrivesWithNamesAndTexts() {
    DeploymentEvent event =
        client
            .newDeployResourceCommand()
            .addResourceString("<bpmn>ä</bpmn>", StandardCharsets.UTF_8, "dir/a.bpmn")
            .send()
            .join();
    assertThat(commands.calls()).containsExactly("deploy dir/a.bpmn <bpmn>ä</bpmn>");
    assertThat(event.getKey()).isEqualTo(1);
    assertThat(event.getProcesses())
        .singleElement()
        .matches(process -> process.getProcessDefinitionKey() == 2);
    assertThat(event.getDecisions())
        .singleElement()
        .matches(decision -> decision.getDecisionKey() == 4);
    assertThat(event.getDecisionRequirements())
        .singleElement()
        .matches(requirements -> requirements.getDecisionRequirementsKey() == 7);
    assertThat(event.getForm()).singleElement().matches(form -> form.getFormKey() == 9);
  }

  @Test
  void instancesAreCreatedByIdOrKeyAndCancelled() {
    var created =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("process")
            .latestVersion()
            .variables(Map.of("a", 1))
            .send()
            .join();
    assertThat(created.getProcessInstanceKey()).isEqualTo(10);
    assertThat(created.getVersion()).isEqualTo(12);
    client.newCreateInstanceCommand().processDefinitionKey(7).send().join();
    client.newCancelInstanceCommand(10).send().join();
    assertThat(commands.calls())
        .containsExactly(
            "create CreateInstance[processDefinitionKey=null, processDefinitionId=process,"
                + " version=-1, variables={a=1}, tags=[]]",
            "create CreateInstance[processDefinitionKey=7, processDefinitionId=null, version=-1,"
                + " variables={}, tags=[]]",
            "cancel 10");
  }

  @Test
  void aMigrationArrivesWithItsPlan() {
    client
        .newMigrateProcessInstanceCommand(10)
        .migrationPlan(12)
        .addMappingInstruction("a", "b")
        .addMappingInstruction("c", "c")
        .send()
        .join();
    assertThat(commands.calls())
        .containsExactly(
            "migrate MigrateInstance[processInstanceKey=10, targetProcessDefinitionKey=12,"
                + " mappingInstructions=[MappingInstruction[sourceElementId=a, targetElementId=b],"
                + " MappingInstruction[sourceElementId=c, targetElementId=c]]]");
  }

  @Test
  void aMigrationWithoutAPlanIsRefused() {
    URI migration = URI.create("http://localhost:" + port + "/v2/process-instances/10/migration");
    assertThat(detail(migration, Map.of())).isEqualTo("No targetProcessDefinitionKey provided.");
    assertThat(detail(migration, Map.of("targetProcessDefinitionKey", "12")))
        .isEqualTo("No mappingInstructions provided.");
    assertThat(
            detail(
                migration,
                Map.of(
                    "targetProcessDefinitionKey",
                    "12",
                    "mappingInstructions",
                    List.of(Map.of("sourceElementId", "a")))))
        .isEqualTo("All [sourceElementId, targetElementId] are required.");
    assertThat(commands.calls()).isEmpty();
  }

  private static String detail(URI address, Map<String, ?> body) {
    JsonHttp.Answer answer = JsonHttp.post(address, body);
    assertThat(answer.status()).isEqualTo(400);
    return answer.body().path("detail").asText();
  }

  @Test
  void jobsAreActivatedAndAnswered() {
    commands.addJob("type", 21);
    List<ActivatedJob> jobs =
        client
            .newActivateJobsCommand()
            .jobType("type")
            .maxJobsToActivate(3)
            .workerName("me")
            .timeout(Duration.ofMinutes(1))
            .fetchVariables("amount")
            .send()
            .join()
            .getJobs();
    assertThat(jobs).hasSize(1);
    ActivatedJob job = jobs.get(0);
    assertThat(job.getKey()).isEqualTo(21);
    assertThat(job.getVariablesAsMap()).containsEntry("amount", 7);
    assertThat(job.getCustomHeaders()).containsEntry("header", "value");
    assertThat(job.getDeadline()).isEqualTo(6);
    assertThat(job.getWorker()).isEqualTo("me");

    client.newCompleteCommand(21).variables(Map.of("b", true)).send().join();
    client
        .newFailCommand(22)
        .retries(2)
        .retryBackoff(Duration.ofSeconds(3))
        .errorMessage("late")
        .send()
        .join();
    client.newThrowErrorCommand(23).errorCode("refused").errorMessage("no").send().join();
    client.newUpdateRetriesCommand(24).retries(5).send().join();
    client.newUpdateTimeoutCommand(25).timeout(Duration.ofSeconds(9)).send().join();
    client.newUpdateJobCommand(26).updateRetries(1).send().join();
    assertThat(commands.calls())
        .containsExactly(
            "complete 21 {b=true}",
            "fail 22 2 PT3S late {}",
            "error 23 refused no {}",
            "update 24 5 -",
            "update 25 - PT9S",
            "update 26 1 -");
  }

  @Test
  void messagesArePublishedAndCorrelated() {
    var published =
        client
            .newPublishMessageCommand()
            .messageName("news")
            .correlationKey("k")
            .timeToLive(Duration.ofHours(1))
            .messageId("id")
            .variables(Map.of("v", List.of(1, 2)))
            .send()
            .join();
    assertThat(published.getMessageKey()).isEqualTo(13);
    var correlated =
        client.newCorrelateMessageCommand().messageName("news").correlationKey("k").send().join();
    assertThat(correlated.getProcessInstanceKey()).isEqualTo(15);
    assertThat(commands.calls())
        .containsExactly("publish news k PT1H id {v=[1, 2]}", "correlate news k {}");
  }

  @Test
  void userTasksAreAssignedChangedAndCompleted() {
    client.newAssignUserTaskCommand(31).assignee("kim").allowOverride(false).send().join();
    client.newUnassignUserTaskCommand(31).send().join();
    client
        .newUpdateUserTaskCommand(31)
        .candidateGroups("a", "b")
        .clearCandidateUsers()
        .dueDate("2026-01-01T00:00:00Z")
        .clearFollowUpDate()
        .priority(7)
        .send()
        .join();
    client.newCompleteUserTaskCommand(31).variables(Map.of("d", "A")).action("go").send().join();
    assertThat(commands.calls())
        .containsExactly(
            "assign 31 kim false -",
            "unassign 31",
            "change 31 Changes[candidateGroups=[a, b], candidateUsers=[],"
                + " dueDate=2026-01-01T00:00Z, clearDueDate=false, followUpDate=null,"
                + " clearFollowUpDate=true, priority=7] -",
            "completeTask 31 {d=A} go");
  }

  @Test
  void variablesAreSetAndIncidentsResolved() {
    client.newSetVariablesCommand(41).variables(Map.of("x", 1)).local(true).send().join();
    client.newResolveIncidentCommand(42).send().join();
    assertThat(commands.calls()).containsExactly("set 41 {x=1} true", "resolve 42");
  }

  @Test
  void refusalsReachTheClientInCamundasWords() {
    assertThatThrownBy(() -> client.newCompleteCommand(404).send().join())
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(404);
              assertThat(problem.details().getTitle()).isEqualTo("NOT_FOUND");
              assertThat(problem.details().getDetail())
                  .isEqualTo(
                      "Command 'COMPLETE' rejected with code 'NOT_FOUND': Expected to find"
                          + " something with key '404', but there is none");
            });
    assertThatThrownBy(() -> client.newCompleteUserTaskCommand(409).send().join())
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(409);
              assertThat(problem.details().getTitle()).isEqualTo("INVALID_STATE");
            });
  }
}
