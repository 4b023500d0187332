package org.accountclosure.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Walking through a parsed file. */
final class Xml {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

  private Xml() {}

  static boolean isBpmn(Element element) {
    return BPMN.equals(element.getNamespaceURI());
  }

  static boolean isBpmn(Element element, String name) {
    return isBpmn(element) && name.equals(element.getLocalName());
  }

  static boolean isZeebe(Element element) {
    return ZEEBE.equals(element.getNamespaceURI());
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static Stream<Element> children(Element parent, String namespace, String name) {
    return children(parent).stream()
        .filter(
            child ->
                namespace.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()));
  }

  /** The element and all below it, in the order of the file. */
  static Stream<Element> tree(Element element) {
    return Stream.concat(Stream.of(element), children(element).stream().flatMap(Xml::tree));
  }

  /** A zeebe: element among the extension elements. */
  static Optional<Element> extension(Element element, String name) {
    return children(element, BPMN, "extensionElements")
        .flatMap(extensions -> children(extensions, ZEEBE, name))
        .findFirst();
  }

  static List<Attr> attributes(Element element) {
    List<Attr> attributes = new ArrayList<>();
    NamedNodeMap map = element.getAttributes();
    for (int i = 0; i < map.getLength(); i++) {
      attributes.add((Attr) map.item(i));
    }
    return attributes;
  }

  /** An attribute without namespace; null if it is not there or blank. */
  static @Nullable String attribute(Element element, String name) {
    String value = element.getAttribute(name);
    return value.isBlank() ? null : value;
  }

  /** The nearest element, itself or around it, that has an id: what a modeler can show. */
  static String idOf(Element element) {
    Node node = element;
    while (node instanceof Element candidate) {
      String id = attribute(candidate, "id");
      if (id != null && !candidate.getLocalName().endsWith("EventDefinition")) {
        return id;
      }
      node = node.getParentNode();
    }
    return element.getLocalName();
  }

  /** The name that belongs to {@link #idOf}. */
  static @Nullable String nameOf(Element element) {
    String id = idOf(element);
    Node node = element;
    while (node instanceof Element candidate) {
      if (id.equals(attribute(candidate, "id"))) {
        return attribute(candidate, "name");
      }
      node = node.getParentNode();
    }
    return null;
  }
}
