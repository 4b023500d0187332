package org.accountclosure.engine.probes;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.accountclosure.engine.broker.JsonHttp;
import org.accountclosure.engine.broker.JsonHttp.Answer;
import org.accountclosure.engine.broker.RealBroker;

/** Camunda's own broker, over REST. One target for each scenario. */
final class BrokerTarget implements ProbeTarget {

  private final RealBroker broker;
  private final Set<String> processIds = new HashSet<>();
  private final Map<String, Long> latestVersions = new HashMap<>();

  BrokerTarget(RealBroker broker) {
    this.broker = broker;
  }

  @Override
  public List<String> deploy(Map<String, String> files) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    files.forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
    Answer answer = accepted(JsonHttp.postFiles(api("deployments"), parts));
    List<String> deployed = new ArrayList<>();
    for (JsonNode item : answer.body().path("deployments")) {
      JsonNode process = item.path("processDefinition");
      if (process.isObject()) {
        processIds.add(process.path("processDefinitionId").asText());
        latestVersions.put(
            process.path("processDefinitionId").asText(),
            process.path("processDefinitionKey").asLong());
        deployed.add(named("process", process, "processDefinitionId", "processDefinitionVersion"));
      } else if (item.path("decisionDefinition").isObject()) {
        JsonNode decision = item.path("decisionDefinition");
        deployed.add(named("decision", decision, "decisionDefinitionId", "version"));
      } else if (item.path("form").isObject()) {
        deployed.add(named("form", item.path("form"), "formId", "version"));
      }
    }
    return deployed.stream().sorted().toList();
  }

  private static String named(String kind, JsonNode item, String id, String version) {
    return kind + " " + item.path(id).asText() + " v" + item.path(version).asText();
  }

  @Override
  public long create(String processId, Map<String, Object> variables) {
    Map<String, ?> body = Map.of("processDefinitionId", processId, "variables", variables);
    return post("process-instances", body).path("processInstanceKey").asLong();
  }

  @Override
  public long latestVersion(String processId) {
    return latestVersions.getOrDefault(processId, 0L);
  }

  @Override
  public void migrate(
      long processInstanceKey, long definitionKey, List<Map.Entry<String, String>> mapping) {
    List<Map<String, String>> instructions =
        mapping.stream()
            .map(
                each ->
                    Map.of("sourceElementId", each.getKey(), "targetElementId", each.getValue()))
            .toList();
    post(
        "process-instances/" + processInstanceKey + "/migration",
        Map.of(
            "targetProcessDefinitionKey",
            String.valueOf(definitionKey),
            "mappingInstructions",
            instructions));
  }

  @Override
  public void cancel(long processInstanceKey) {
    post("process-instances/" + processInstanceKey + "/cancellation", Map.of());
  }

  @Override
  public void publish(
      String name, String key, Duration timeToLive, String id, Map<String, Object> variables) {
    post(
        "messages/publication",
        Map.of(
            "name", name,
            "correlationKey", key,
            "timeToLive", timeToLive.toMillis(),
            "messageId", id,
            "variables", variables));
  }

  @Override
  public void correlate(String name, String key, Map<String, Object> variables) {
    post(
        "messages/correlation",
        Map.of("name", name, "correlationKey", key, "variables", variables));
  }

  @Override
  public Optional<Activated> activate(String type, Duration timeout, List<String> fetch) {
    Map<String, ?> body =
        Map.of(
            "type",
            type,
            "maxJobsToActivate",
            1,
            "timeout",
            timeout.toMillis(),
            "requestTimeout",
            2000,
            "worker",
            "probe",
            "fetchVariable",
            fetch);
    for (JsonNode job : post("jobs/activation", body).path("jobs")) {
      long key = job.has("jobKey") ? job.path("jobKey").asLong() : job.path("key").asLong();
      return Optional.of(
          new Activated(key, Json.map(job.path("variables")), Json.map(job.path("customHeaders"))));
    }
    return Optional.empty();
  }

  @Override
  public void completeJob(long jobKey, Map<String, Object> variables) {
    post("jobs/" + jobKey + "/completion", Map.of("variables", variables));
  }

  @Override
  public void failJob(
      long jobKey, int retries, Duration backOff, String message, Map<String, Object> variables) {
    post(
        "jobs/" + jobKey + "/failure",
        Map.of(
            "retries", retries,
            "retryBackOff", backOff.toMillis(),
            "errorMessage", message,
            "variables", variables));
  }

  @Override
  public void throwError(long jobKey, String code, String message, Map<String, Object> variables) {
    post(
        "jobs/" + jobKey + "/error",
        Map.of("errorCode", code, "errorMessage", message, "variables", variables));
  }

  @Override
  public void updateRetries(long jobKey, int retries) {
    send("PATCH", "jobs/" + jobKey, Map.of("changeset", Map.of("retries", retries)));
  }

  @Override
  public void completeUserTask(long userTaskKey, Map<String, Object> variables) {
    post("user-tasks/" + userTaskKey + "/completion", Map.of("variables", variables));
  }

  @Override
  public void assign(long userTaskKey, String assignee, boolean allowOverride) {
    post(
        "user-tasks/" + userTaskKey + "/assignment",
        Map.of("assignee", assignee, "allowOverride", allowOverride));
  }

  @Override
  public void unassign(long userTaskKey) {
    send("DELETE", "user-tasks/" + userTaskKey + "/assignee", Map.of());
  }

  @Override
  public void setVariables(long scopeKey, Map<String, Object> variables, boolean local) {
    send(
        "PUT",
        "element-instances/" + scopeKey + "/variables",
        Map.of("variables", variables, "local", local));
  }

  @Override
  public void resolve(long incidentKey) {
    post("incidents/" + incidentKey + "/resolution", Map.of());
  }

  @Override
  public long jobOfIncident(long incidentKey) {
    return broker.records().soFar().stream()
        .filter(record -> record.path("valueType").asText().equals("INCIDENT"))
        .filter(record -> record.path("key").asLong() == incidentKey)
        .mapToLong(record -> record.path("value").path("jobKey").asLong())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void advance(Duration amount) {
    broker.advance(amount);
  }

  @Override
  public Snapshot settled(Predicate<Snapshot> expected) {
    return BrokerView.of(broker.records().whenQuiet(), processIds);
  }

  /** Every event of this scenario in its order, for readers. */
  String events() {
    return BrokerView.events(broker.records().soFar(), processIds);
  }

  /** Cancels what still runs, so that it does not disturb other scenarios. */
  void cleanUp() {
    settled(snapshot -> true).stream(Snapshot.Kind.PROCESS)
        .filter(fact -> fact.text().endsWith(": ACTIVE") && !fact.text().contains(" called by "))
        .forEach(fact -> cancel(Long.parseLong(fact.id())));
  }

  private JsonNode post(String path, Map<String, ?> body) {
    return send("POST", path, body);
  }

  private JsonNode send(String method, String path, Map<String, ?> body) {
    return accepted(JsonHttp.send(method, api(path), body)).body();
  }

  private URI api(String path) {
    return broker.restAddress().resolve("/v2/" + path);
  }

  private static Answer accepted(Answer answer) {
    if (answer.status() >= 300) {
      throw new Refused(answer.status(), answer.body().path("detail").asText());
    }
    return answer;
  }
}
