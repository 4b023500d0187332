package org.accountclosure.engine.runtime;

import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.CompletionCondition;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.EventDefinition;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.LinkEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.accountclosure.engine.model.Expressions;
import org.accountclosure.engine.model.Mappings;
import org.accountclosure.engine.model.ModelFault;
import org.jspecify.annotations.Nullable;

/** Reads what all elements have: name, type, mappings, and the events they wait for. */
final class ElementReader {

  private final Expressions expressions;

  private final EventReader eventReader;

  ElementReader(Expressions expressions) {
    this.expressions = expressions;
    this.eventReader = new EventReader(expressions);
  }

  /** Reads what events are. */
  EventReader eventReader() {
    return eventReader;
  }

  /** What a flow node is; of a multi-instance activity, what each of its instances is. */
  Element read(FlowNode node) {
    ZeebeIoMapping io = extension(node, ZeebeIoMapping.class);
    return new Element(
        node.getId(),
        node.getName(),
        type(node),
        io == null ? Mappings.none() : Mappings.inputs(io.getInputs(), expressions),
        io == null ? Mappings.none() : Mappings.outputs(io.getOutputs(), expressions),
        events(node),
        loop(node));
  }

  /** The body of a multi-instance activity: it has the boundary events, the instances the rest. */
  Element body(Activity activity) {
    List<Element.Event> events = new ArrayList<>();
    addBoundaryEvents(activity, events);
    return new Element(
        activity.getId(),
        activity.getName(),
        Element.BODY,
        Mappings.none(),
        Mappings.none(),
        events,
        null);
  }

  static boolean isMultiInstance(FlowNode node) {
    return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
  }

  /** The loop of a multi-instance activity; null for any other. */
  @Nullable Loop loop(FlowNode node) {
    if (!(node instanceof Activity activity) || activity.getLoopCharacteristics() == null) {
      return null;
    }
    if (!(activity.getLoopCharacteristics()
            instanceof MultiInstanceLoopCharacteristics characteristics)
        || characteristics.getLoopCardinality() != null) {
      throw new ModelFault("only multi-instance by a collection is supported");
    }
    ZeebeLoopCharacteristics zeebe = extension(characteristics, ZeebeLoopCharacteristics.class);
    if (zeebe == null || zeebe.getInputCollection() == null) {
      throw new ModelFault("a multi-instance activity needs an input collection");
    }
    CompletionCondition condition = characteristics.getCompletionCondition();
    return new Loop(
        characteristics.isSequential(),
        expressions.compile(zeebe.getInputCollection()),
        named(zeebe.getInputElement()),
        named(zeebe.getOutputCollection()),
        expressions.compileOptional(zeebe.getOutputElement()),
        condition == null ? null : expressions.compileOptional(condition.getTextContent().strip()));
  }

  private static @Nullable String named(@Nullable String name) {
    return name == null || name.isBlank() ? null : name;
  }

  Element process(io.camunda.zeebe.model.bpmn.instance.Process process) {
    List<Element.Event> events = new ArrayList<>();
    addEventSubProcesses(process.getFlowElements(), events);
    return new Element(
        process.getId(),
        process.getName(),
        "PROCESS",
        Mappings.none(),
        Mappings.none(),
        events,
        null);
  }

  private static String type(FlowNode node) {
    if (node instanceof SubProcess sub && sub.triggeredByEvent()) {
      return "EVENT_SUB_PROCESS";
    }
    return node.getElementType()
        .getTypeName()
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toUpperCase(Locale.ROOT);
  }

  private List<Element.Event> events(FlowNode node) {
    List<Element.Event> events = new ArrayList<>();
    if (node instanceof SubProcess sub) {
      addEventSubProcesses(sub.getFlowElements(), events);
    }
    if (node instanceof Activity activity && !isMultiInstance(node)) {
      addBoundaryEvents(activity, events);
    }
    if (node instanceof IntermediateCatchEvent catching && !isLink(catching)) {
      events.add(eventReader.event(catching, Element.Place.SELF, true));
    }
    if (node instanceof ReceiveTask task) {
      events.add(
          new Element.Event(
              task.getId(),
              Element.Place.SELF,
              true,
              eventReader.message(task.getId(), task.getMessage())));
    }
    if (node instanceof EventBasedGateway) {
      node.getSucceedingNodes().list().forEach(target -> events.add(afterGateway(target)));
    }
    return events;
  }

  /** What a link catches comes at once; nothing is waited for. */
  static boolean isLink(IntermediateCatchEvent event) {
    return only(event.getEventDefinitions()) instanceof LinkEventDefinition;
  }

  private void addBoundaryEvents(Activity activity, List<Element.Event> events) {
    for (BoundaryEvent boundary :
        activity.getParentElement().getChildElementsByType(BoundaryEvent.class)) {
      if (boundary.getAttachedTo().equals(activity)) {
        events.add(eventReader.event(boundary, Element.Place.BOUNDARY, boundary.cancelActivity()));
      }
    }
  }

  private Element.Event afterGateway(FlowNode target) {
    if (isMultiInstance(target)) {
      throw new ModelFault(
          "%s cannot follow an event-based gateway, because it is multi-instance"
              .formatted(target.getId()));
    }
    if (target instanceof CatchEvent catching) {
      return eventReader.event(catching, Element.Place.AFTER_GATEWAY, true);
    }
    if (target instanceof ReceiveTask task) {
      return new Element.Event(
          task.getId(),
          Element.Place.AFTER_GATEWAY,
          true,
          eventReader.message(task.getId(), task.getMessage()));
    }
    throw new ModelFault(
        "%s cannot follow an event-based gateway; only catch events and receive tasks can"
            .formatted(target.getId()));
  }

  private void addEventSubProcesses(Collection<FlowElement> elements, List<Element.Event> events) {
    for (FlowElement child : elements) {
      if (child instanceof SubProcess sub && sub.triggeredByEvent()) {
        StartEvent start = startOf(sub);
        events.add(
            eventReader.event(start, Element.Place.EVENT_SUB_PROCESS, start.isInterrupting()));
      }
    }
  }

  /** The one start event of a sub-process. */
  static StartEvent startOf(SubProcess sub) {
    Collection<StartEvent> starts = sub.getChildElementsByType(StartEvent.class);
    if (starts.size() != 1) {
      throw new ModelFault("a sub-process needs exactly one start event");
    }
    return starts.iterator().next();
  }

  /** The only event definition of an event; null for a none event. */
  static @Nullable EventDefinition only(Collection<EventDefinition> definitions) {
    if (definitions.size() > 1) {
      throw new ModelFault("an event with several event definitions is not supported");
    }
    return definitions.isEmpty() ? null : definitions.iterator().next();
  }

  static <T extends io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance>
      @Nullable T extension(BaseElement element, Class<T> type) {
    return element.getSingleExtensionElement(type);
  }
}
