package org.accountclosure.engine.deploy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.engine.deploy.DecisionGraph.Decision;
import org.accountclosure.engine.deploy.DecisionGraph.Logic;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads DMN files, and refuses what cannot be evaluated. */
final class DmnReader {

  private static final Set<String> NAMESPACES =
      Set.of(
          "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
          "http://www.omg.org/spec/DMN/20180521/MODEL/",
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "https://www.omg.org/spec/DMN/20211108/MODEL/",
          "https://www.omg.org/spec/DMN/20230324/MODEL/");

  /** What a decision may hold without changing how it is evaluated. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "description",
          "question",
          "allowedAnswers",
          "variable",
          "informationRequirement",
          "authorityRequirement",
          "extensionElements");

  /** What a file may hold besides decisions without changing how they are evaluated. */
  private static final Set<String> DRAWING =
      Set.of(
          "description",
          "extensionElements",
          "inputData",
          "knowledgeSource",
          "itemDefinition",
          "textAnnotation",
          "association",
          "DMNDI");

  private final DecisionTableReader tables;
  private final FeelSyntax feel;

  DmnReader(FeelSyntax feel) {
    this.feel = feel;
    this.tables = new DecisionTableReader(feel);
  }

  Optional<DeployableFile.Dmn> read(ResourceText resource, Problems problems) {
    return graph(resource, problems)
        .map(
            graph ->
                new DeployableFile.Dmn(
                    resource,
                    graph.id(),
                    graph.name(),
                    graph.decisions().values().stream()
                        .map(d -> new DeployableFile.Decision(d.id(), d.name(), d.versionTag()))
                        .toList()));
  }

  /** Reads the file for evaluation; empty if anything is wrong. */
  Optional<DecisionGraph> graph(ResourceText resource, Problems problems) {
    int before = problems.count();
    Element root;
    try {
      root = SafeXml.parse(resource.text()).getDocumentElement();
    } catch (SafeXml.Unreadable e) {
      problems.add(resource.name(), e.reason());
      return Optional.empty();
    }
    if (!NAMESPACES.contains(String.valueOf(root.getNamespaceURI()))
        || !root.getLocalName().equals("definitions")) {
      problems.add(
          resource.name(),
          "Expected a DMN 1.1 to 1.5 file, but its root is '%s'.".formatted(root.getNodeName()));
      return Optional.empty();
    }
    Map<String, Decision> decisions = new LinkedHashMap<>();
    for (Element child : Xml.children(root)) {
      DmnPlace place = new DmnPlace(resource.name(), child, problems);
      if (child.getLocalName().equals("decision")) {
        decision(child, place)
            .filter(decision -> decisions.putIfAbsent(decision.id(), decision) != null)
            .ifPresent(twice -> place.problem("The decision id is used twice in this file."));
      } else if (!DRAWING.contains(child.getLocalName())) {
        place.problem("'%s' is not supported.".formatted(child.getLocalName()));
      }
    }
    String id = Xml.attribute(root, "id");
    if (id == null) {
      problems.add(resource.name(), "Expected the definitions of a DMN file to have an id.");
    }
    if (problems.count() == before) {
      checkRequirements(resource.name(), decisions, problems);
    }
    if (id == null || problems.count() > before) {
      return Optional.empty();
    }
    String name = Xml.attribute(root, "name");
    return Optional.of(new DecisionGraph(id, name == null ? id : name, decisions));
  }

  private Optional<Decision> decision(Element element, DmnPlace place) {
    String id = Xml.attribute(element, "id");
    if (id == null) {
      place.problem("Expected a decision to have an id.");
      return Optional.empty();
    }
    List<String> requires = new ArrayList<>();
    List<Element> logics = new ArrayList<>();
    String resultName = id;
    String versionTag = null;
    for (Element child : Xml.children(element)) {
      String kind = child.getLocalName();
      switch (kind) {
        case "decisionTable", "literalExpression" -> logics.add(child);
        case "informationRequirement" -> requires.addAll(requiredDecisions(child, place));
        case "variable" ->
            resultName = Optional.ofNullable(Xml.attribute(child, "name")).orElse(id);
        case "extensionElements" -> versionTag = versionTag(child, place);
        default -> {
          if (!WITHOUT_EFFECT.contains(kind)) {
            place.problem("'%s' is not supported.".formatted(kind));
          }
        }
      }
    }
    Logic logic = logics.size() == 1 ? logic(logics.get(0), place) : null;
    if (logics.size() != 1) {
      place.problem("Expected a decision to have one decision table or literal expression.");
    }
    if (logic == null) {
      return Optional.empty();
    }
    String name = Optional.ofNullable(Xml.attribute(element, "name")).orElse(id);
    return Optional.of(new Decision(id, name, versionTag, resultName, requires, logic));
  }

  private @Nullable Logic logic(Element element, DmnPlace place) {
    if (element.getLocalName().equals("decisionTable")) {
      return tables.read(element, place);
    }
    return place
        .expression(element, feel)
        .map(expression -> (Logic) new DecisionGraph.Literal(expression))
        .orElse(null);
  }

  private static List<String> requiredDecisions(Element requirement, DmnPlace place) {
    List<String> ids = new ArrayList<>();
    for (Element child : Xml.children(requirement)) {
      if (child.getLocalName().equals("requiredDecision")) {
        String href = child.getAttribute("href");
        if (href.startsWith("#")) {
          ids.add(href.substring(1));
        } else {
          place.problem("The required decision '%s' is not in this file.".formatted(href));
        }
      }
    }
    return ids;
  }

  private static @Nullable String versionTag(Element extensions, DmnPlace place) {
    String versionTag = null;
    for (Element extension : Xml.children(extensions)) {
      if (Xml.isZeebe(extension)) {
        if (extension.getLocalName().equals("versionTag")) {
          versionTag = Xml.attribute(extension, "value");
        } else if (!extension.getLocalName().equals("properties")) {
          place.problem("'zeebe:%s' is not supported here.".formatted(extension.getLocalName()));
        }
      }
    }
    return versionTag;
  }

  private static void checkRequirements(
      String file, Map<String, Decision> decisions, Problems problems) {
    for (Decision decision : decisions.values()) {
      for (String required : decision.requires()) {
        if (!decisions.containsKey(required)) {
          problems.add(
              file,
              decision.id(),
              decision.name(),
              "The required decision '%s' is not in this file.".formatted(required));
        }
      }
      if (needs(decision.id(), decision, decisions, new HashSet<>())) {
        problems.add(
            file, decision.id(), decision.name(), "The decision requires itself, in a circle.");
      }
    }
  }

  private static boolean needs(
      String id, Decision decision, Map<String, Decision> decisions, Set<String> seen) {
    for (String required : decision.requires()) {
      Decision next = decisions.get(required);
      if (required.equals(id)
          || (next != null && seen.add(required) && needs(id, next, decisions, seen))) {
        return true;
      }
    }
    return false;
  }
}
