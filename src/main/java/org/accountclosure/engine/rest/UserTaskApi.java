package org.accountclosure.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.FormResult;
import io.camunda.client.protocol.rest.UserTaskAssignmentRequest;
import io.camunda.client.protocol.rest.UserTaskCompletionRequest;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskSearchQueryResult;
import io.camunda.client.protocol.rest.VariableSearchQueryResult;
import java.util.List;
import org.accountclosure.engine.command.UserTaskCommands;
import org.accountclosure.engine.command.UserTaskCommands.Changes;
import org.accountclosure.engine.query.UserTaskQueries;
import org.accountclosure.engine.query.VariableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.async.DeferredResult;

/** What task lists call. */
@EngineApi
final class UserTaskApi {

  private static final String KIND = "User Task";

  private static final String ASSIGNMENT = "Assignment of the User Task";

  private final UserTaskCommands commands;
  private final TaskOutcomes outcomes;
  private final UserTaskQueries queries;
  private final VariableQueries variables;

  UserTaskApi(
      UserTaskCommands commands,
      TaskOutcomes outcomes,
      UserTaskQueries queries,
      VariableQueries variables) {
    this.commands = commands;
    this.outcomes = outcomes;
    this.queries = queries;
    this.variables = variables;
  }

  @PostMapping("/user-tasks/{key}/assignment")
  DeferredResult<ResponseEntity<Void>> assign(
      @PathVariable String key, @RequestBody UserTaskAssignmentRequest request) {
    long task = Requests.key("userTaskKey", key);
    String assignee = Requests.need("assignee", request.getAssignee());
    boolean override = request.getAllowOverride() == null || request.getAllowOverride();
    return outcomes.run(
        override ? "ASSIGN" : "CLAIM",
        ASSIGNMENT,
        () -> commands.assign(task, assignee, override, request.getAction()));
  }

  @DeleteMapping("/user-tasks/{key}/assignee")
  DeferredResult<ResponseEntity<Void>> unassign(@PathVariable String key) {
    long task = Requests.key("userTaskKey", key);
    return outcomes.run("ASSIGN", ASSIGNMENT, () -> commands.unassign(task));
  }

  /**
   * Changes attributes. Read as a tree, because the contract's class cannot tell an attribute that
   * is absent from one that has its default.
   */
  @PatchMapping("/user-tasks/{key}")
  DeferredResult<ResponseEntity<Void>> update(
      @PathVariable String key, @RequestBody JsonNode request) {
    long task = Requests.key("userTaskKey", key);
    TaskChanges.onlyKnown(request, "", List.of("changeset", "action"));
    JsonNode changeset = request.path("changeset");
    Changes changes = TaskChanges.read(changeset, "changeset.", List.of());
    String action = request.hasNonNull("action") ? request.get("action").asText() : null;
    if (changeset.isEmpty() && action == null) {
      throw Requests.invalid(
          "No update data provided. Provide at least an \"action\" or a non-null value for a"
              + " supported attribute in the \"changeset\".");
    }
    return outcomes.run(
        "UPDATE", "Update of the User Task", () -> commands.update(task, changes, action));
  }

  @PostMapping("/user-tasks/{key}/completion")
  DeferredResult<ResponseEntity<Void>> complete(
      @PathVariable String key,
      @RequestBody(required = false) @Nullable UserTaskCompletionRequest request) {
    long task = Requests.key("userTaskKey", key);
    UserTaskCompletionRequest given = request == null ? new UserTaskCompletionRequest() : request;
    return outcomes.run(
        "COMPLETE",
        "Completion of the User Task",
        () -> commands.complete(task, Requests.variables(given.getVariables()), given.getAction()));
  }

  @PostMapping("/user-tasks/search")
  UserTaskSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode query) {
    var page = queries.search(query);
    return new UserTaskSearchQueryResult().items(page.items()).page(Answers.page(page));
  }

  @GetMapping("/user-tasks/{key}")
  UserTaskResult get(@PathVariable String key) {
    return Requests.found(queries.get(Requests.key("userTaskKey", key)), KIND, key);
  }

  @GetMapping("/user-tasks/{key}/form")
  ResponseEntity<FormResult> form(@PathVariable String key) {
    return Answers.ifAny(queries.form(get(key)));
  }

  @PostMapping("/user-tasks/{key}/variables/search")
  VariableSearchQueryResult searchVariables(
      @PathVariable String key,
      @RequestParam(defaultValue = "true") boolean truncateValues,
      @RequestBody(required = false) @Nullable JsonNode query) {
    long task = Requests.key("userTaskKey", key);
    var page = Requests.found(variables.searchOfUserTask(task, query, truncateValues), KIND, key);
    return new VariableSearchQueryResult().items(page.items()).page(Answers.page(page));
  }
}
