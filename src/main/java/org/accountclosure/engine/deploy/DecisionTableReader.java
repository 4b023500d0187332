package org.accountclosure.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.engine.deploy.DecisionGraph.HitPolicy;
import org.accountclosure.engine.deploy.DecisionGraph.Input;
import org.accountclosure.engine.deploy.DecisionGraph.Output;
import org.accountclosure.engine.deploy.DecisionGraph.Rule;
import org.accountclosure.engine.deploy.DecisionGraph.Table;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads decision tables. */
final class DecisionTableReader {

  private static final Set<String> WITHOUT_EFFECT =
      Set.of("description", "annotation", "extensionElements");

  private final FeelSyntax feel;

  DecisionTableReader(FeelSyntax feel) {
    this.feel = feel;
  }

  /** The table, or null if its hit policy is unknown; other problems are only reported. */
  @Nullable Table read(Element table, DmnPlace place) {
    List<Input> inputs = new ArrayList<>();
    List<Output> outputs = new ArrayList<>();
    List<Element> rows = new ArrayList<>();
    for (Element child : Xml.children(table)) {
      switch (child.getLocalName()) {
        case "input" -> input(child, place).ifPresent(inputs::add);
        case "output" -> outputs.add(output(child, place));
        case "rule" -> rows.add(child);
        default -> {
          if (!WITHOUT_EFFECT.contains(child.getLocalName())) {
            place.problem("'%s' is not supported in a table.".formatted(child.getLocalName()));
          }
        }
      }
    }
    if (outputs.isEmpty()) {
      place.problem("Expected a decision table to have an output.");
    }
    if (outputs.size() > 1 && outputs.stream().anyMatch(output -> output.name().isEmpty())) {
      place.problem("Expected each of several outputs to have a name.");
    }
    List<Rule> rules =
        rows.stream().map(row -> rule(row, inputs.size(), outputs.size(), place)).toList();
    HitPolicy policy = policy(table, place);
    if (policy != null && policy.aggregates() && outputs.size() != 1) {
      place.problem("A hit policy with an aggregation needs exactly one output.");
    }
    return policy == null ? null : new Table(policy, inputs, outputs, rules);
  }

  private static @Nullable HitPolicy policy(Element table, DmnPlace place) {
    String name = table.getAttribute("hitPolicy");
    String aggregation = table.getAttribute("aggregation");
    String policy =
        (name.isBlank() ? "UNIQUE" : name.replace(' ', '_'))
            + (aggregation.isBlank() ? "" : "_" + aggregation);
    for (HitPolicy known : HitPolicy.values()) {
      if (known.name().equals(policy)) {
        return known;
      }
    }
    place.problem(
        "The hit policy '%s' is not supported.".formatted((name + " " + aggregation).strip()));
    return null;
  }

  private Optional<Input> input(Element input, DmnPlace place) {
    Optional<Element> text =
        Xml.children(input).stream()
            .filter(child -> child.getLocalName().equals("inputExpression"))
            .findFirst();
    Optional<ParsedExpression> expression = text.flatMap(it -> place.expression(it, feel));
    if (text.map(DmnPlace::text).orElse("").isBlank()) {
      place.problem("The input '%s' has no expression.".formatted(input.getAttribute("id")));
    }
    return expression.map(
        parsed ->
            new Input(
                input.getAttribute("id"),
                Optional.ofNullable(Xml.attribute(input, "label")).orElse(parsed.text()),
                parsed));
  }

  private Output output(Element output, DmnPlace place) {
    String name = output.getAttribute("name");
    return new Output(
        output.getAttribute("id"),
        name,
        Optional.ofNullable(Xml.attribute(output, "label")).orElse(name),
        Xml.children(output).stream()
            .filter(child -> child.getLocalName().equals("defaultOutputEntry"))
            .findFirst()
            .flatMap(entry -> place.expression(entry, feel))
            .orElse(null));
  }

  private Rule rule(Element rule, int inputs, int outputs, DmnPlace place) {
    List<@Nullable ParsedExpression> tests = new ArrayList<>();
    List<ParsedExpression> results = new ArrayList<>();
    for (Element entry : Xml.children(rule)) {
      if (entry.getLocalName().equals("inputEntry")) {
        tests.add(place.unaryTests(entry, feel).orElse(null));
      } else if (entry.getLocalName().equals("outputEntry")) {
        if (DmnPlace.text(entry).isBlank()) {
          place.problem("The result '%s' is empty.".formatted(entry.getAttribute("id")));
        }
        place.expression(entry, feel).ifPresent(results::add);
      }
    }
    String id = rule.getAttribute("id");
    if (place.soFarRight() && (tests.size() != inputs || results.size() != outputs)) {
      place.problem(
          "The rule '%s' has %d conditions and %d results, the table %d inputs and %d outputs."
              .formatted(id, tests.size(), results.size(), inputs, outputs));
    }
    return new Rule(id, tests, results);
  }
}
