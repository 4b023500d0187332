package org.accountclosure.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.broker.RealBroker;
import org.accountclosure.support.ApiClient;
import org.accountclosure.support.ApiClient.Answer;

/** How staff finds its tasks, claims and completes them. */
interface TaskList {

  /**
   * A task that waits for a decision about a case.
   *
   * @param element which task of a model
   */
  record Task(String key, String element, String caseId) {}

  List<Task> open(ApiClient application);

  void complete(ApiClient application, Task task, String person, String body);

  private static Answer post(ApiClient api, String path, String body) {
    return api.send(null, "POST", path, body, Map.of("Content-Type", "application/json"));
  }

  /** What is denied stays open and is tried again. */
  private static void claimAndComplete(ApiClient engine, Task task, String person, String body) {
    String path = "/v2/user-tasks/" + task.key();
    Answer claimed = post(engine, path + "/assignment", "{\"assignee\":\"" + person + "\"}");
    if (claimed.status() == 204) {
      Answer unused = post(engine, path + "/completion", body);
    }
  }

  /** As Tasklist does, over the engine's REST API. */
  static TaskList embedded() {
    return new TaskList() {
      @Override
      public List<Task> open(ApiClient application) {
        List<Task> open = new ArrayList<>();
        String query = "{\"filter\":{\"state\":\"CREATED\"},\"page\":{\"limit\":100}}";
        for (JsonNode task :
            post(application, "/v2/user-tasks/search", query).body().path("items")) {
          String key = task.path("userTaskKey").asText();
          open.add(new Task(key, task.path("elementId").asText(), caseOf(application, key)));
        }
        return open;
      }

      private String caseOf(ApiClient application, String key) {
        Answer variables = post(application, "/v2/user-tasks/" + key + "/variables/search", "{}");
        for (JsonNode variable : variables.body().path("items")) {
          if (variable.path("name").asText().equals("caseId")) {
            return variable.path("value").asText().replace("\"", "");
          }
        }
        return "unknown";
      }

      @Override
      public void complete(ApiClient application, Task task, String person, String body) {
        claimAndComplete(application, task, person, body);
      }
    };
  }

  /** The broker of 8.6 has no searches: its exported records tell. */
  static TaskList of(RealBroker broker) {
    ApiClient api = new ApiClient(broker.restAddress().getPort());
    return new TaskList() {
      @Override
      public List<Task> open(ApiClient application) {
        Map<String, String> cases = new HashMap<>();
        Map<String, Task> open = new HashMap<>();
        for (JsonNode record : broker.records().soFar()) {
          JsonNode value = record.path("value");
          String instance = value.path("processInstanceKey").asText();
          String type = record.path("valueType").asText();
          String intent = record.path("intent").asText();
          if (type.equals("VARIABLE") && value.path("name").asText().equals("caseId")) {
            cases.put(instance, value.path("value").asText().replace("\"", ""));
          } else if (type.equals("USER_TASK") && intent.equals("CREATED")) {
            String key = record.path("key").asText();
            String element = value.path("elementId").asText();
            open.put(key, new Task(key, element, cases.getOrDefault(instance, "unknown")));
          } else if (type.equals("USER_TASK")
              && (intent.equals("COMPLETED") || intent.equals("CANCELED"))) {
            open.remove(record.path("key").asText());
          }
        }
        return List.copyOf(open.values());
      }

      @Override
      public void complete(ApiClient application, Task task, String person, String body) {
        claimAndComplete(api, task, person, body);
      }
    };
  }
}
