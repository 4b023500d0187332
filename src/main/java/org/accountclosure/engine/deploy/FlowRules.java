package org.accountclosure.engine.deploy;

import java.util.List;
import org.accountclosure.engine.deploy.BpmnRules.Report;
import org.w3c.dom.Element;

/** What Camunda 8 demands of inclusive gateways, escalations and scripts. */
final class FlowRules {

  private FlowRules() {}

  static List<BpmnRule> all() {
    return List.of(
        FlowRules::inclusiveGatewaysOnlyFork,
        FlowRules::escalationsHaveCodes,
        FlowRules::scriptsHaveResults);
  }

  /** Camunda 8.8 can join with them; here a parallel or exclusive gateway must do. */
  private static void inclusiveGatewaysOnlyFork(Element element, Report report) {
    if (Xml.isBpmn(element, "inclusiveGateway")
        && Xml.children(element, Xml.BPMN, "incoming").count() > 1) {
      report.problem(element, "An inclusive gateway that joins is not supported by this engine.");
    }
  }

  private static void escalationsHaveCodes(Element element, Report report) {
    if (!Xml.isBpmn(element, "escalationEventDefinition")
        || !(element.getParentNode() instanceof Element event)) {
      return;
    }
    String reference = element.getAttribute("escalationRef");
    boolean throwing = Xml.isBpmn(event, "endEvent") || Xml.isBpmn(event, "intermediateThrowEvent");
    if (reference.isEmpty() && !throwing) {
      return;
    }
    boolean coded =
        Xml.children(element.getOwnerDocument().getDocumentElement(), Xml.BPMN, "escalation")
            .filter(
                root ->
                    root.getAttribute("id").equals(reference.substring(reference.indexOf(':') + 1)))
            .anyMatch(root -> !root.getAttribute("escalationCode").isBlank());
    if (!coded) {
      report.problem(event, "The event needs an escalation with a code.");
    }
  }

  private static void scriptsHaveResults(Element element, Report report) {
    if (Xml.isZeebe(element) && element.getLocalName().equals("script")) {
      ValueRules.variable(element, "resultVariable", "The result variable", report);
    }
  }
}
