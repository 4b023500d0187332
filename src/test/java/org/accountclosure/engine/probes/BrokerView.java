package org.accountclosure.engine.probes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountclosure.engine.probes.Facts.UserTaskValues;
import org.accountclosure.engine.probes.Snapshot.Kind;

/** Turns the broker's exported events into what a client of Camunda 8.8 could see. */
final class BrokerView {

  /** Intents that no search shows: the thing is as it was before. */
  private static final Set<String> INVISIBLE =
      Set.of("RECURRED_AFTER_BACKOFF", "TIMEOUT_UPDATED", "CORRELATING", "DELETING");

  private final Map<Long, String> elementIds = new HashMap<>();
  private final Map<Long, String> values = new HashMap<>();
  private final Snapshot snapshot = new Snapshot();

  private BrokerView(List<JsonNode> events) {
    // Variables of a new instance are exported before the instance itself.
    for (JsonNode event : events) {
      if (event.path("valueType").asText().equals("PROCESS_INSTANCE")) {
        elementIds.put(event.path("key").asLong(), text(event.path("value"), "elementId"));
      }
    }
  }

  static Snapshot of(List<JsonNode> records, Set<String> processIds) {
    List<JsonNode> events = eventsOf(records, processIds);
    BrokerView view = new BrokerView(events);
    events.forEach(view::apply);
    return view.snapshot;
  }

  static String events(List<JsonNode> records, Set<String> processIds) {
    List<JsonNode> events = eventsOf(records, processIds);
    BrokerView view = new BrokerView(events);
    StringBuilder text = new StringBuilder();
    for (JsonNode record : events) {
      String intent = record.path("intent").asText();
      String line = view.describe(record.path("valueType").asText(), intent, record.path("value"));
      text.append(line).append("\n");
    }
    return text.toString();
  }

  private static List<JsonNode> eventsOf(List<JsonNode> records, Set<String> processIds) {
    List<JsonNode> events = new ArrayList<>();
    for (JsonNode record : records) {
      if (record.path("recordType").asText().equals("EVENT")
          && processIds.contains(record.path("value").path("bpmnProcessId").asText())) {
        events.add(record);
      }
    }
    return events;
  }

  private String describe(String type, String intent, JsonNode value) {
    return switch (type) {
      case "PROCESS_INSTANCE" ->
          intent + " " + text(value, "bpmnElementType") + " " + text(value, "elementId");
      case "VARIABLE" ->
          "VARIABLE %s %s=%s in %s"
              .formatted(
                  intent, text(value, "name"), text(value, "value"), name(value, "scopeKey"));
      case "TIMER" -> "TIMER " + intent + " at " + text(value, "targetElementId");
      case "INCIDENT" ->
          "INCIDENT %s %s at %s: %s"
              .formatted(
                  intent,
                  text(value, "errorType"),
                  text(value, "elementId"),
                  Facts.oneLine(text(value, "errorMessage")));
      default ->
          String.join(" ", type, intent, text(value, "elementId"), text(value, "messageName"))
              .stripTrailing();
    };
  }

  private void apply(JsonNode record) {
    JsonNode value = record.path("value");
    // What is migrated stays as it was; the scenarios migrate what is open only.
    String intent = record.path("intent").asText().replaceFirst("^MIGRATED$", "CREATED");
    long key = record.path("key").asLong();
    if (INVISIBLE.contains(intent)) {
      return;
    }
    switch (record.path("valueType").asText()) {
      case "PROCESS_INSTANCE" -> element(key, intent, value);
      case "VARIABLE" -> variable(key, record.path("intent").asText(), value);
      case "JOB" -> job(key, intent, value);
      case "USER_TASK" -> userTask(key, intent, value);
      case "INCIDENT" ->
          snapshot.put(
              Kind.INCIDENT,
              key,
              element(value),
              Facts.incident(
                  text(value, "errorType"),
                  element(value),
                  intent.equals("CREATED") ? "ACTIVE" : intent,
                  text(value, "errorMessage")));
      case "PROCESS_MESSAGE_SUBSCRIPTION" -> subscription(key, intent, value);
      case "MESSAGE_START_EVENT_SUBSCRIPTION" -> {
        if (intent.equals("CORRELATED")) {
          correlation(record, text(value, "startEventId"));
        }
      }
      case "DECISION_EVALUATION" -> decisions(record, intent, value);
      default -> {}
    }
  }

