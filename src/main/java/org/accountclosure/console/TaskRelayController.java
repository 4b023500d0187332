package org.accountclosure.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.accountclosure.process.EngineRest.EngineSilent;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.accountclosure.security.Operation;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * User tasks, by Camunda's own addresses. The person is whoever is signed in: only leads give tasks
 * to others or take them away, and nobody completes a task of somebody else.
 */
@RestController
@RequestMapping("/console/v2")
class TaskRelayController {

  private static final String KEY = "{key:[0-9]{1,19}}";

  /** What a list shows of the cases behind its tasks or processes; ids and codes only. */
  private static final Set<String> LISTED =
      Set.of("caseId", "accountKind", "reason", "escalationKind", "escalationId");

  private final EngineRelay engine;
  private final TaskRules rules;

  TaskRelayController(EngineRelay engine, TaskRules rules) {
    this.engine = engine;
    this.rules = rules;
  }

  @PostMapping("/user-tasks/search")
  ResponseEntity<String> search(Caller caller, @RequestBody JsonNode query) {
    AccessRules.require(caller, Operation.WORK_ON_TASKS);
    rules.checkSearch(caller, query);
    return engine.send("POST", "/user-tasks/search", query);
  }

  @PostMapping("/variables/search")
  ResponseEntity<String> variables(Caller caller, @RequestBody JsonNode query) {
    AccessRules.require(caller, Operation.READ_PROCESSES);
    JsonNode names = query.path("filter").path("name");
    for (JsonNode name : names.isTextual() ? List.of(names) : names.path("$in")) {
      if (!LISTED.contains(name.asText())) {
        throw new AccessDeniedException("Only these variables are shown here: " + LISTED + ".");
      }
    }
    if (!names.isTextual() && !names.path("$in").isArray()) {
      throw new AccessDeniedException("Name the variables that you ask for.");
    }
    return engine.send("POST", "/variables/search", query);
  }

  @GetMapping("/user-tasks/" + KEY)
  ResponseEntity<JsonNode> task(Caller caller, @PathVariable String key) {
    return ResponseEntity.ok(visible(caller, key));
  }

  @GetMapping("/user-tasks/" + KEY + "/form")
  ResponseEntity<String> form(Caller caller, @PathVariable String key) {
    visible(caller, key);
    return engine.send("GET", "/user-tasks/" + key + "/form", null);
  }

  @PostMapping("/user-tasks/" + KEY + "/variables/search")
  ResponseEntity<String> taskVariables(Caller caller, @PathVariable String key) {
    visible(caller, key);
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.putObject("page").put("limit", 200);
    return engine.send(
        "POST", "/user-tasks/" + key + "/variables/search?truncateValues=false", all);
  }

  /**
   * Claims, or gives to another.
   *
   * @param body {@code assignee} (without it, to oneself); {@code override} takes it from whoever
   *     has it, which only leads may
   */
  @PostMapping("/user-tasks/" + KEY + "/assignment")
  ResponseEntity<String> assign(
      Caller caller, @PathVariable String key, @RequestBody JsonNode body) {
    visible(caller, key);
    String self = caller.login().value();
    String assignee = body.path("assignee").asText(self);
    boolean override = body.path("override").asBoolean(false);
    if (!assignee.equals(self) || override) {
      AccessRules.require(caller, Operation.ASSIGN_TASKS);
    }
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("assignee", assignee).put("allowOverride", override);
    return engine.send("POST", "/user-tasks/" + key + "/assignment", request);
  }

  @DeleteMapping("/user-tasks/" + KEY + "/assignee")
  ResponseEntity<String> release(Caller caller, @PathVariable String key) {
    JsonNode task = visible(caller, key);
    if (!Operation.ASSIGN_TASKS.isOpenTo(caller)) {
      TaskRules.requireMine(caller, task, "release it");
    }
    return engine.send("DELETE", "/user-tasks/" + key + "/assignee", null);
  }

  /** Completes one's own task; of the body, only the variables go on. */
  @PostMapping("/user-tasks/" + KEY + "/completion")
  ResponseEntity<String> complete(
      Caller caller, @PathVariable String key, @RequestBody JsonNode body) {
    TaskRules.requireMine(caller, visible(caller, key), "complete it");
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.set("variables", body.path("variables"));
    return engine.send("POST", "/user-tasks/" + key + "/completion", request);
  }

  private JsonNode visible(Caller caller, String key) {
    AccessRules.require(caller, Operation.WORK_ON_TASKS);
    return rules.visible(caller, key);
  }

  @ExceptionHandler
  ResponseEntity<String> onRefusal(TaskRules.NotAnswered refused) {
    return refused.answer();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onSilence(EngineSilent silent) {
    return EngineRelay.problem(silent);
  }
}
