package org.accountclosure.engine.deploy;

import java.util.List;
import java.util.regex.Pattern;
import org.accountclosure.engine.deploy.BpmnRules.Report;
import org.accountclosure.engine.model.Cycle;
import org.accountclosure.engine.model.TimerSpec;
import org.w3c.dom.Element;

/**
 * What the desktop modeler says of values: names of variables, times, dates, priorities and codes.
 * An expression is known only when it is evaluated; what is written down is checked here, so that
 * it does not end in an incident much later.
 */
final class ValueRules {

  private static final Pattern VARIABLE =
      Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*");
  private static final Pattern PRIORITY = Pattern.compile("[0-9]{1,2}|100");

  private ValueRules() {}

  static List<BpmnRule> all() {
    return List.of(
        ValueRules::mappings,
        ValueRules::resultVariables,
        ValueRules::times,
        ValueRules::schedules,
        ValueRules::priorities,
        ValueRules::errorCodes);
  }

  private static void mappings(Element element, Report report) {
    if (!Xml.isZeebe(element)) {
      return;
    }
    boolean output = element.getLocalName().equals("output");
    if (output && element.getAttribute("source").isBlank()) {
      report.problem(element, "An output mapping needs a source.");
    }
    if (output || element.getLocalName().equals("input")) {
      variable(element, "target", "The target of a mapping", report);
    }
  }

  private static void resultVariables(Element element, Report report) {
    if (Xml.isZeebe(element) && element.getLocalName().equals("calledDecision")) {
      variable(element, "resultVariable", "The result variable", report);
    }
  }

  static void variable(Element element, String attribute, String what, Report report) {
    String name = element.getAttribute(attribute);
    if (!VARIABLE.matcher(name).matches()) {
      report.problem(
          element,
          "%s must be the name of a variable (letters, digits and _, no digit first): '%s'."
              .formatted(what, name));
    }
  }

  private static void times(Element element, Report report) {
    if (!Xml.isBpmn(element)) {
      return;
    }
    String text = element.getTextContent().strip();
    switch (element.getLocalName()) {
      case "timeDuration" ->
          literal(element, text, isAmount(text), "an ISO 8601 duration, such as P2D", report);
      case "timeDate" ->
          literal(
              element,
              text,
              TimerSpec.instant(text) != null,
              "an ISO 8601 date with time and zone, such as 2026-01-31T12:00:00Z",
              report);
      case "timeCycle" -> {
        literal(
            element, text, isCycle(text), "an ISO 8601 repetition or a cron expression", report);
        if (isWithin(element, "intermediateCatchEvent")) {
          report.problem(
              element, "An intermediate catch event is waited for once; it cannot have a cycle.");
        }
      }
      default -> {}
    }
  }

  private static boolean isWithin(Element part, String event) {
    return part.getParentNode() != null
        && part.getParentNode().getParentNode() instanceof Element owner
        && Xml.isBpmn(owner, event);
  }

  private static void schedules(Element element, Report report) {
    if (!Xml.isZeebe(element) || !element.getLocalName().equals("taskSchedule")) {
      return;
    }
    for (String attribute : List.of("dueDate", "followUpDate")) {
      String text = element.getAttribute(attribute);
      if (!text.isEmpty()) {
        literal(
            element,
            text,
            TimerSpec.instant(text) != null,
            "an ISO 8601 date with time and zone, such as 2026-01-31T12:00:00Z",
            report);
      }
    }
  }

  private static void priorities(Element element, Report report) {
    if (Xml.isZeebe(element) && element.getLocalName().equals("priorityDefinition")) {
      String text = element.getAttribute("priority");
      boolean isDefault = text.isEmpty();
      boolean number = isDefault || PRIORITY.matcher(text).matches();
      literal(element, text, number, "a whole number, 0 to 100", report);
    }
  }

  private static void errorCodes(Element element, Report report) {
    String error = element.getAttribute("errorRef");
    if (!Xml.isBpmn(element, "errorEventDefinition") || error.isEmpty()) {
      return;
    }
    boolean coded =
        Xml.children(element.getOwnerDocument().getDocumentElement(), Xml.BPMN, "error")
            .filter(root -> localName(error).equals(root.getAttribute("id")))
            .anyMatch(root -> !root.getAttribute("errorCode").isBlank());
    if (!coded) {
      report.problem(element, "The error '%s' needs a code.".formatted(error));
    }
  }

  private static String localName(String reference) {
    return reference.substring(reference.indexOf(':') + 1);
  }

  private static void literal(
      Element element, String text, boolean valid, String what, Report report) {
    if (!text.startsWith("=") && !valid) {
      report.problem(
          element,
          "'%s' is neither a FEEL expression with a leading '=' nor %s.".formatted(text, what));
    }
  }

  private static boolean isAmount(String text) {
    try {
      return Cycle.amount(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isCycle(String text) {
    try {
      return Cycle.parse(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
