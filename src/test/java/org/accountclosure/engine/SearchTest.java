package org.accountclosure.engine;

import static org.accountclosure.engine.EngineRows.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.enums.IncidentErrorType;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.JobState;
import io.camunda.client.api.search.enums.MessageSubscriptionState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.filter.ProcessInstanceFilter;
import io.camunda.client.api.search.response.DecisionInstanceState;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.SearchResponse;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.response.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every search and get of the official client finds what the store holds. */
@SpringBootTest(
    classes = FakeEngineApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=engine-test",
      "camunda.client.enabled=false",
      "server.address=127.0.0.1"
    })
class SearchTest {

  private static final String LONG_TEXT = "\"" + "x".repeat(9000) + "\"";

  @LocalServerPort int port;
  @Autowired EngineRows rows;
  private CamundaClient client;

  @BeforeEach
  void fill() {
    client = ClientCommandsTest.client(port);
    rows.deleteAll();
    definitions();
    instances();
    inside();
    decisionsAndMessages();
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private void definitions() {
    rows.insert(
        "c8_process_definition",
        "process_definition_key",
        99L,
        "process_definition_id",
        "process",
        "version",
        1,
        "name",
        "Old process");
    rows.insert(
        "c8_process_definition",
        "process_definition_key",
        100L,
        "process_definition_id",
        "process",
        "version",
        2,
        "name",
        "A process",
        "version_tag",
        "v2",
        "start_form_id",
        "form");
    rows.insert(
        "c8_form",
        "form_key",
        110L,
        "form_id",
        "form",
        "version",
        1,
        "resource_name",
        "f.form",
        "deployment_key",
        1L,
        "checksum",
        "",
        "form_schema",
        "{\"id\":\"form\"}");
    rows.insert(
        "c8_decision_requirements",
        "decision_requirements_key",
        120L,
        "decision_requirements_id",
        "drg",
        "version",
        3,
        "name",
        "Drg",
        "resource_name",
        "d.dmn",
        "deployment_key",
        1L,
        "checksum",
        "",
        "xml",
        "<dmn/>");
    rows.insert(
        "c8_decision_definition",
        "decision_definition_key",
        121L,
        "decision_definition_id",
        "decision",
        "version",
        4,
        "name",
        "Decision",
        "decision_requirements_key",
        120L,
        "decision_requirements_id",
        "drg",
        "deployment_key",
        1L);
  }

  private void instances() {
    rows.insert(
        "c8_process_instance",
        "process_instance_key",
        200L,
        "root_process_instance_key",
        200L,
        "tags",
        "[\"one\",\"two\"]");
    rows.insert(
        "c8_process_instance",
        "process_instance_key",
        201L,
        "root_process_instance_key",
        200L,
        "parent_process_instance_key",
        200L,
        "parent_element_instance_key",
        301L,
        "started_at",
        T0.plusSeconds(1));
    rows.insert(
        "c8_process_instance",
        "process_instance_key",
        202L,
        "root_process_instance_key",
        202L,
        "state",
        "COMPLETED",
        "started_at",
        T0.plusSeconds(2),
        "ended_at",
        T0.plusSeconds(3));
    rows.insert(
        "c8_process_instance",
        "process_instance_key",
        203L,
        "root_process_instance_key",
        203L,
        "state",
        "TERMINATED",
        "started_at",
        T0.plusSeconds(2),
        "ended_at",
        T0.plusSeconds(2));
  }

  private void inside() {
    rows.insert(
        "c8_element_instance",
        "element_instance_key",
        300L,
        "process_instance_key",
        200L,
        "flow_scope_key",
        302L,
        "element_id",
        "task",
        "element_name",
        "A task");
    rows.insert(
        "c8_element_instance",
        "element_instance_key",
        301L,
        "process_instance_key",
        200L,
        "flow_scope_key",
        200L,
        "element_id",
        "call",
        "element_type",
        "CALL_ACTIVITY",
        "started_at",
        T0.plusSeconds(1));
    rows.insert(
        "c8_element_instance",
        "element_instance_key",
        302L,
        "process_instance_key",
        200L,
        "flow_scope_key",
        200L,
        "element_id",
        "sub",
        "element_type",
        "SUB_PROCESS",
        "state",
        "COMPLETED",
        "ended_at",
        T0.plusSeconds(2));
    rows.insert(
        "c8_element_instance",
        "element_instance_key",
        303L,
        "process_instance_key",
        201L,
        "flow_scope_key",
        201L,
        "element_id",
        "called");
    rows.insert(
        "c8_incident",
        "incident_key",
        400L,
        "process_instance_key",
        201L,
        "element_id",
        "called",
        "element_instance_key",
        303L,
        "error_message",
        "No retries left",
        "job_key",
        501L);
    rows.insert(
        "c8_incident",
        "incident_key",
        401L,
        "process_instance_key",
        202L,
        "element_id",
        "task",
        "element_instance_key",
        999L,
        "error_message",
        "Bad mapping",
        "error_type",
        "IO_MAPPING_ERROR",
        "state",
        "RESOLVED",
        "created_at",
        T0.plusSeconds(1));
    rows.insert(
        "c8_job",
        "job_key",
        500L,
        "process_instance_key",
        200L,
        "type",
        "pay",
        "state",
        "CREATED",
        "retries",
        3,
        "worker",
        "w",
        "locked_until",
        T0.plusSeconds(60));
    rows.insert(
        "c8_job",
        "job_key",
        501L,
        "process_instance_key",
        201L,
        "type",
        "tell",
        "state",
        "FAILED",
        "retries",
        1,
        "error_message",
        "boom");
    rows.insert(
        "c8_user_task",
        "user_task_key",
        600L,
        "process_instance_key",
        200L,
        "element_instance_key",
        300L,
        "state",
        "CREATED",
        "candidate_groups",
        "[\"support\",\"a\\\"b*\"]",
        "due_at",
        T0.plusDays(1),
        "form_key",
        110L,
        "element_name",
        "Decide");
    rows.insert(
        "c8_user_task",
        "user_task_key",
        601L,
        "process_instance_key",
        201L,
        "element_instance_key",
        303L,
        "state",
        "COMPLETED",
        "assignee",
        "kim",
        "priority",
        90,
        "created_at",
        T0.plusSeconds(5),
        "ended_at",
        T0.plusSeconds(6));
    variable(700, 200, 200, "amount", "1");
    variable(701, 200, 302, "amount", "2");
    variable(702, 200, 300, "local", "\"x\"");
    variable(703, 200, 200, "long", LONG_TEXT);
    variable(704, 202, 202, "amount", "1");
    for (String flow : List.of("flow_1", "flow_2", "flow_1")) {
      rows.insert(
          "c8_sequence_flow",
          "sequence_flow_key",
          nextFlow++,
          "process_instance_key",
          200L,
          "process_definition_key",
          100L,
          "process_definition_id",
          "process",
          "element_id",
          flow);
    }
  }

  private long nextFlow = 800;

  private void variable(long key, long instance, long scope, String name, String value) {
    rows.insert(
        "c8_variable",
        "variable_key",
        key,
        "process_instance_key",
        instance,
        "scope_key",
        scope,
        "name",
        name,
        "json_value",
        value);
  }

  private void decisionsAndMessages() {
    rows.insert(
        "c8_decision_instance",
        "decision_instance_key",
        900L,
        "decision_evaluation_key",
        900L,
        "decision_index",
        1,
        "decision_definition_key",
        121L,
        "decision_definition_id",
        "decision",
        "decision_requirements_key",
        120L,
        "decision_version",
        4,
        "decision_name",
        "Decision",
        "decision_type",
        "DECISION_TABLE",
        "state",
        "EVALUATED",
        "result",
        "{\"a\":1}",
        "evaluated_inputs",
        "[{\"inputId\":\"i\",\"inputName\":\"In\",\"inputValue\":\"7\"}]",
        "matched_rules",
        "[{\"ruleId\":\"r\",\"ruleIndex\":1,\"evaluatedOutputs\":[{\"outputId\":\"o\",\"outputName\":\"Out\",\"outputValue\":\"8\"}]}]",
        "evaluated_at",
        T0,
        "process_instance_key",
        200L,
        "process_definition_key",
        100L,
        "process_definition_id",
        "process",
        "element_instance_key",
        300L);
    rows.insert(
        "c8_message_subscription",
        "subscription_key",
        1000L,
        "message_name",
        "news",
        "correlation_key",
        "k",
        "state",
        "CREATED",
        "interrupting",
        true,
        "updated_at",
        T0,
        "process_instance_key",
        200L,
        "root_instance_key",
        200L,
        "process_definition_key",
        100L,
        "process_definition_id",
        "process",
        "element_id",
        "wait",
        "element_instance_key",
        300L);
    rows.insert(
        "c8_correlated_message",
        "correlated_key",
        1100L,
        "message_key",
        1101L,
        "message_name",
        "start",
        "correlation_key",
        "k",
        "correlated_at",
        T0,
        "subscription_key",
        1102L,
        "process_instance_key",
        200L,
        "process_definition_key",
        100L,
        "process_definition_id",
        "process",
        "element_id",
        "begin");
  }

  private List<Long> instances(Consumer<ProcessInstanceFilter> filter) {
    return client.newProcessInstanceSearchRequest().filter(filter).send().join().items().stream()
        .map(ProcessInstance::getProcessInstanceKey)
        .toList();
  }

  @Test
  void definitionsAreFound() {
    assertThat(
            client
                .newProcessDefinitionSearchRequest()
                .filter(filter -> filter.processDefinitionId("process"))
                .sort(sort -> sort.version().desc())
                .send()
                .join()
                .items())
        .extracting(each -> each.getProcessDefinitionKey())
        .containsExactly(100L, 99L);
    assertThat(
            client
                .newProcessDefinitionSearchRequest()
                .filter(filter -> filter.isLatestVersion(true).versionTag("v2").version(2))
                .send()
                .join()
                .singleItem()
                .getName())
        .isEqualTo("A process");
    assertThat(client.newProcessDefinitionGetRequest(100).send().join().getVersionTag())
        .isEqualTo("v2");
    assertThat(client.newProcessDefinitionGetXmlRequest(100).send().join()).isEqualTo("<bpmn/>");
    assertThat(client.newProcessDefinitionGetFormRequest(100).send().join().getFormKey())
        .isEqualTo(110);
  }

  @Test
  void anInstanceIsReadWhole() {
    ProcessInstance found = client.newProcessInstanceGetRequest(201).send().join();
    assertThat(found.getProcessDefinitionName()).isEqualTo("A process");
    assertThat(found.getParentProcessInstanceKey()).isEqualTo(200);
    assertThat(found.getParentElementInstanceKey()).isEqualTo(301);
    assertThat(found.getStartDate()).isEqualTo(T0.plusSeconds(1));
    assertThat(found.getState()).isEqualTo(ProcessInstanceState.ACTIVE);
    assertThat(found.getHasIncident()).isTrue();
    assertThat(client.newProcessInstanceGetRequest(202).send().join().getHasIncident()).isFalse();
    assertThat(client.newProcessInstanceGetRequest(200).send().join().getTags())
        .containsExactly("one", "two");
    assertThat(client.newProcessInstanceGetCallHierarchyRequest(201L).send().join())
        .extracting(each -> each.getProcessInstanceKey())
        .containsExactly(200L, 201L);
    assertThat(client.newProcessInstanceSequenceFlowsRequest(200).send().join())
        .extracting(each -> each.getElementId())
        .containsExactly("flow_1", "flow_2");
  }

  @Test
  void instancesAreFilteredByEveryOperator() {
    assertThat(instances(filter -> filter.state(ProcessInstanceState.ACTIVE)))
        .containsExactly(200L, 201L);
    assertThat(instances(filter -> filter.state(state -> state.neq(ProcessInstanceState.ACTIVE))))
        .containsExactly(202L, 203L);
    assertThat(instances(filter -> filter.processInstanceKey(key -> key.in(201L, 203L))))
        .containsExactly(201L, 203L);
    assertThat(instances(filter -> filter.processInstanceKey(key -> key.notIn(201L, 203L))))
        .containsExactly(200L, 202L);
    assertThat(instances(filter -> filter.parentProcessInstanceKey(key -> key.exists(true))))
        .containsExactly(201L);
    assertThat(instances(filter -> filter.parentProcessInstanceKey(key -> key.notIn(200L))))
        .containsExactly(200L, 202L, 203L);
    assertThat(
            instances(
                filter ->
                    filter.startDate(date -> date.gte(T0.plusSeconds(1)).lt(T0.plusSeconds(2)))))
        .containsExactly(201L);
    assertThat(instances(filter -> filter.endDate(date -> date.lte(T0.plusSeconds(2)))))
        .containsExactly(203L);
    assertThat(instances(filter -> filter.processDefinitionName(name -> name.like("*pro?ess"))))
        .hasSize(4);
    assertThat(instances(filter -> filter.processDefinitionName(name -> name.like("A%"))))
        .isEmpty();
    assertThat(instances(filter -> filter.processDefinitionVersion(v -> v.gt(1)))).isEmpty();
    assertThat(instances(filter -> filter.hasIncident(true))).containsExactly(200L, 201L);
    assertThat(instances(filter -> filter.tags("two"))).containsExactly(200L);
    assertThat(instances(filter -> filter.tags("two", "three"))).isEmpty();
    assertThat(instances(filter -> filter.tenantId("<default>"))).hasSize(4);
    assertThat(instances(filter -> filter.batchOperationId(id -> id.exists(true)))).isEmpty();
    assertThat(instances(filter -> filter.errorMessage(text -> text.like("*retries*"))))
        .containsExactly(201L);
    assertThat(instances(filter -> filter.hasRetriesLeft(true))).containsExactly(201L);
    assertThat(instances(filter -> filter.elementId("sub"))).containsExactly(200L);
    assertThat(
            instances(
                filter ->
                    filter.elementId("sub").elementInstanceState(ElementInstanceState.ACTIVE)))
        .isEmpty();
    assertThat(instances(filter -> filter.variables(Map.of("amount", 1, "long", "x")))).isEmpty();
    assertThat(instances(filter -> filter.variables(Map.of("amount", 1))))
        .containsExactly(200L, 202L);
    assertThat(
            instances(
                filter ->
                    filter
                        .state(ProcessInstanceState.ACTIVE)
                        .orFilters(
                            List.of(
                                one -> one.processInstanceKey(200L),
                                two -> two.parentProcessInstanceKey(200L),
                                three -> three.processInstanceKey(202L)))))
        .containsExactly(200L, 201L);
  }

  @Test
  void severalSortKeysAndCursorsWalkThroughAllBothWays() {
    List<Long> forward = new ArrayList<>();
    SearchResponse<ProcessInstance> page = page(null, null);
    assertThat(page.page().totalItems()).isEqualTo(4);
    while (!page.items().isEmpty()) {
      page.items().forEach(each -> forward.add(each.getProcessInstanceKey()));
      page = page(page.page().endCursor(), null);
    }
    assertThat(forward).containsExactly(202L, 203L, 201L, 200L);
    List<Long> backward = new ArrayList<>();
    page = page(null, pageOf(200L));
    while (!page.items().isEmpty()) {
      backward.add(0, page.items().get(0).getProcessInstanceKey());
      page = page(null, page.page().startCursor());
    }
    assertThat(backward).containsExactly(202L, 203L, 201L);
  }

  private String pageOf(long key) {
    SearchResponse<ProcessInstance> page = page(null, null);
    while (page.items().get(0).getProcessInstanceKey() != key) {
      page = page(page.page().endCursor(), null);
    }
    return page.page().startCursor();
  }

  private SearchResponse<ProcessInstance> page(
      @org.jspecify.annotations.Nullable String after,
      @org.jspecify.annotations.Nullable String before) {
    return client
        .newProcessInstanceSearchRequest()
        .sort(sort -> sort.startDate().desc().endDate().desc())
        .page(
            request -> {
              request.limit(1);
              if (after != null) {
                request.after(after);
              }
              if (before != null) {
                request.before(before);
              }
            })
        .send()
        .join();
  }

  @Test
  void rowsWithoutASortValueComeLast() {
    assertThat(
            client
                .newProcessInstanceSearchRequest()
                .sort(sort -> sort.endDate().asc())
                .page(page -> page.from(1).limit(2))
                .send()
                .join()
                .items())
        .extracting(each -> each.getProcessInstanceKey())
        .containsExactly(202L, 200L);
  }

  @Test
  void elementsAreFound() {
    assertThat(
            client
                .newElementInstanceSearchRequest()
                .filter(
                    filter ->
                        filter
                            .processInstanceKey(200L)
                            .state(ElementInstanceState.ACTIVE)
                            .startDate(date -> date.lte(T0)))
                .sort(sort -> sort.startDate().asc())
                .send()
                .join()
                .items())
        .extracting(each -> each.getElementId())
        .containsExactly("task");
    assertThat(
            client
                .newElementInstanceSearchRequest()
                .filter(filter -> filter.hasIncident(true).type(ElementInstanceType.SERVICE_TASK))
                .send()
                .join()
                .singleItem()
                .getIncidentKey())
        .isEqualTo(400);
    assertThat(
            client
                .newElementInstanceSearchRequest()
                .filter(filter -> filter.elementInstanceScopeKey(302L))
                .send()
                .join()
                .items())
        .hasSize(1);
    var element = client.newElementInstanceGetRequest(302).send().join();
    assertThat(element.getElementName()).isEqualTo("sub");
    assertThat(element.getEndDate()).isEqualTo(T0.plusSeconds(2));
  }

  @Test
  void variablesAreFoundAndLongOnesCut() {
    List<Variable> found =
        client
            .newVariableSearchRequest()
            .filter(filter -> filter.processInstanceKey(200L).scopeKey(200L))
            .sort(sort -> sort.name().asc())
            .send()
            .join()
            .items();
    assertThat(found).extracting(Variable::getName).containsExactly("amount", "long");
    assertThat(found.get(1).isTruncated()).isTrue();
    assertThat(found.get(1).getValue()).hasSize(8191);
    assertThat(client.newVariableGetRequest(703).send().join().getValue()).isEqualTo(LONG_TEXT);
    assertThat(
            client
                .newVariableSearchRequest()
                .filter(filter -> filter.isTruncated(true))
                .withFullValues()
                .send()
                .join()
                .singleItem()
                .getValue())
        .isEqualTo(LONG_TEXT);
    assertThat(
            client
                .newVariableSearchRequest()
                .filter(filter -> filter.value("2"))
                .sort(sort -> sort.value().desc())
                .send()
                .join()
                .items())
        .hasSize(1);
  }

  @Test
  void incidentsAreFoundAlsoUnderTheCaller() {
    assertThat(
            client
                .newIncidentSearchRequest()
                .filter(
                    filter ->
                        filter
                            .state(IncidentState.ACTIVE)
                            .errorType(IncidentErrorType.JOB_NO_RETRIES))
                .sort(sort -> sort.creationTime().asc())
                .send()
                .join()
                .singleItem()
                .getErrorMessage())
        .isEqualTo("No retries left");
    assertThat(client.newIncidentGetRequest(401).send().join().getState())
        .isEqualTo(IncidentState.RESOLVED);
    assertThat(
            client
                .newIncidentsByProcessInstanceSearchRequest(200)
                .send()
                .join()
                .singleItem()
                .getIncidentKey())
        .isEqualTo(400);
  }

  @Test
  void jobsAreFound() {
    assertThat(
            client
                .newJobSearchRequest()
                .filter(filter -> filter.hasFailedWithRetriesLeft(true).state(JobState.FAILED))
                .send()
                .join()
                .singleItem()
                .getErrorMessage())
        .isEqualTo("boom");
    var job =
        client
            .newJobSearchRequest()
            .filter(filter -> filter.type("pay").deadline(date -> date.gt(T0)).retries(3))
            .sort(sort -> sort.jobKey().desc())
            .send()
            .join()
            .singleItem();
    assertThat(job.getJobKey()).isEqualTo(500);
    assertThat(job.getCustomerHeaders()).containsEntry("h", "v");
  }

  private List<Long> tasks(Consumer<io.camunda.client.api.search.filter.UserTaskFilter> filter) {
    return client.newUserTaskSearchRequest().filter(filter).send().join().items().stream()
        .map(UserTask::getUserTaskKey)
        .toList();
  }

  @Test
  void userTasksAreFoundWithFormAndVariables() {
    assertThat(tasks(filter -> filter.state(UserTaskState.CREATED).elementId("task")))
        .containsExactly(600L);
    assertThat(tasks(filter -> filter.candidateGroup("support"))).containsExactly(600L);
    assertThat(tasks(filter -> filter.candidateGroup("a\"b*"))).containsExactly(600L);
    assertThat(tasks(filter -> filter.candidateGroup("upp"))).isEmpty();
    assertThat(tasks(filter -> filter.candidateGroup(group -> group.in("x", "support"))))
        .containsExactly(600L);
    assertThat(tasks(filter -> filter.assignee("kim"))).containsExactly(601L);
    assertThat(tasks(filter -> filter.assignee(name -> name.exists(false)))).containsExactly(600L);
    assertThat(tasks(filter -> filter.priority(priority -> priority.gte(90))))
        .containsExactly(601L);
    assertThat(tasks(filter -> filter.dueDate(date -> date.lt(T0.plusDays(2)))))
        .containsExactly(600L);
    assertThat(tasks(filter -> filter.processInstanceVariables(Map.of("amount", 1))))
        .containsExactly(600L);
    assertThat(tasks(filter -> filter.localVariables(Map.of("local", "\"x\""))))
        .containsExactly(600L);
    UserTask task = client.newUserTaskGetRequest(600).send().join();
    assertThat(task.getName()).isEqualTo("Decide");
    assertThat(task.getProcessName()).isEqualTo("A process");
    assertThat(task.getCandidateGroups()).containsExactly("support", "a\"b*");
    assertThat(task.getDueDate()).isEqualTo(T0.plusDays(1));
    assertThat(client.newUserTaskGetFormRequest(600).send().join().getSchema())
        .isEqualTo("{\"id\":\"form\"}");
    assertThat(client.newUserTaskGetFormRequest(601).send().join().getSchema()).isNull();
    assertThat(
            client
                .newUserTaskVariableSearchRequest(600)
                .sort(sort -> sort.name().asc())
                .send()
                .join()
                .items())
        .extracting(Variable::getName, Variable::getScopeKey)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("amount", 302L),
            org.assertj.core.groups.Tuple.tuple("local", 300L),
            org.assertj.core.groups.Tuple.tuple("long", 200L));
  }

