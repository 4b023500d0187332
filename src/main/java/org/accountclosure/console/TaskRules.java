package org.accountclosure.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.accountclosure.security.Caller;
import org.accountclosure.security.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may see a task and who may complete it, in the name of whoever is signed in: the engine knows
 * only this application. On a cluster a task is read from a search that lags; the task's listeners
 * check again what is decided.
 */
@Component
final class TaskRules {

  private final EngineRelay engine;
  private final StaffQueues queues;
  private final ObjectMapper json;

  TaskRules(EngineRelay engine, StaffQueues queues, ObjectMapper json) {
    this.engine = engine;
    this.queues = queues;
    this.json = json;
  }

  /** A search has to ask for one's own tasks or for those of one's own queues. */
  void checkSearch(Caller caller, JsonNode query) {
    JsonNode filter = query.path("filter");
    boolean own = caller.login().value().equals(filter.path("assignee").asText(null));
    List<String> asked = texts(filter.path("candidateGroup"));
    boolean queue = !asked.isEmpty() && queues.of(caller).containsAll(asked);
    if (!own && !queue) {
      throw new AccessDeniedException(
          "Ask for your own tasks (assignee) or for those of your queues (candidateGroup): "
              + String.join(", ", queues.of(caller))
              + ".");
    }
  }

  /** Of the ways to ask for some of many, the console uses a text and {@code $in}. */
  private static List<String> texts(JsonNode condition) {
    if (condition.isTextual()) {
      return List.of(condition.asText());
    }
    return condition.size() == 1 ? elements(condition.path("$in")) : List.of();
  }

  /**
   * The task as the engine has it.
   *
   * @throws AccessDeniedException if it is of another queue and not this person's
   * @throws NotAnswered if the engine has no such task, with what it says
   */
  JsonNode visible(Caller caller, String key) {
    ResponseEntity<String> answer = engine.send("GET", "/user-tasks/" + key, null);
    if (!answer.getStatusCode().is2xxSuccessful()) {
      throw new NotAnswered(answer);
    }
    JsonNode task = read(String.valueOf(answer.getBody()));
    boolean ofQueue =
        queues.of(caller).stream().anyMatch(elements(task.path("candidateGroups"))::contains);
    if (!ofQueue && !isMine(caller, task) && !Operation.ASSIGN_TASKS.isOpenTo(caller)) {
      throw new AccessDeniedException("This task is of a queue that you do not work on.");
    }
    return task;
  }

  private static List<String> elements(JsonNode list) {
    List<String> found = new ArrayList<>();
    list.forEach(each -> found.add(each.asText()));
    return found;
  }

  static boolean isMine(Caller caller, JsonNode task) {
    return caller.login().value().equals(task.path("assignee").asText(null));
  }

  /** Nobody completes what somebody else has claimed. */
  static void requireMine(Caller caller, JsonNode task, String toDo) {
    if (!isMine(caller, task)) {
      String assignee = task.path("assignee").asText("");
      throw new AccessDeniedException(
          assignee.isEmpty()
              ? "Claim the task before you " + toDo + "."
              : "The task is with " + assignee + ", not with you.");
    }
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException strange) {
      throw new IllegalStateException("The engine's answer is not JSON", strange);
    }
  }

  /** The engine refused; its answer is the answer. */
  static final class NotAnswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ResponseEntity<String> answer;

    NotAnswered(ResponseEntity<String> answer) {
      super("The engine answered " + answer.getStatusCode());
      this.answer = answer;
    }

    ResponseEntity<String> answer() {
      return answer;
    }
  }
}
