package org.accountclosure.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.CancelProcessInstanceRequest;
import io.camunda.client.protocol.rest.CreateProcessInstanceResult;
import io.camunda.client.protocol.rest.IncidentSearchQueryResult;
import io.camunda.client.protocol.rest.MigrateProcessInstanceMappingInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceCallHierarchyEntry;
import io.camunda.client.protocol.rest.ProcessInstanceCreationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceMigrationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.ProcessInstanceSequenceFlowsQueryResult;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.command.InstanceCommands;
import org.accountclosure.engine.command.InstanceCommands.CreateInstance;
import org.accountclosure.engine.command.InstanceCommands.CreatedInstance;
import org.accountclosure.engine.command.InstanceCommands.MappingInstruction;
import org.accountclosure.engine.command.InstanceCommands.MigrateInstance;
import org.accountclosure.engine.query.IncidentQueries;
import org.accountclosure.engine.query.Page;
import org.accountclosure.engine.query.ProcessInstanceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Starts, cancels, migrates and finds process instances. */
@EngineApi
final class ProcessInstanceApi {

  private static final String KIND = "Process Instance";
  private static final int LATEST = -1;

  private final InstanceCommands commands;
  private final ProcessInstanceQueries queries;
  private final IncidentQueries incidents;

  ProcessInstanceApi(
      InstanceCommands commands, ProcessInstanceQueries queries, IncidentQueries incidents) {
    this.commands = commands;
    this.queries = queries;
    this.incidents = incidents;
  }

  @PostMapping("/process-instances")
  CreateProcessInstanceResult create(@RequestBody ProcessInstanceCreationInstruction request) {
    Requests.onlyDefaultTenant(request.getTenantId());
    refuseWhatIsNotSupported(request);
    CreateInstance command = command(request);
    CreatedInstance created = Requests.command("CREATE", () -> commands.createInstance(command));
    return new CreateProcessInstanceResult()
        .processInstanceKey(String.valueOf(created.processInstanceKey()))
        .processDefinitionKey(String.valueOf(created.processDefinitionKey()))
        .processDefinitionId(created.processDefinitionId())
        .processDefinitionVersion(created.version())
        .tenantId(Requests.TENANT)
        .variables(Map.of())
        .tags(new LinkedHashSet<>(created.tags()));
  }

  private static CreateInstance command(ProcessInstanceCreationInstruction request) {
    String key = request.getProcessDefinitionKey();
    String id = request.getProcessDefinitionId();
    if (key == null && id == null) {
      throw Requests.invalid(
          "At least one of [processDefinitionId, processDefinitionKey] is required.");
    }
    if (key != null && id != null) {
      throw Requests.invalid("Only one of [processDefinitionId, processDefinitionKey] is allowed.");
    }
    Integer version = request.getProcessDefinitionVersion();
    return new CreateInstance(
        key == null ? null : Requests.key("processDefinitionKey", key),
        id,
        version == null ? LATEST : version,
        Requests.variables(request.getVariables()),
        request.getTags() == null ? List.of() : List.copyOf(request.getTags()));
  }

  private static void refuseWhatIsNotSupported(ProcessInstanceCreationInstruction request) {
    if (Boolean.TRUE.equals(request.getAwaitCompletion())) {
      throw Requests.notSupported(
          "createProcessInstance with awaitCompletion is not supported by this engine: create the"
              + " instance and search for its end.");
    }
    if (request.getStartInstructions() != null && !request.getStartInstructions().isEmpty()) {
      throw Requests.notSupported(
          "createProcessInstance with startInstructions is not supported by this engine.");
    }
    if (request.getRuntimeInstructions() != null && !request.getRuntimeInstructions().isEmpty()) {
      throw Requests.notSupported(
          "createProcessInstance with runtimeInstructions is not supported by this engine.");
    }
  }

  @PostMapping("/process-instances/{key}/cancellation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(
      @PathVariable String key,
      @RequestBody(required = false) @Nullable CancelProcessInstanceRequest request) {
    long instance = Requests.key("processInstanceKey", key);
    Requests.run("CANCEL", () -> commands.cancelInstance(instance));
  }

  @PostMapping("/process-instances/{key}/migration")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void migrate(@PathVariable String key, @RequestBody ProcessInstanceMigrationInstruction request) {
    MigrateInstance command =
        new MigrateInstance(
            Requests.key("processInstanceKey", key),
            Requests.key("targetProcessDefinitionKey", request.getTargetProcessDefinitionKey()),
            mapping(request.getMappingInstructions()));
    Requests.run("MIGRATE", () -> commands.migrateInstance(command));
  }

  private static List<MappingInstruction> mapping(
      @Nullable List<MigrateProcessInstanceMappingInstruction> instructions) {
    if (instructions == null || instructions.isEmpty()) {
      throw Requests.invalid("No mappingInstructions provided.");
    }
    for (MigrateProcessInstanceMappingInstruction each : instructions) {
      if (isEmpty(each.getSourceElementId()) || isEmpty(each.getTargetElementId())) {
        throw Requests.invalid("All [sourceElementId, targetElementId] are required.");
      }
    }
    return instructions.stream()
        .map(each -> new MappingInstruction(each.getSourceElementId(), each.getTargetElementId()))
        .toList();
  }

  private static boolean isEmpty(@Nullable String id) {
    return id == null || id.isEmpty();
  }

  @PostMapping("/process-instances/search")
  ProcessInstanceSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode query) {
    Page<ProcessInstanceResult> page = queries.search(query);
    return new ProcessInstanceSearchQueryResult().items(page.items()).page(Answers.page(page));
  }

  @GetMapping("/process-instances/{key}")
  ProcessInstanceResult get(@PathVariable String key) {
    return Requests.found(queries.get(Requests.key("processInstanceKey", key)), KIND, key);
  }

  @GetMapping("/process-instances/{key}/call-hierarchy")
  List<ProcessInstanceCallHierarchyEntry> callHierarchy(@PathVariable String key) {
    get(key);
    return queries.callHierarchy(Requests.key("processInstanceKey", key));
  }

  @GetMapping("/process-instances/{key}/sequence-flows")
  ProcessInstanceSequenceFlowsQueryResult sequenceFlows(@PathVariable String key) {
    return new ProcessInstanceSequenceFlowsQueryResult()
        .items(queries.sequenceFlows(Requests.key("processInstanceKey", key)));
  }

  @PostMapping("/process-instances/{key}/incidents/search")
  IncidentSearchQueryResult searchIncidents(
      @PathVariable String key, @RequestBody(required = false) @Nullable JsonNode query) {
    get(key);
    var page = incidents.searchOfInstance(Requests.key("processInstanceKey", key), query);
    return new IncidentSearchQueryResult().items(page.items()).page(Answers.page(page));
  }
}
