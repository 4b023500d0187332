package org.accountclosure.process.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the decision tables of a DMN 1.3 file. */
final class DmnReader {

  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

  private final ModelFile file;

  DmnReader(ModelFile file) {
    this.file = file;
  }

  List<DecisionModel> read() {
    List<DecisionModel> decisions = new ArrayList<>();
    for (Element decision : children(document().getDocumentElement(), DMN, "decision")) {
      Element table =
          child(decision, "decisionTable")
              .orElseThrow(
                  () ->
                      new ModelException(
                          file.name(),
                          "decision " + decision.getAttribute("id") + " has no decision table"));
      decisions.add(decision(decision, table));
    }
    if (decisions.isEmpty()) {
      throw new ModelException(file.name(), "holds no decision of DMN 1.3");
    }
    return decisions;
  }

  private DecisionModel decision(Element decision, Element table) {
    return new DecisionModel(
        decision.getAttribute("id"),
        decision.getAttribute("name"),
        file.name(),
        textOf(decision, "description"),
        child(decision, "extensionElements")
            .flatMap(e -> children(e, ZEEBE, "versionTag").stream().findFirst())
            .map(tag -> tag.getAttribute("value")),
        table.getAttribute("hitPolicy").isEmpty() ? "UNIQUE" : table.getAttribute("hitPolicy"),
        children(table, DMN, "input").stream().map(this::input).toList(),
        outputs(table),
        children(table, DMN, "rule").size());
  }

  private static List<DecisionModel.Output> outputs(Element table) {
    List<Element> columns = children(table, DMN, "output");
    List<Element> rules = children(table, DMN, "rule");
    return IntStream.range(0, columns.size())
        .mapToObj(
            column ->
                new DecisionModel.Output(
                    columns.get(column).getAttribute("label"),
                    columns.get(column).getAttribute("name"),
                    columns.get(column).getAttribute("typeRef"),
                    rules.stream()
                        .map(rule -> textOf(children(rule, DMN, "outputEntry").get(column), "text"))
                        .filter(answer -> answer.startsWith("\""))
                        .map(answer -> answer.substring(1, answer.length() - 1))
                        .distinct()
                        .toList()))
        .toList();
  }

  private DecisionModel.Input input(Element input) {
    return new DecisionModel.Input(
        input.getAttribute("label"),
        child(input, "inputExpression").map(e -> textOf(e, "text")).orElse(""));
  }

  private Document document() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.open());
    } catch (SAXException e) {
      throw new ModelException(file.name(), "not well-formed: " + e.getMessage(), e);
    } catch (ParserConfigurationException | IOException e) {
      throw new ModelException(file.name(), "cannot be read: " + e.getMessage(), e);
    }
  }

  private static String textOf(Element parent, String name) {
    return child(parent, name).map(e -> e.getTextContent().strip()).orElse("");
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent, DMN, name).stream().findFirst();
  }

  private static List<Element> children(Element parent, String namespace, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && namespace.equals(element.getNamespaceURI())
          && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }
}