  /** A migrated variable is exported without its value. */
  private void variable(long key, String intent, JsonNode value) {
    if (!intent.equals("MIGRATED")) {
      values.put(key, text(value, "value"));
    }
    String scope = name(value, "scopeKey");
    snapshot.put(
        Kind.VARIABLE,
        key,
        scope,
        Facts.variable(text(value, "name"), scope, values.getOrDefault(key, "")));
  }

  private void element(long key, String intent, JsonNode value) {
    String id = text(value, "elementId");
    String type = text(value, "bpmnElementType");
    if (intent.equals("SEQUENCE_FLOW_TAKEN")) {
      snapshot.put(Kind.FLOW, key, id, Facts.flow(id));
      return;
    }
    String state =
        switch (intent) {
          case "ELEMENT_COMPLETED" -> "COMPLETED";
          case "ELEMENT_TERMINATED" -> "TERMINATED";
          default -> "ACTIVE";
        };
    if (type.equals("PROCESS")) {
      String caller = name(value, "parentElementInstanceKey");
      snapshot.put(Kind.PROCESS, key, id, Facts.process(id, caller, state));
    } else {
      String scope = name(value, "flowScopeKey");
      snapshot.put(Kind.ELEMENT, key, id, Facts.element(id, type, scope, state));
    }
  }

  private void job(long key, String intent, JsonNode value) {
    String elementId = element(value);
    snapshot.put(
        Kind.JOB,
        key,
        elementId,
        Facts.job(
            text(value, "type"),
            elementId,
            intent,
            value.path("retries").asInt(),
            text(value, "errorCode")));
  }

  private void userTask(long key, String intent, JsonNode value) {
    String elementId = text(value, "elementId");
    String state =
        switch (intent) {
          case "COMPLETED" -> "COMPLETED";
          case "CANCELED" -> "CANCELED";
          default -> "CREATED";
        };
    UserTaskValues values =
        new UserTaskValues(
            text(value, "assignee"),
            Facts.moment(text(value, "dueDate")),
            Facts.moment(text(value, "followUpDate")),
            value.path("priority").asInt(),
            value.path("formKey").asLong(-1) > 0);
    snapshot.put(
        Kind.USER_TASK,
        key,
        elementId,
        Facts.userTask(
            elementId,
            state,
            value.path("candidateGroupsList"),
            value.path("candidateUsersList"),
            values));
  }

  private void subscription(long key, String intent, JsonNode value) {
    String elementId = text(value, "elementId");
    String state = intent.equals("CREATING") ? "CREATED" : intent;
    snapshot.put(
        Kind.SUBSCRIPTION,
        key,
        elementId,
        Facts.subscription(
            text(value, "messageName"), text(value, "correlationKey"), elementId, state));
  }

  private void correlation(JsonNode record, String elementId) {
    JsonNode value = record.path("value");
    snapshot.put(
        Kind.CORRELATION,
        record.path("position").asLong(),
        elementId,
        Facts.correlation(text(value, "messageName"), text(value, "correlationKey"), elementId));
  }

  private void decisions(JsonNode record, String intent, JsonNode value) {
    int index = 0;
    for (JsonNode decision : value.path("evaluatedDecisions")) {
      index++;
      boolean last = index == value.path("evaluatedDecisions").size();
      List<String> inputs = new ArrayList<>();
      for (JsonNode input : decision.path("evaluatedInputs")) {
        inputs.add(text(input, "inputName") + "=" + Json.canonical(text(input, "inputValue")));
      }
      List<String> rules = new ArrayList<>();
      for (JsonNode rule : decision.path("matchedRules")) {
        rules.add(text(rule, "ruleIndex"));
      }
      snapshot.put(
          Kind.DECISION,
          record.path("position").asText() + "-" + index,
          text(value, "elementId"),
          Facts.decision(
              text(decision, "decisionId"),
              last ? intent : "EVALUATED",
              text(decision, "decisionOutput"),
              inputs.toString(),
              rules.toString()));
    }
  }

  private String name(JsonNode value, String field) {
    long key = value.path(field).asLong(-1);
    return key < 0 ? "" : elementIds.getOrDefault(key, "?");
  }

  /** The broker overwrites the element id of a job whose error nobody catches. */
  private String element(JsonNode value) {
    String id = text(value, "elementId");
    return id.equals("NO_CATCH_EVENT_FOUND") ? name(value, "elementInstanceKey") : id;
  }

  private static String text(JsonNode value, String field) {
    return value.path(field).asText("");
  }
}
