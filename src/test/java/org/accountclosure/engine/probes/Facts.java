package org.accountclosure.engine.probes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The wording of facts, the same for both engines. */
final class Facts {

  private Facts() {}

  static String process(String id, String calledBy, String state) {
    return "process " + id + (calledBy.isEmpty() ? "" : " called by " + calledBy) + ": " + state;
  }

  static String element(String id, String type, String scope, String state) {
    return "element " + id + " " + type + " in " + scope + ": " + state;
  }

  static String flow(String id) {
    return "flow " + id;
  }

  static String variable(String name, String scope, String json) {
    return "variable " + name + " in " + scope + ": " + Json.canonical(json);
  }

  static String job(String type, String elementId, String state, int retries, String errorCode) {
    return "job %s at %s: %s, %d retries".formatted(type, elementId, state, retries)
        + (errorCode.isEmpty() ? "" : ", error " + errorCode);
  }

  static String incident(String type, String elementId, String state, String message) {
    return "incident %s at %s: %s, \"%s\"".formatted(type, elementId, state, oneLine(message));
  }

  static String userTask(
      String elementId, String state, JsonNode groups, JsonNode users, UserTaskValues values) {
    return "user task %s: %s, assignee %s, groups %s, users %s, due %s, follow-up %s, priority %d%s"
        .formatted(
            elementId,
            state,
            values.assignee().isEmpty() ? "-" : values.assignee(),
            groups,
            users,
            values.dueDate(),
            values.followUpDate(),
            values.priority(),
            values.form() ? ", with form" : "");
  }

  /** What a user task carries besides its candidates. */
  record UserTaskValues(
      String assignee, String dueDate, String followUpDate, int priority, boolean form) {}

  static String subscription(String name, String key, String elementId, String state) {
    return "subscription to %s \"%s\" at %s: %s".formatted(name, key, elementId, state);
  }

  static String correlation(String name, String key, String elementId) {
    return "correlated %s \"%s\" at %s".formatted(name, key, elementId);
  }

  static String decision(String id, String state, String output, String inputs, String rules) {
    return "decision %s: %s, output %s, inputs %s, rules %s"
        .formatted(id, state, Json.canonical(output), inputs, rules);
  }

  /** Any writing of a moment in one form; "-" for none. */
  static String moment(String text) {
    return text.isEmpty()
        ? "-"
        : OffsetDateTime.parse(text.replaceFirst("\\[.*]$", ""))
            .withOffsetSameInstant(ZoneOffset.UTC)
            .toString();
  }

  /** Keys differ from run to run. */
  static String oneLine(String text) {
    return text.replace("\n", " | ").replaceAll("\\b2251799\\d{9}\\b", "<key>");
  }
}
