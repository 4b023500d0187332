package org.accountclosure.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.FormResult;
import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import io.camunda.client.protocol.rest.ProcessDefinitionSearchQueryResult;
import org.accountclosure.engine.query.DefinitionQueries;
import org.accountclosure.engine.query.FormQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Finds process definitions. */
@EngineApi
final class DefinitionApi {

  private static final String KIND = "Process Definition";

  private final DefinitionQueries queries;
  private final FormQueries forms;

  DefinitionApi(DefinitionQueries queries, FormQueries forms) {
    this.queries = queries;
    this.forms = forms;
  }

  @PostMapping("/process-definitions/search")
  ProcessDefinitionSearchQueryResult search(
      @RequestBody(required = false) @Nullable JsonNode query) {
    var page = queries.search(query);
    return new ProcessDefinitionSearchQueryResult().items(page.items()).page(Answers.page(page));
  }

  @GetMapping("/process-definitions/{key}")
  ProcessDefinitionResult get(@PathVariable String key) {
    return Requests.found(queries.get(Requests.key("processDefinitionKey", key)), KIND, key);
  }

  @GetMapping("/process-definitions/{key}/xml")
  ResponseEntity<String> xml(@PathVariable String key) {
    return Answers.xml(
        Requests.found(queries.xml(Requests.key("processDefinitionKey", key)), KIND, key));
  }

  @GetMapping(path = "/process-definitions/{key}/form", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<FormResult> form(@PathVariable String key) {
    get(key);
    return Answers.ifAny(forms.startFormOf(Requests.key("processDefinitionKey", key)));
  }
}
