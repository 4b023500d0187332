package org.accountclosure.engine.deploy;

import java.util.List;
import java.util.Set;
import org.accountclosure.engine.deploy.BpmnSymbols.Symbol;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Refuses every element, event definition, extension and attribute that this engine would not heed,
 * so that nothing is silently ignored. Processes that are not executable are drawings and left
 * alone, and so is what other tools add in namespaces of their own.
 */
final class BpmnWhitelist {

  private static final String CAMUNDA_7 = "http://camunda.org/schema/1.0/bpmn";
  private static final String NOT_SUPPORTED = "'%s' is not supported by this engine.";

  void check(String file, Element definitions, Problems problems) {
    new Check(file, problems).element(definitions);
  }

  private record Check(String file, Problems problems) {

    void element(Element element) {
      String name = element.getLocalName();
      if (!Xml.isBpmn(element)) {
        return;
      }
      if (name.equals("process") && !element.getAttribute("isExecutable").equals("true")) {
        return;
      }
      if (!BpmnSymbols.isKnown(name)) {
        problem(element, NOT_SUPPORTED.formatted(name));
        return;
      }
      if (name.endsWith("EventDefinition")) {
        eventDefinition(element);
      }
      Symbol symbol = BpmnSymbols.of(name);
      attributes(element, symbol);
      for (Element child : Xml.children(element)) {
        if (Xml.isBpmn(child, "extensionElements")) {
          Xml.children(child).forEach(extension -> extension(element, symbol, extension));
        } else {
          element(child);
        }
      }
    }

    private void attributes(Element element, Symbol symbol) {
      for (Attr attribute : Xml.attributes(element)) {
        String namespace = attribute.getNamespaceURI();
        String name = attribute.getLocalName();
        if (namespace == null) {
          boolean known =
              name.equals("id") || name.equals("name") || symbol.attributes().contains(name);
          String standard = BpmnSymbols.DEFAULTS.get(name);
          if (!known || (standard != null && !isDefault(element, attribute, standard))) {
            problem(
                element,
                "The attribute '%s=\"%s\"' of '%s' is not supported by this engine."
                    .formatted(name, attribute.getValue(), element.getLocalName()));
          }
        } else if (namespace.equals(CAMUNDA_7)) {
          problem(element, "'%s' belongs to Camunda 7.".formatted(attribute.getName()));
        } else if (namespace.equals(Xml.ZEEBE) && !BpmnSymbols.TEMPLATE_ATTRIBUTES.contains(name)) {
          problem(element, NOT_SUPPORTED.formatted(attribute.getName()));
        }
      }
    }

    /** Drawings may say what they like of these; only what runs must keep to the default. */
    private static boolean isDefault(Element element, Attr attribute, String standard) {
      Set<String> drawn = Set.of("participant", "dataObject", "dataStore");
      return attribute.getValue().equals(standard)
          || (attribute.getLocalName().equals("implementation")
              && attribute.getValue().equals("##WebService"))
          || drawn.contains(element.getLocalName());
    }

    private void extension(Element host, Symbol symbol, Element extension) {
      String name = extension.getLocalName();
      if (CAMUNDA_7.equals(extension.getNamespaceURI())) {
        problem(host, "'%s' belongs to Camunda 7.".formatted(extension.getNodeName()));
      } else if (Xml.isZeebe(extension)) {
        boolean known = ZeebeExtensions.isKnown(name);
        if (!known) {
          problem(host, NOT_SUPPORTED.formatted("zeebe:" + name));
        } else if (!name.equals("properties") && !symbol.extensions().contains(name)) {
          problem(
              host, "'zeebe:%s' has no meaning at a '%s'.".formatted(name, host.getLocalName()));
        } else {
          zeebe(host, extension);
        }
      }
    }

    private void zeebe(Element host, Element extension) {
      String name = extension.getLocalName();
      for (Attr attribute : Xml.attributes(extension)) {
        boolean plain = attribute.getNamespaceURI() == null;
        if (plain && !ZeebeExtensions.hasAttribute(name, attribute.getLocalName())) {
          problem(
              host,
              "The attribute '%s' of 'zeebe:%s' is not supported by this engine."
                  .formatted(attribute.getName(), name));
        }
        if (attribute.getLocalName().equals("bindingType")
            && !ZeebeExtensions.isBinding(attribute.getValue())) {
          problem(host, "The binding type '%s' is not supported.".formatted(attribute.getValue()));
        }
        if (attribute.getLocalName().equals("eventType")
            && !ZeebeExtensions.isTaskEvent(attribute.getValue())) {
          problem(host, "A task listener cannot wait for '%s'.".formatted(attribute.getValue()));
        }
      }
      for (Element part : Xml.children(extension)) {
        if (!Xml.isZeebe(part) || !ZeebeExtensions.hasPart(name, part.getLocalName())) {
          problem(host, NOT_SUPPORTED.formatted(part.getNodeName()));
        } else {
          zeebe(host, part);
        }
      }
    }

    /** Which events there are depends on where they are. */
    private void eventDefinition(Element definition) {
      Element event = (Element) definition.getParentNode();
      List<String> possible =
          switch (event.getLocalName()) {
            case "startEvent" ->
                isEventSubProcess((Element) event.getParentNode())
                    ? List.of("message", "timer", "error", "escalation")
                    : List.of("message", "timer");
            case "intermediateCatchEvent" -> List.of("message", "timer", "link");
            case "intermediateThrowEvent" -> List.of("message", "link", "escalation");
            case "boundaryEvent" -> List.of("message", "timer", "error", "escalation");
            case "endEvent" -> List.of("message", "error", "escalation", "terminate");
            default -> List.of();
          };
      String kind = definition.getLocalName().replace("EventDefinition", "");
      if (kind.equals("link") && definition.getAttribute("name").isBlank()) {
        problem(event, "A link event needs a name.");
      }
      if (!possible.contains(kind)) {
        problem(
            event,
            "A '%s' with '%s' is not supported by this engine."
                .formatted(event.getLocalName(), definition.getLocalName()));
      }
    }

    private static boolean isEventSubProcess(Element element) {
      return element.getAttribute("triggeredByEvent").equals("true");
    }

    private void problem(Element element, String reason) {
      problems.add(file, Xml.idOf(element), Xml.nameOf(element), reason);
    }
  }
}
