package org.accountclosure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** An instance is migrated by the official client, and its searches show the new version. */
@SpringBootTest(
    classes = EngineTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.config.name=engine-test",
      "server.address=127.0.0.1",
      "server.port=${test.http.port}",
      "management.server.address=127.0.0.1",
      "management.server.port=${test.management.port}",
      "engine.datasource.url=jdbc:h2:mem:migration",
      "camunda.client.mode=self-managed",
      "camunda.client.prefer-rest-over-grpc=true",
      "camunda.client.rest-address=http://localhost:${test.http.port}",
      "camunda.client.auth.method=none"
    })
@DirtiesContext
class MigrationByClientTest {

  @Autowired CamundaClient client;

  private static BpmnModelInstance model(String version) {
    return Bpmn.createExecutableProcess("Migrating")
        .startEvent("start")
        .parallelGateway("fork")
        .serviceTask("work" + version, task -> task.zeebeJobType("migrating.work"))
        .endEvent("end-1")
        .moveToNode("fork")
        .userTask("ask" + version, task -> task.zeebeUserTask().zeebeAssignee("anna"))
        .name("Ask" + version)
        .endEvent("end-2")
        .moveToNode("fork")
        .intermediateCatchEvent("news" + version)
        .message(m -> m.name("migrating-news").zeebeCorrelationKeyExpression("\"k\""))
        .endEvent("end-3")
        .done();
  }

  private long deploy(String version) {
    return client
        .newDeployResourceCommand()
        .addProcessModel(model(version), "migrating.bpmn")
        .send()
        .join()
        .getProcesses()
        .get(0)
        .getProcessDefinitionKey();
  }

  @Test
  void everySearchShowsTheVersionThatAnInstanceWasMigratedTo() {
    deploy("");
    ProcessInstanceEvent created =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("Migrating")
            .latestVersion()
            .variables(Map.of("kept", 1))
            .send()
            .join();
    long instance = created.getProcessInstanceKey();
    ActivatedJob job = activate().get(0);
    UserTask task = task(instance);
    long newest = deploy("-2");

    client
        .newMigrateProcessInstanceCommand(instance)
        .migrationPlan(newest)
        .addMappingInstruction("work", "work-2")
        .addMappingInstruction("ask", "ask-2")
        .addMappingInstruction("news", "news-2")
        .send()
        .join();

    var shown = client.newProcessInstanceGetRequest(instance).send().join();
    assertThat(shown.getProcessDefinitionKey()).isEqualTo(newest);
    assertThat(shown.getProcessDefinitionVersion()).isEqualTo(2);
    UserTask migrated = task(instance);
    assertThat(migrated.getUserTaskKey()).isEqualTo(task.getUserTaskKey());
    assertThat(migrated.getAssignee()).isEqualTo("anna");
    assertThat(migrated.getElementId()).isEqualTo("ask-2");
    assertThat(migrated.getName()).isEqualTo("Ask-2");
    assertThat(migrated.getProcessDefinitionKey()).isEqualTo(newest);
    assertThat(migrated.getProcessDefinitionVersion()).isEqualTo(2);
    assertThat(
            client
                .newJobSearchRequest()
                .filter(f -> f.processInstanceKey(instance))
                .send()
                .join()
                .items())
        .singleElement()
        .matches(found -> found.getJobKey() == job.getKey())
        .matches(found -> found.getElementId().equals("work-2"))
        .matches(found -> found.getProcessDefinitionKey() == newest);
    assertThat(
            client
                .newMessageSubscriptionSearchRequest()
                .filter(f -> f.processInstanceKey(instance))
                .send()
                .join()
                .items())
        .singleElement()
        .matches(found -> found.getElementId().equals("news-2"));
    client.newCompleteCommand(job.getKey()).send().join();
    client.newCompleteUserTaskCommand(task.getUserTaskKey()).send().join();
    client
        .newCorrelateMessageCommand()
        .messageName("migrating-news")
        .correlationKey("k")
        .send()
        .join();
    assertThat(client.newProcessInstanceGetRequest(instance).send().join().getState().name())
        .isEqualTo("COMPLETED");
  }

  private List<ActivatedJob> activate() {
    return client
        .newActivateJobsCommand()
        .jobType("migrating.work")
        .maxJobsToActivate(5)
        .timeout(Duration.ofMinutes(1))
        .send()
        .join()
        .getJobs();
  }

  private UserTask task(long instance) {
    return client
        .newUserTaskSearchRequest()
        .filter(f -> f.processInstanceKey(instance))
        .send()
        .join()
        .items()
        .get(0);
  }

  @Test
  void aWrongPlanIsRefusedWithWhatIsInTheWay() {
    long definition = deploy("");
    long instance =
        client
            .newCreateInstanceCommand()
            .processDefinitionKey(definition)
            .send()
            .join()
            .getProcessInstanceKey();

    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                client
                    .newMigrateProcessInstanceCommand(instance)
                    .migrationPlan(definition)
                    .addMappingInstruction("work", "work")
                    .addMappingInstruction("news", "news")
                    .send()
                    .join());

    assertThat(refused.code()).isEqualTo(409);
    assertThat(refused.details().getTitle()).isEqualTo("INVALID_STATE");
    assertThat(refused.details().getDetail())
        .isEqualTo(
            ("Command 'MIGRATE' rejected with code 'INVALID_STATE': Expected to migrate process"
                    + " instance '%d' but no mapping instruction defined for active element with"
                    + " id 'ask'. Elements cannot be migrated without a mapping.")
                .formatted(instance));
    client.newCancelInstanceCommand(instance).send().join();
  }
}
