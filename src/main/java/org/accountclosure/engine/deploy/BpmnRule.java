package org.accountclosure.engine.deploy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.engine.deploy.BpmnRules.Report;
import org.w3c.dom.Element;

/** A rule that Camunda's design-time validators leave to the modeler or to the running engine. */
@FunctionalInterface
interface BpmnRule {

  void check(Element element, Report report);

  /** All rules. They may rely on the file's being right by the validators and earlier rules. */
  static List<BpmnRule> all() {
    return List.of(
        BpmnRule::onlyNativeUserTasks,
        BpmnRule::taskHeadersDiffer,
        BpmnRule::conditionsOnlyAtDecidingGateways,
        BpmnRule::startFormsAtNoneStartEvents,
        BpmnRule::jobsOnlyForMessageThrowEvents,
        BpmnRule::subProcessesHaveElements,
        BpmnRule::expressionsBeginWithAnEqualsSign);
  }

  private static void onlyNativeUserTasks(Element element, Report report) {
    if (Xml.isBpmn(element, "userTask") && Xml.extension(element, "userTask").isEmpty()) {
      report.problem(
          element,
          "User tasks by job workers are not supported by this engine; choose the implementation"
              + " 'Camunda user task' (zeebe:userTask).");
    }
  }

  private static void taskHeadersDiffer(Element element, Report report) {
    if (Xml.isZeebe(element) && element.getLocalName().equals("taskHeaders")) {
      Set<String> keys = new HashSet<>();
      for (Element header : Xml.children(element)) {
        if (!keys.add(header.getAttribute("key"))) {
          report.problem(
              element,
              "The task header '%s' is given twice.".formatted(header.getAttribute("key")));
        }
      }
    }
  }

  private static void conditionsOnlyAtDecidingGateways(Element element, Report report) {
    if (Xml.isBpmn(element, "conditionExpression")
        && element.getParentNode() instanceof Element flow) {
      String source = flow.getAttribute("sourceRef");
      Optional<Element> gateway =
          Xml.tree(flow.getOwnerDocument().getDocumentElement())
              .filter(candidate -> source.equals(candidate.getAttribute("id")))
              .findFirst();
      boolean decides =
          gateway
              .filter(
                  node ->
                      Xml.isBpmn(node, "exclusiveGateway") || Xml.isBpmn(node, "inclusiveGateway"))
              .isPresent();
      if (!decides) {
        report.problem(
            flow, "Only flows out of an exclusive or inclusive gateway may have a condition.");
      }
      if (!element.getAttribute("language").isEmpty()) {
        report.problem(flow, "A condition is written in FEEL; other languages are not supported.");
      }
    }
  }

  private static void startFormsAtNoneStartEvents(Element element, Report report) {
    if (!Xml.isBpmn(element, "startEvent") || Xml.extension(element, "formDefinition").isEmpty()) {
      return;
    }
    boolean none =
        Xml.children(element).stream()
            .noneMatch(child -> child.getLocalName().endsWith("EventDefinition"));
    boolean ofProcess =
        element.getParentNode() instanceof Element parent && Xml.isBpmn(parent, "process");
    if (!none || !ofProcess) {
      report.problem(element, "Only the none start event of a process can have a form.");
    }
  }

  private static void jobsOnlyForMessageThrowEvents(Element element, Report report) {
    boolean throwing =
        Xml.isBpmn(element, "intermediateThrowEvent") || Xml.isBpmn(element, "endEvent");
    boolean message =
        Xml.children(element, Xml.BPMN, "messageEventDefinition").findAny().isPresent();
    if (throwing && !message && Xml.extension(element, "taskDefinition").isPresent()) {
      report.problem(element, "'zeebe:taskDefinition' has a meaning only where a message is sent.");
    }
  }

  private static void subProcessesHaveElements(Element element, Report report) {
    if (Xml.isBpmn(element, "subProcess")
        && Xml.children(element, Xml.BPMN, "startEvent").findAny().isEmpty()) {
      report.problem(element, "A sub-process needs a start event.");
    }
  }

  /** What must be FEEL is meant as FEEL; a forgotten sign would make it a text. */
  private static void expressionsBeginWithAnEqualsSign(Element element, Report report) {
    String text = "";
    String what = "";
    if (Xml.isBpmn(element, "conditionExpression")) {
      text = element.getTextContent().strip();
      what = "A condition";
    } else if (Xml.isZeebe(element) && element.getLocalName().equals("subscription")) {
      text = element.getAttribute("correlationKey");
      what = "A correlation key";
    } else {
      return;
    }
    if (!text.startsWith("=")) {
      report.problem(
          element, "%s must be a FEEL expression with a leading '=': '%s'.".formatted(what, text));
    }
  }
}
