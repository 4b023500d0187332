package org.accountclosure.engine.deploy;

import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListenerEventType;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** The {@code zeebe:} extension elements that this engine heeds, with their attributes. */
final class ZeebeExtensions {

  private static final Set<String> BINDING = Set.of("latest", "deployment", "versionTag");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("taskDefinition", Set.of("type", "retries")),
          Map.entry("taskHeaders", Set.of()),
          Map.entry("header", Set.of("key", "value")),
          Map.entry("ioMapping", Set.of()),
          Map.entry("input", Set.of("source", "target")),
          Map.entry("output", Set.of("source", "target")),
          Map.entry("userTask", Set.of()),
          Map.entry(
              "formDefinition", Set.of("formId", "externalReference", "bindingType", "versionTag")),
          Map.entry(
              "assignmentDefinition", Set.of("assignee", "candidateGroups", "candidateUsers")),
          Map.entry("taskSchedule", Set.of("dueDate", "followUpDate")),
          Map.entry("priorityDefinition", Set.of("priority")),
          Map.entry("taskListeners", Set.of()),
          Map.entry("taskListener", Set.of("eventType", "type", "retries")),
          Map.entry(
              "calledElement",
              Set.of(
                  "processId",
                  "propagateAllChildVariables",
                  "propagateAllParentVariables",
                  "bindingType",
                  "versionTag")),
          Map.entry(
              "calledDecision",
              Set.of("decisionId", "resultVariable", "bindingType", "versionTag")),
          Map.entry("script", Set.of("expression", "resultVariable")),
          Map.entry("subscription", Set.of("correlationKey")),
          Map.entry(
              "loopCharacteristics",
              Set.of("inputCollection", "inputElement", "outputCollection", "outputElement")),
          Map.entry("versionTag", Set.of("value")),
          Map.entry("properties", Set.of()),
          Map.entry("property", Set.of("name", "value")));

  /** Which of them are parts of others. */
  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "taskHeaders", Set.of("header"),
          "taskListeners", Set.of("taskListener"),
          "ioMapping", Set.of("input", "output"),
          "properties", Set.of("property"));

  private ZeebeExtensions() {}

  static boolean isKnown(String element) {
    return ATTRIBUTES.containsKey(element);
  }

  static boolean hasAttribute(String element, String attribute) {
    return ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
  }

  static boolean hasPart(String element, String part) {
    return PARTS.getOrDefault(element, Set.of()).contains(part);
  }

  static boolean isBinding(String value) {
    return BINDING.contains(value);
  }

  /** Camunda's validators fail on an event that is none, instead of refusing it. */
  static boolean isTaskEvent(String value) {
    return Arrays.stream(ZeebeTaskListenerEventType.values())
        .anyMatch(event -> event.name().equals(value));
  }
}
