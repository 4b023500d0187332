package org.accountclosure.engine.deploy;

import java.util.Locale;
import java.util.Optional;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.w3c.dom.Element;

/** Where in a DMN file something is wrong: the file and the decision. */
record DmnPlace(String file, Element decision, Problems problems) {

  void problem(String reason) {
    problems.add(file, Xml.idOf(decision), Xml.attribute(decision, "name"), reason);
  }

  /**
   * Whether nothing was wrong with any file so far: what follows from a problem is not worth
   * saying.
   */
  boolean soFarRight() {
    return problems.none();
  }

  /** The FEEL of an element's text, e.g. of a literal expression; empty if there is none. */
  Optional<ParsedExpression> expression(Element element, FeelSyntax feel) {
    return parse(element, text -> feel.expression(text));
  }

  Optional<ParsedExpression> unaryTests(Element element, FeelSyntax feel) {
    String text = text(element);
    return text.isBlank() || text.strip().equals("-")
        ? Optional.empty()
        : parse(element, tests -> feel.unaryTests(tests));
  }

  private interface Parser {
    ParsedExpression parse(String text) throws FeelSyntax.NotFeel;
  }

  private Optional<ParsedExpression> parse(Element element, Parser parser) {
    String language = element.getAttribute("expressionLanguage");
    if (!language.isBlank() && !language.toUpperCase(Locale.ROOT).contains("FEEL")) {
      problem("The expression language '%s' is not supported, only FEEL is.".formatted(language));
      return Optional.empty();
    }
    String text = text(element);
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.parse(text.strip()));
    } catch (FeelSyntax.NotFeel e) {
      problem(
          "FEEL expression '%s' (%s): %s"
              .formatted(text.strip(), Xml.idOf(element), e.getMessage()));
      return Optional.empty();
    }
  }

  static String text(Element element) {
    return Xml.children(element).stream()
        .filter(child -> child.getLocalName().equals("text"))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }
}
