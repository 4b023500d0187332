package org.accountclosure.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.ElementInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.IncidentResolutionRequest;
import io.camunda.client.protocol.rest.IncidentResult;
import io.camunda.client.protocol.rest.IncidentSearchQueryResult;
import io.camunda.client.protocol.rest.SetVariableRequest;
import io.camunda.client.protocol.rest.VariableResult;
import io.camunda.client.protocol.rest.VariableSearchQueryResult;
import java.util.Map;
import org.accountclosure.engine.command.InstanceCommands;
import org.accountclosure.engine.query.ElementInstanceQueries;
import org.accountclosure.engine.query.IncidentQueries;
import org.accountclosure.engine.query.VariableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.DeferredResult;

/** The inside of a process instance: its elements, their variables and incidents. */
@EngineApi
final class ElementApi {

  private final InstanceCommands commands;
  private final TaskOutcomes outcomes;
  private final ElementInstanceQueries elements;
  private final VariableQueries variables;
  private final IncidentQueries incidents;

  ElementApi(
      InstanceCommands commands,
      TaskOutcomes outcomes,
      ElementInstanceQueries elements,
      VariableQueries variables,
      IncidentQueries incidents) {
    this.commands = commands;
    this.outcomes = outcomes;
    this.elements = elements;
    this.variables = variables;
    this.incidents = incidents;
  }

  @PostMapping("/element-instances/search")
  ElementInstanceSearchQueryResult searchElements(
      @RequestBody(required = false) @Nullable JsonNode query) {
    var page = elements.search(query);
    return new ElementInstanceSearchQueryResult().items(page.items()).page(Answers.page(page));
  }

  @GetMapping("/element-instances/{key}")
  ElementInstanceResult element(@PathVariable String key) {
    return Requests.found(
        elements.get(Requests.key("elementInstanceKey", key)), "Element Instance", key);
  }

  @PutMapping("/element-instances/{key}/variables")
  DeferredResult<ResponseEntity<Void>> setVariables(
      @PathVariable String key, @RequestBody SetVariableRequest request) {
    long scope = Requests.key("elementInstanceKey", key);
    Map<String, @Nullable Object> values = request.getVariables();
    if (values == null) {
      throw Requests.invalid("No variables provided.");
    }
    return outcomes.run(
        "UPDATE",
        "Variable update for user task instance",
        () -> commands.setVariables(scope, values, Boolean.TRUE.equals(request.getLocal())));
  }

  @PostMapping("/variables/search")
  VariableSearchQueryResult searchVariables(
      @RequestParam(defaultValue = "true") boolean truncateValues,
      @RequestBody(required = false) @Nullable JsonNode query) {
    var page = variables.search(query, truncateValues);
    return new VariableSearchQueryResult().items(page.items()).page(Answers.page(page));
  }

  @GetMapping("/variables/{key}")
  VariableResult variable(@PathVariable String key) {
    return Requests.found(variables.get(Requests.key("variableKey", key)), "Variable", key);
  }

  @PostMapping("/incidents/search")
  IncidentSearchQueryResult searchIncidents(
      @RequestBody(required = false) @Nullable JsonNode query) {
    var page = incidents.search(query);
    return new IncidentSearchQueryResult().items(page.items()).page(Answers.page(page));
  }

  @GetMapping("/incidents/{key}")
  IncidentResult incident(@PathVariable String key) {
    return Requests.found(incidents.get(Requests.key("incidentKey", key)), "Incident", key);
  }

  @PostMapping("/incidents/{key}/resolution")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resolve(
      @PathVariable String key,
      @RequestBody(required = false) @Nullable IncidentResolutionRequest request) {
    long incident = Requests.key("incidentKey", key);
    Requests.run("RESOLVE", () -> commands.resolveIncident(incident));
  }
}
