package org.accountclosure.engine;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.ElementSelectors.byName;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.enums.IncidentErrorType;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.Variable;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaSpringProcessTest;
import io.camunda.process.test.api.assertions.DecisionSelectors;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The proof of the engine: the unmodified starter, its workers and deployments, and Camunda Process
 * Test in remote mode work against it, without any class of account closure.
 */
@SpringBootTest(
    classes = {EngineTestApplication.class, OrderWorkers.class},
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.config.name=engine-test",
      "server.address=127.0.0.1",
      "server.port=${test.http.port}",
      "management.server.address=127.0.0.1",
      "management.server.port=${test.management.port}",
      "management.endpoints.web.exposure.include=health,clock,cluster",
      "engine.clock-controlled=true",
      "engine.datasource.url=jdbc:h2:mem:process-test",
      "camunda.client.mode=self-managed",
      "camunda.client.prefer-rest-over-grpc=true",
      "camunda.client.rest-address=http://localhost:${test.http.port}",
      "camunda.client.auth.method=none",
      "camunda.process-test.runtime-mode=remote",
      "camunda.process-test.remote.client.rest-address=http://localhost:${test.http.port}",
      "camunda.process-test.remote.client.grpc-address=http://localhost:${test.http.port}",
      "camunda.process-test.remote.camunda-monitoring-api-address=http://localhost:${test.management.port}",
      "camunda.process-test.coverage.report-directory=target/engine-coverage"
    })
@CamundaSpringProcessTest
@DirtiesContext
class ProcessTestOnEngineTest {

  @Autowired CamundaClient client;
  @Autowired CamundaProcessTestContext context;

  private ProcessInstanceEvent order(String id, int pieces) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("Order")
        .latestVersion()
        .variables(Map.of("orderId", id, "pieces", pieces))
        .send()
        .join();
  }

  @Test
  void aSmallOrderIsPaidAndShipped() {
    ProcessInstanceEvent order = order("o-1", 3);
    assertThatProcessInstance(order)
        .isActive()
        .hasCompletedElements("Activity_Price", "Activity_Discount")
        .hasActiveElements(byName("Is it paid in time?"))
        .isWaitingForMessage("order-paid", "o-1")
        .hasVariable("price", 30)
        .hasVariable("currency", "EUR");
    client
        .newPublishMessageCommand()
        .messageName("order-paid")
        .correlationKey("o-1")
        .variables(Map.of("paid", true))
        .send()
        .join();
    assertThatProcessInstance(order)
        .isCompleted()
        .hasCorrelatedMessage("order-paid", "o-1")
        .hasCompletedElementsInOrder(
            "StartEvent_Ordered",
            "Activity_Price",
            "Event_Paid",
            "Activity_Ship",
            "EndEvent_Shipped")
        .hasNotActivatedElements("Activity_Approve", "Event_Late")
        .hasVariable("paid", true)
        .hasVariable("parcel", "parcel of o-1")
        .hasNoActiveIncidents();
    assertThatProcessInstance(ProcessInstanceSelectors.byProcessId("Shipping"))
        .isCompleted()
        .hasVariable("weight", 5);
  }

  @Test
  void aLargeOrderIsApprovedByAPersonAndDroppedWhenNotPaid() {
    ProcessInstanceEvent order = order("o-2", 30);
    assertThatUserTask(byElementId("Activity_Approve"))
        .isCreated()
        .hasName("Approve the order")
        .hasCandidateGroup("approvers")
        .hasPriority(70);
    io.camunda.process.test.api.CamundaAssert.assertThatDecision(DecisionSelectors.byId("Discount"))
        .isEvaluated()
        .hasOutput(10)
        .hasMatchedRules(1);
    context.completeUserTask("Activity_Approve", Map.of("approved", true));
    assertThatProcessInstance(order)
        .hasCompletedElements("Activity_Approve")
        .hasVariable("approved", true)
        .hasActiveElements("Gateway_Paid");
    context.increaseTime(Duration.ofDays(3));
    assertThatProcessInstance(order)
        .isCompleted()
        .hasCompletedElements("Event_Late", "EndEvent_Dropped");
  }

  @Test
  void aFailingWorkerMakesAnIncidentThatCanBeResolved() {
    ProcessInstanceEvent order = order("o-3", -1);
    assertThatProcessInstance(order).hasActiveIncidents().hasActiveElements("Activity_Price");
    var incident =
        client
            .newIncidentSearchRequest()
            .filter(filter -> filter.processInstanceKey(order.getProcessInstanceKey()))
            .send()
            .join()
            .singleItem();
    assertThat(incident.getErrorType()).isEqualTo(IncidentErrorType.JOB_NO_RETRIES);
    assertThat(incident.getErrorMessage()).contains("There are no negative pieces");
    client
        .newSetVariablesCommand(order.getProcessInstanceKey())
        .variables(Map.of("pieces", 2))
        .send()
        .join();
    client.newUpdateRetriesCommand(incident.getJobKey()).retries(1).send().join();
    client.newResolveIncidentCommand(incident.getIncidentKey()).send().join();
    assertThatProcessInstance(order)
        .hasNoActiveIncidents()
        .hasCompletedElements("Activity_Price")
        .hasVariable("price", 20);
    client.newCancelInstanceCommand(order.getProcessInstanceKey()).send().join();
    assertThatProcessInstance(order).isTerminated().hasTerminatedElements("Gateway_Paid");
  }

  @Test
  void theBodyOfAMultiInstanceTaskIsShownWithItsInstances() {
    client
        .newDeployResourceCommand()
        .addResourceFile("src/test/resources/engine/probes/multi-instance-user-task/model.bpmn")
        .send()
        .join();
    ProcessInstanceEvent instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("MultiInstanceUserTask")
            .latestVersion()
            .variables(Map.of("people", List.of("ann", "bob")))
            .send()
            .join();
    assertThatProcessInstance(instance).hasActiveElement("approve", 3);
    ElementInstance body = elements(instance, ElementInstanceType.MULTI_INSTANCE_BODY).get(0);
    assertThat(elements(instance, ElementInstanceType.USER_TASK)).hasSize(2);
    assertThat(
            client
                .newVariableSearchRequest()
                .filter(filter -> filter.scopeKey(body.getElementInstanceKey()))
                .send()
                .join()
                .items())
        .extracting(Variable::getName, Variable::getValue)
        .containsExactly(tuple("oks", "[null,null]"));
    context.completeUserTask("approve", Map.of("ok", true));
    assertThatProcessInstance(instance)
        .hasCompletedElement("approve", 2)
        .hasTerminatedElement("approve", 1)
        .hasActiveElement("check", 2);
    context.completeUserTask("check", Map.of("note", "first"));
    assertThatProcessInstance(instance)
        .hasCompletedElement("check", 1)
        .hasActiveElement("check", 2);
    context.completeUserTask("check", Map.of("note", "second"));
    context.completeJob("after");
    assertThatProcessInstance(instance)
        .isCompleted()
        .hasVariable("notes", List.of("first", "second"));
  }

  private List<ElementInstance> elements(ProcessInstanceEvent instance, ElementInstanceType type) {
    return client
        .newElementInstanceSearchRequest()
        .filter(filter -> filter.processInstanceKey(instance.getProcessInstanceKey()).type(type))
        .send()
        .join()
        .items();
  }
}
