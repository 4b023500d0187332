package org.accountclosure.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.FormResult;
import io.camunda.client.protocol.rest.UserTaskAssignmentRequest;
import io.camunda.client.protocol.rest.UserTaskCompletionRequest;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskSearchQueryResult;
import io.camunda.client.protocol.rest.VariableSearchQueryResult;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.accountclosure.engine.command.UserTaskCommands;
import org.accountclosure.engine.command.UserTaskCommands.Changes;
import org.accountclosure.engine.query.UserTaskQueries;
import org.accountclosure.engine.query.VariableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What task lists call. */
@EngineApi
final class UserTaskApi {

  private static final String KIND = "User Task";
  private static final int HIGHEST_PRIORITY = 100;

  private final UserTaskCommands commands;
  private final UserTaskQueries queries;
  private final VariableQueries variables;

  UserTaskApi(UserTaskCommands commands, UserTaskQueries queries, VariableQueries variables) {
    this.commands = commands;
    this.queries = queries;
    this.variables = variables;
  }

  @PostMapping("/user-tasks/{key}/assignment")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(@PathVariable String key, @RequestBody UserTaskAssignmentRequest request) {
    long task = Requests.key("userTaskKey", key);
    String assignee = Requests.need("assignee", request.getAssignee());
    Requests.run(
        "ASSIGN",
        () ->
            commands.assign(
                task,
                assignee,
                request.getAllowOverride() == null || request.getAllowOverride(),
                request.getAction()));
  }

  @DeleteMapping("/user-tasks/{key}/assignee")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unassign(@PathVariable String key) {
    long task = Requests.key("userTaskKey", key);
    Requests.run("ASSIGN", () -> commands.unassign(task));
  }

  /**
   * Changes attributes. Read as a tree, because the contract's class cannot tell an attribute that
   * is absent from one that has its default.
   */
  @PatchMapping("/user-tasks/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void update(@PathVariable String key, @RequestBody JsonNode request) {
    long task = Requests.key("userTaskKey", key);
    onlyKnown(request, "", List.of("changeset", "action"));
    JsonNode changeset = request.path("changeset");
    onlyKnown(
        changeset,
        "changeset.",
        List.of("candidateGroups", "candidateUsers", "dueDate", "followUpDate", "priority"));
    Changes changes = changes(changeset);
    String action = request.hasNonNull("action") ? request.get("action").asText() : null;
    if (changeset.isEmpty() && action == null) {
      throw Requests.invalid(
          "No update data provided. Provide at least an \"action\" or a non-null value for a"
              + " supported attribute in the \"changeset\".");
    }
    Requests.run("UPDATE", () -> commands.update(task, changes, action));
  }

  private static Changes changes(JsonNode changeset) {
    String dueDate = text(changeset, "dueDate");
    String followUpDate = text(changeset, "followUpDate");
    JsonNode priority = changeset.path("priority");
    if (!priority.isMissingNode()
        && !priority.isNull()
        && (!priority.isInt() || priority.asInt() < 0 || priority.asInt() > HIGHEST_PRIORITY)) {
      throw Requests.wrong("priority", priority.asText(), "within the [0,100] range");
    }
    return new Changes(
        texts(changeset, "candidateGroups"),
        texts(changeset, "candidateUsers"),
        dateOf("dueDate", dueDate),
        dueDate != null && dueDate.isEmpty(),
        dateOf("followUpDate", followUpDate),
        followUpDate != null && followUpDate.isEmpty(),
        priority.isInt() ? priority.asInt() : null);
  }

  private static void onlyKnown(JsonNode node, String prefix, List<String> known) {
    if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
      throw Requests.invalid("Request property [%s] cannot be parsed".formatted(prefix));
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw Requests.invalid(
                    "Request property [%s%s] cannot be parsed".formatted(prefix, name));
              }
            });
  }

  private static @Nullable OffsetDateTime dateOf(String name, @Nullable String text) {
    return text == null || text.isEmpty() ? null : Requests.date(name, text);
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : null;
  }

  private static @Nullable List<String> texts(JsonNode node, String name) {
    if (!node.hasNonNull(name)) {
      return null;
    }
    if (!node.get(name).isArray()) {
      throw Requests.invalid("Request property [changeset.%s] cannot be parsed".formatted(name));
    }
    List<String> texts = new ArrayList<>();
    node.get(name).forEach(each -> texts.add(each.asText()));
    return texts;
  }

  @PostMapping("/user-tasks/{key}/completion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void complete(
      @PathVariable String key,
      @RequestBody(required = false) @Nullable UserTaskCompletionRequest request) {
    long task = Requests.key("userTaskKey", key);
    UserTaskCompletionRequest given = request == null ? new UserTaskCompletionRequest() : request;
    Requests.run(
        "COMPLETE",
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
