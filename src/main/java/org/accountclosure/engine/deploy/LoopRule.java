package org.accountclosure.engine.deploy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.accountclosure.engine.deploy.BpmnRules.Report;
import org.w3c.dom.Element;

/**
 * Refuses loops in which nothing is ever waited for: once entered, the engine would never come to
 * rest. A call of the process by itself counts as a way back to its start.
 */
final class LoopRule implements BpmnRule {

  /** A loop through one of these is certain to be one of the author's making. */
  private static final Set<String> REQUIRED = Set.of("task", "manualTask", "callActivity");

  private static final Set<String> PASSED_AT_ONCE =
      Set.of(
          "task",
          "manualTask",
          "callActivity",
          "startEvent",
          "exclusiveGateway",
          "inclusiveGateway",
          "parallelGateway");

  @Override
  public void check(Element element, Report report) {
    if (!Xml.isBpmn(element, "process")) {
      return;
    }
    Map<String, Element> nodes = new HashMap<>();
    Xml.tree(element)
        .filter(node -> Xml.isBpmn(node) && PASSED_AT_ONCE.contains(node.getLocalName()))
        .filter(node -> !node.getLocalName().equals("callActivity") || calls(node, element))
        .forEach(node -> nodes.put(node.getAttribute("id"), node));
    Map<String, Set<String>> ways = ways(element, nodes);
    nodes.values().stream()
        .filter(node -> REQUIRED.contains(node.getLocalName()))
        .filter(node -> reachesItself(node.getAttribute("id"), ways))
        .forEach(
            node ->
                report.problem(
                    node,
                    "This is part of a loop in which nothing is waited for: it would never end."));
  }

  private static Map<String, Set<String>> ways(Element process, Map<String, Element> nodes) {
    Map<String, Set<String>> ways = new HashMap<>();
    Xml.tree(process)
        .filter(flow -> Xml.isBpmn(flow, "sequenceFlow"))
        .filter(flow -> nodes.containsKey(flow.getAttribute("sourceRef")))
        .filter(flow -> nodes.containsKey(flow.getAttribute("targetRef")))
        .forEach(
            flow ->
                ways.computeIfAbsent(flow.getAttribute("sourceRef"), key -> new HashSet<>())
                    .add(flow.getAttribute("targetRef")));
    Predicate<Element> isCall = node -> node.getLocalName().equals("callActivity");
    List<String> starts =
        Xml.children(process, Xml.BPMN, "startEvent")
            .map(start -> start.getAttribute("id"))
            .toList();
    nodes.values().stream()
        .filter(isCall)
        .forEach(
            call ->
                ways.computeIfAbsent(call.getAttribute("id"), key -> new HashSet<>())
                    .addAll(starts));
    return ways;
  }

  private static boolean calls(Element activity, Element process) {
    // A multi-instance call ends where there is nothing more to call for, such as at a tree's
    // leaves.
    return !MultiInstanceRules.isMultiInstance(activity)
        && Xml.extension(activity, "calledElement")
            .filter(called -> called.getAttribute("processId").equals(process.getAttribute("id")))
            .isPresent();
  }

  private static boolean reachesItself(String id, Map<String, Set<String>> ways) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(ways.getOrDefault(id, Set.of()));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (next.equals(id)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(ways.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }
}