  @Test
  void decisionsAreFound() {
    assertThat(
            client
                .newDecisionDefinitionSearchRequest()
                .filter(filter -> filter.decisionDefinitionId("decision").version(4))
                .send()
                .join()
                .singleItem()
                .getDecisionKey())
        .isEqualTo(121);
    assertThat(client.newDecisionDefinitionGetRequest(121).send().join().getDmnDecisionName())
        .isEqualTo("Decision");
    assertThat(client.newDecisionDefinitionGetXmlRequest(121).send().join()).isEqualTo("<dmn/>");
    assertThat(
            client
                .newDecisionRequirementsSearchRequest()
                .filter(filter -> filter.decisionRequirementsName("Drg"))
                .send()
                .join()
                .singleItem()
                .getResourceName())
        .isEqualTo("d.dmn");
    assertThat(client.newDecisionRequirementsGetRequest(120).send().join().getVersion())
        .isEqualTo(3);
    assertThat(client.newDecisionRequirementsGetXmlRequest(120).send().join()).isEqualTo("<dmn/>");
    assertThat(
            client
                .newDecisionInstanceSearchRequest()
                .filter(
                    filter ->
                        filter.processInstanceKey(200L).state(DecisionInstanceState.EVALUATED))
                .sort(sort -> sort.evaluationDate().asc())
                .send()
                .join()
                .singleItem()
                .getResult())
        .isEqualTo("{\"a\":1}");
    var instance = client.newDecisionInstanceGetRequest("900-1").send().join();
    assertThat(instance.getEvaluatedInputs())
        .singleElement()
        .matches(input -> input.getInputValue().equals("7"));
    assertThat(instance.getMatchedRules())
        .singleElement()
        .matches(rule -> rule.getRuleIndex() == 1);
  }

  @Test
  void messageSubscriptionsAreFound() {
    assertThat(
            client
                .newMessageSubscriptionSearchRequest()
                .filter(
                    filter ->
                        filter
                            .messageSubscriptionState(MessageSubscriptionState.CREATED)
                            .messageName("news"))
                .sort(sort -> sort.lastUpdatedDate().asc())
                .send()
                .join()
                .singleItem()
                .getCorrelationKey())
        .isEqualTo("k");
    assertThat(
            client
                .newCorrelatedMessageSubscriptionSearchRequest()
                .filter(filter -> filter.messageName("start").processInstanceKey(200L))
                .sort(sort -> sort.correlationTime().asc())
                .send()
                .join()
                .singleItem()
                .getMessageKey())
        .isEqualTo(1101);
  }
}
