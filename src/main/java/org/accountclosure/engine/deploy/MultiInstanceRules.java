package org.accountclosure.engine.deploy;

import java.util.List;
import java.util.Optional;
import org.accountclosure.engine.deploy.BpmnRules.Report;
import org.w3c.dom.Element;

/** What the desktop modeler and Camunda 8 demand of multi-instance activities. */
final class MultiInstanceRules {

  private MultiInstanceRules() {}

  static List<BpmnRule> all() {
    return List.of(
        MultiInstanceRules::collections,
        MultiInstanceRules::conditions,
        MultiInstanceRules::places);
  }

  static boolean isMultiInstance(Element activity) {
    return Xml.children(activity, Xml.BPMN, "multiInstanceLoopCharacteristics")
        .findAny()
        .isPresent();
  }

  private static void collections(Element element, Report report) {
    if (!Xml.isBpmn(element, "multiInstanceLoopCharacteristics")) {
      return;
    }
    Optional<Element> loop = Xml.extension(element, "loopCharacteristics");
    if (loop.isEmpty() || loop.get().getAttribute("inputCollection").isBlank()) {
      report.problem(element, "A multi-instance activity needs an input collection.");
      return;
    }
    Element zeebe = loop.get();
    feel(zeebe, zeebe.getAttribute("inputCollection"), "An input collection", report);
    for (String name : List.of("inputElement", "outputCollection")) {
      if (!zeebe.getAttribute(name).isEmpty()) {
        ValueRules.variable(zeebe, name, "'%s'".formatted(name), report);
      }
    }
    boolean collects = !zeebe.getAttribute("outputCollection").isBlank();
    boolean gives = !zeebe.getAttribute("outputElement").isBlank();
    if (collects != gives) {
      report.problem(
          element,
          "An output collection needs an output element, and an output element an output"
              + " collection.");
    } else if (gives) {
      feel(zeebe, zeebe.getAttribute("outputElement"), "An output element", report);
    }
  }

  private static void conditions(Element element, Report report) {
    if (Xml.isBpmn(element, "completionCondition")) {
      feel(element, element.getTextContent().strip(), "A completion condition", report);
      if (!element.getAttribute("language").isEmpty()) {
        report.problem(
            element,
            "A completion condition is written in FEEL; other languages are not supported.");
      }
    }
  }

  private static void feel(Element element, String text, String what, Report report) {
    if (!text.startsWith("=")) {
      report.problem(
          element, "%s must be a FEEL expression with a leading '=': '%s'.".formatted(what, text));
    }
  }

  private static void places(Element element, Report report) {
    if (Xml.isBpmn(element, "subProcess")
        && element.getAttribute("triggeredByEvent").equals("true")
        && isMultiInstance(element)) {
      report.problem(element, "An event sub-process cannot be multi-instance.");
    }
    if (Xml.isBpmn(element, "receiveTask")
        && isMultiInstance(element)
        && followsEventGateway(element)) {
      report.problem(element, "A multi-instance task cannot follow an event-based gateway.");
    }
  }

  private static boolean followsEventGateway(Element node) {
    Element root = node.getOwnerDocument().getDocumentElement();
    List<String> sources =
        Xml.tree(root)
            .filter(flow -> Xml.isBpmn(flow, "sequenceFlow"))
            .filter(flow -> flow.getAttribute("targetRef").equals(node.getAttribute("id")))
            .map(flow -> flow.getAttribute("sourceRef"))
            .toList();
    return Xml.tree(root)
        .filter(gateway -> Xml.isBpmn(gateway, "eventBasedGateway"))
        .anyMatch(gateway -> sources.contains(gateway.getAttribute("id")));
  }
}
