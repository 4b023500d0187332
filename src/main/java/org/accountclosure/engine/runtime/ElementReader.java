package org.accountclosure.engine.runtime;

import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.EventDefinition;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.Expressions;
import org.accountclosure.engine.model.Mappings;
import org.accountclosure.engine.model.ModelFault;
import org.accountclosure.engine.model.TimerSpec;
import org.jspecify.annotations.Nullable;

/** Reads what all elements have: name, type, mappings, and the events they wait for. */
final class ElementReader {

  private final Expressions expressions;

  ElementReader(Expressions expressions) {
    this.expressions = expressions;
  }

  Element read(FlowNode node) {
    ZeebeIoMapping io = extension(node, ZeebeIoMapping.class);
    return new Element(
        node.getId(),
        node.getName(),
        type(node),
        io == null ? Mappings.none() : Mappings.inputs(io.getInputs(), expressions),
        io == null ? Mappings.none() : Mappings.outputs(io.getOutputs(), expressions),
        events(node));
  }

  Element process(io.camunda.zeebe.model.bpmn.instance.Process process) {
    List<Element.Event> events = new ArrayList<>();
    addEventSubProcesses(process.getFlowElements(), events);
    return new Element(
        process.getId(), process.getName(), "PROCESS", Mappings.none(), Mappings.none(), events);
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
    if (node instanceof Activity activity) {
      for (BoundaryEvent boundary :
          node.getParentElement().getChildElementsByType(BoundaryEvent.class)) {
        if (boundary.getAttachedTo().equals(activity)) {
          events.add(event(boundary, Element.Place.BOUNDARY, boundary.cancelActivity()));
        }
      }
    }
    if (node instanceof IntermediateCatchEvent catching) {
      events.add(event(catching, Element.Place.SELF, true));
    }
    if (node instanceof ReceiveTask task) {
      events.add(
          new Element.Event(
              task.getId(), Element.Place.SELF, true, message(task.getId(), task.getMessage())));
    }
    if (node instanceof EventBasedGateway) {
      node.getSucceedingNodes().list().forEach(target -> events.add(afterGateway(target)));
    }
    return events;
  }

  private Element.Event afterGateway(FlowNode target) {
    if (target instanceof CatchEvent catching) {
      return event(catching, Element.Place.AFTER_GATEWAY, true);
    }
    if (target instanceof ReceiveTask task) {
      return new Element.Event(
          task.getId(),
          Element.Place.AFTER_GATEWAY,
          true,
          message(task.getId(), task.getMessage()));
    }
    throw new ModelFault(
        "%s cannot follow an event-based gateway; only catch events and receive tasks can"
            .formatted(target.getId()));
  }

  private void addEventSubProcesses(Collection<FlowElement> elements, List<Element.Event> events) {
    for (FlowElement child : elements) {
      if (child instanceof SubProcess sub && sub.triggeredByEvent()) {
        StartEvent start = startOf(sub);
        events.add(event(start, Element.Place.EVENT_SUB_PROCESS, start.isInterrupting()));
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

  private Element.Event event(CatchEvent catching, Element.Place place, boolean interrupting) {
    return new Element.Event(catching.getId(), place, interrupting, definition(catching));
  }

  /** The only event definition of an event; null for a none event. */
  static @Nullable EventDefinition only(Collection<EventDefinition> definitions) {
    if (definitions.size() > 1) {
      throw new ModelFault("an event with several event definitions is not supported");
    }
    return definitions.isEmpty() ? null : definitions.iterator().next();
  }

  private Element.Definition definition(CatchEvent catching) {
    EventDefinition definition = only(catching.getEventDefinitions());
    if (definition instanceof MessageEventDefinition message) {
      return message(catching.getId(), message.getMessage());
    }
    if (definition instanceof TimerEventDefinition timer) {
      return new Element.Timer(timer(timer));
    }
    if (definition instanceof ErrorEventDefinition error) {
      return new Element.BpmnError(
          error.getError() == null ? null : error.getError().getErrorCode());
    }
    throw new ModelFault("this kind of event is not supported: " + catching.getId());
  }

  private Element.Message message(String elementId, @Nullable Message message) {
    if (message == null || message.getName() == null) {
      throw new ModelFault("%s needs a message with a name".formatted(elementId));
    }
    ZeebeSubscription subscription = extension(message, ZeebeSubscription.class);
    if (subscription == null || subscription.getCorrelationKey() == null) {
      throw new ModelFault("the message '%s' needs a correlation key".formatted(message.getName()));
    }
    return new Element.Message(
        expressions.compile(message.getName()),
        expressions.compile(subscription.getCorrelationKey()));
  }

  /** The name of the message of a message start event. */
  Expression messageName(MessageEventDefinition definition) {
    Message message = definition.getMessage();
    if (message == null || message.getName() == null) {
      throw new ModelFault("a message start event needs a message with a name");
    }
    return expressions.compile(message.getName());
  }

  TimerSpec timer(TimerEventDefinition timer) {
    if (timer.getTimeDate() != null) {
      return spec(TimerSpec.Kind.DATE, timer.getTimeDate().getTextContent());
    }
    if (timer.getTimeDuration() != null) {
      return spec(TimerSpec.Kind.DURATION, timer.getTimeDuration().getTextContent());
    }
    if (timer.getTimeCycle() != null) {
      return spec(TimerSpec.Kind.CYCLE, timer.getTimeCycle().getTextContent());
    }
    throw new ModelFault("a timer needs a date, a duration or a cycle");
  }

  private TimerSpec spec(TimerSpec.Kind kind, String text) {
    return new TimerSpec(kind, expressions.compile(text.strip()));
  }

  static <T extends io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance>
      @Nullable T extension(BaseElement element, Class<T> type) {
    return element.getSingleExtensionElement(type);
  }
}
