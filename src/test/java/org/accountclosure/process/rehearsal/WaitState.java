package org.accountclosure.process.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accountclosure.process.model.Behaviour;
import org.accountclosure.process.model.Element;
import org.accountclosure.process.model.ProcessModel;

/**
 * A place in a process where a case waits.
 *
 * @param path the sub-processes that lead to it, outer ones first, and the element itself
 */
record WaitState(String processId, List<String> path) {

  private static final Set<String> CATCHING = Set.of("intermediateCatchEvent", "receiveTask");

  /** The wait states of a process; what its boundary events wait for belongs to their activity. */
  static List<WaitState> of(ProcessModel process) {
    return process.elements().stream()
        .filter(element -> waits(process, element))
        .map(element -> new WaitState(process.id(), path(process, element)))
        .toList();
  }

  private static boolean waits(ProcessModel process, Element element) {
    Behaviour behaviour = element.behaviour();
    return behaviour instanceof Behaviour.Job
        || behaviour instanceof Behaviour.UserTask
        || behaviour instanceof Behaviour.Call
        || element.symbol().equals("eventBasedGateway")
        || (CATCHING.contains(element.symbol()) && !followsGateway(process, element));
  }

  private static boolean followsGateway(ProcessModel process, Element element) {
    return process.flows().stream()
        .filter(flow -> flow.targetId().equals(element.id()))
        .anyMatch(flow -> process.element(flow.sourceId()).symbol().equals("eventBasedGateway"));
  }

  private static List<String> path(ProcessModel process, Element element) {
    List<String> path = new ArrayList<>(List.of(element.id()));
    Element inner = element;
    while (inner.parentId().isPresent() && !inner.parentId().get().equals(process.id())) {
      inner = process.element(inner.parentId().get());
      path.add(0, inner.id());
    }
    return path;
  }

  String elementId() {
    return path.get(path.size() - 1);
  }

  @Override
  public String toString() {
    return processId + "/" + elementId();
  }
}
