package org.accountclosure.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.DecisionDefinitionResult;
import io.camunda.client.protocol.rest.DecisionDefinitionSearchQueryResult;
import io.camunda.client.protocol.rest.DecisionInstanceGetQueryResult;
import io.camunda.client.protocol.rest.DecisionInstanceSearchQueryResult;
import io.camunda.client.protocol.rest.DecisionRequirementsResult;
import io.camunda.client.protocol.rest.DecisionRequirementsSearchQueryResult;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.query.DecisionInstanceQueries;
import org.accountclosure.engine.query.DecisionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Finds decisions and how they were evaluated. */
@EngineApi
final class DecisionApi {

  private static final String DECISION = "Decision Definition";
  private static final String REQUIREMENTS = "Decision Requirements";

  private final DecisionQueries decisions;
  private final DecisionInstanceQueries instances;

  DecisionApi(DecisionQueries decisions, DecisionInstanceQueries instances) {
    this.decisions = decisions;
    this.instances = instances;
  }

  @PostMapping("/decision-definitions/search")
  DecisionDefinitionSearchQueryResult search(
      @RequestBody(required = false) @Nullable JsonNode query) {
    var page = decisions.search(query);
    return new DecisionDefinitionSearchQueryResult().items(page.items()).page(Answers.page(page));
  }

  @GetMapping("/decision-definitions/{key}")
  DecisionDefinitionResult get(@PathVariable String key) {
    return Requests.found(decisions.get(Requests.key("decisionDefinitionKey", key)), DECISION, key);
  }

  @GetMapping("/decision-definitions/{key}/xml")
  ResponseEntity<String> xml(@PathVariable String key) {
    return Answers.xml(
        Requests.found(decisions.xml(Requests.key("decisionDefinitionKey", key)), DECISION, key));
  }

  @PostMapping("/decision-requirements/search")
  DecisionRequirementsSearchQueryResult searchRequirements(
      @RequestBody(required = false) @Nullable JsonNode query) {
    var page = decisions.searchRequirements(query);
    return new DecisionRequirementsSearchQueryResult().items(page.items()).page(Answers.page(page));
  }

  @GetMapping("/decision-requirements/{key}")
  DecisionRequirementsResult requirements(@PathVariable String key) {
    return Requests.found(
        decisions.getRequirements(Requests.key("decisionRequirementsKey", key)), REQUIREMENTS, key);
  }

  @GetMapping("/decision-requirements/{key}/xml")
  ResponseEntity<String> requirementsXml(@PathVariable String key) {
    return Answers.xml(
        Requests.found(
            decisions.requirementsXml(Requests.key("decisionRequirementsKey", key)),
            REQUIREMENTS,
            key));
  }

  @PostMapping("/decision-instances/search")
  DecisionInstanceSearchQueryResult searchInstances(
      @RequestBody(required = false) @Nullable JsonNode query) {
    var page = instances.search(query);
    return new DecisionInstanceSearchQueryResult().items(page.items()).page(Answers.page(page));
  }

  @GetMapping("/decision-instances/{id}")
  DecisionInstanceGetQueryResult instance(@PathVariable String id) {
    return instances
        .get(id)
        .orElseThrow(
            () ->
                new CommandRejection(
                    CommandRejection.Type.NOT_FOUND,
                    "Decision Instance with id '%s' not found".formatted(id)));
  }
}
