package org.accountclosure.engine.deploy;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResult;
import org.camunda.bpm.model.xml.validation.ValidationResultType;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Checks a BPMN file of supported symbols: Camunda's own design-time validators, what the desktop
 * modeler's check for engine compatibility adds to them, and the syntax of all FEEL.
 */
final class BpmnRules {

  private static final Collection<ModelElementValidator<?>> VALIDATORS =
      ZeebeDesignTimeValidators.VALIDATORS;

  /** Attributes and texts that are never expressions, whatever they begin with. */
  private static final Set<String> LITERALS = Set.of("header", "property", "versionTag");

  private static final Set<String> WITH_EXPRESSION_TEXT =
      Set.of("conditionExpression", "completionCondition", "timeDate", "timeDuration", "timeCycle");

  private final FeelSyntax feel;
  private final List<BpmnRule> rules =
      Stream.of(
              BpmnRule.all(),
              ValueRules.all(),
              MultiInstanceRules.all(),
              FlowRules.all(),
              List.<BpmnRule>of(new LoopRule()))
          .flatMap(List::stream)
          .toList();

  BpmnRules(FeelSyntax feel) {
    this.feel = feel;
  }

  void check(ResourceText resource, Element root, Problems problems) {
    int before = problems.count();
    validate(resource, problems);
    Report report =
        (element, reason) ->
            problems.add(resource.name(), Xml.idOf(element), Xml.nameOf(element), reason);
    for (BpmnRule rule : rules) {
      if (problems.count() == before) {
        executable(root).forEach(element -> rule.check(element, report));
      }
    }
    executable(root).forEach(element -> feel(element, report));
  }

  /** Where a rule reports what it found. */
  @FunctionalInterface
  interface Report {
    void problem(Element element, String reason);
  }

  /** All elements but those of drawn processes. */
  private static Stream<Element> executable(Element root) {
    return Xml.children(root).stream()
        .filter(child -> !Xml.isBpmn(child, "process") || isExecutable(child))
        .flatMap(Xml::tree);
  }

  private static boolean isExecutable(Element process) {
    return process.getAttribute("isExecutable").equals("true");
  }

  private static void validate(ResourceText resource, Problems problems) {
    BpmnModelInstance model;
    try {
      model =
          Bpmn.readModelFromStream(
              new ByteArrayInputStream(resource.text().getBytes(StandardCharsets.UTF_8)));
    } catch (ModelException e) {
      problems.add(resource.name(), "does not follow the BPMN 2.0 schema: " + innermost(e));
      return;
    }
    Map<ModelElementInstance, List<ValidationResult>> results =
        model.validate(VALIDATORS).getResults();
    Set<String> seen = new HashSet<>();
    results.forEach(
        (element, found) -> {
          for (ValidationResult result : found) {
            if (result.getType() == ValidationResultType.ERROR
                && seen.add(idOf(element) + result.getMessage())) {
              problems.add(resource.name(), idOf(element), nameOf(element), result.getMessage());
            }
          }
        });
  }

  private static String innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  /** The nearest element that a modeler shows, as its id. */
  private static String idOf(ModelElementInstance element) {
    for (ModelElementInstance e = element; e != null; e = e.getParentElement()) {
      String id = e.getAttributeValue("id");
      if (id != null && !e.getElementType().getTypeName().endsWith("EventDefinition")) {
        return id;
      }
    }
    return element.getElementType().getTypeName();
  }

  private static @org.jspecify.annotations.Nullable String nameOf(ModelElementInstance element) {
    for (ModelElementInstance e = element; e != null; e = e.getParentElement()) {
      if (e instanceof BpmnModelElementInstance
          && idOf(element).equals(e.getAttributeValue("id"))) {
        return e.getAttributeValue("name");
      }
    }
    return null;
  }

  private void feel(Element element, Report report) {
    if (LITERALS.contains(element.getLocalName())) {
      return;
    }
    if (Xml.isZeebe(element)) {
      for (Attr attribute : Xml.attributes(element)) {
        expression(element, attribute.getValue(), report);
      }
    } else if (Xml.isBpmn(element) && WITH_EXPRESSION_TEXT.contains(element.getLocalName())) {
      expression(element, element.getTextContent().strip(), report);
    } else if (Xml.isBpmn(element, "message")) {
      expression(element, element.getAttribute("name"), report);
    } else if (Xml.isBpmn(element, "escalation")) {
      expression(element, element.getAttribute("escalationCode"), report);
    } else if (Xml.isBpmn(element, "error")) {
      expression(element, element.getAttribute("errorCode"), report);
    }
  }

  private void expression(Element element, String text, Report report) {
    if (!text.startsWith("=")) {
      return;
    }
    String expression = text.substring(1).strip();
    try {
      feel.expression(expression);
    } catch (FeelSyntax.NotFeel e) {
      report.problem(
          element,
          "Failed to parse the FEEL expression '%s': %s".formatted(expression, e.getMessage()));
    }
  }
}
