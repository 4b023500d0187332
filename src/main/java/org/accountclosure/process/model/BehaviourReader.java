package org.accountclosure.process.model;

import static org.accountclosure.process.model.BpmnReader.extension;
import static org.accountclosure.process.model.BpmnReader.text;

import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.EventDefinition;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.ThrowEvent;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebePriorityDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListeners;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out what one element of a process does. */
final class BehaviourReader {

  private BehaviourReader() {}

  static Behaviour of(FlowNode node) {
    @Nullable ZeebeTaskDefinition job = extension(node, ZeebeTaskDefinition.class);
    if (job != null) {
      return new Behaviour.Job(job.getType(), job.getRetries(), headers(node));
    }
    if (node instanceof UserTask) {
      return userTask(node);
    }
    @Nullable ZeebeCalledElement called = extension(node, ZeebeCalledElement.class);
    if (called != null) {
      return new Behaviour.Call(
          called.getProcessId(),
          binding(called.getBindingType()),
          called.isPropagateAllParentVariablesEnabled(),
          called.isPropagateAllChildVariablesEnabled());
    }
    @Nullable ZeebeCalledDecision decision = extension(node, ZeebeCalledDecision.class);
    if (decision != null) {
      return new Behaviour.Decide(
          decision.getDecisionId(),
          binding(decision.getBindingType()),
          decision.getResultVariable());
    }
    if (node instanceof ReceiveTask receive && receive.getMessage() != null) {
      return message(receive.getMessage());
    }
    return eventDefinitions(node).stream()
        .map(BehaviourReader::event)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(Behaviour.None::new);
  }

  private static Collection<EventDefinition> eventDefinitions(FlowNode node) {
    if (node instanceof CatchEvent event) {
      return event.getEventDefinitions();
    }
    return node instanceof ThrowEvent event ? event.getEventDefinitions() : List.of();
  }

  private static Optional<Behaviour> event(EventDefinition definition) {
    if (definition instanceof MessageEventDefinition event && event.getMessage() != null) {
      return Optional.of(message(event.getMessage()));
    }
    if (definition instanceof ErrorEventDefinition event) {
      return Optional.of(
          new Behaviour.ErrorEvent(
              Optional.ofNullable(event.getError()).map(error -> error.getErrorCode())));
    }
    if (definition instanceof TimerEventDefinition event) {
      if (event.getTimeDate() != null) {
        return timer("date", event.getTimeDate().getTextContent());
      }
      if (event.getTimeDuration() != null) {
        return timer("duration", event.getTimeDuration().getTextContent());
      }
      if (event.getTimeCycle() != null) {
        return timer("cycle", event.getTimeCycle().getTextContent());
      }
    }
    return Optional.empty();
  }

  private static Optional<Behaviour> timer(String kind, String expression) {
    return Optional.of(new Behaviour.TimerEvent(kind, expression.strip()));
  }

  private static Behaviour message(Message message) {
    return new Behaviour.MessageEvent(
        message.getName(),
        Optional.ofNullable(extension(message, ZeebeSubscription.class))
            .map(ZeebeSubscription::getCorrelationKey));
  }

  private static Behaviour userTask(FlowNode node) {
    @Nullable ZeebeFormDefinition form = extension(node, ZeebeFormDefinition.class);
    @Nullable ZeebeAssignmentDefinition assignment =
        extension(node, ZeebeAssignmentDefinition.class);
    @Nullable ZeebeTaskSchedule schedule = extension(node, ZeebeTaskSchedule.class);
    @Nullable ZeebePriorityDefinition priority = extension(node, ZeebePriorityDefinition.class);
    return new Behaviour.UserTask(
        Optional.ofNullable(form).map(ZeebeFormDefinition::getFormId),
        form == null ? Binding.LATEST : binding(form.getBindingType()),
        assignment == null ? "" : text(assignment.getAssignee()),
        assignment == null ? "" : text(assignment.getCandidateGroups()),
        schedule == null ? "" : text(schedule.getDueDate()),
        schedule == null ? "" : text(schedule.getFollowUpDate()),
        priority == null ? "" : text(priority.getPriority()),
        listeners(node));
  }

  private static List<Behaviour.Listener> listeners(FlowNode node) {
    @Nullable ZeebeTaskListeners listeners = extension(node, ZeebeTaskListeners.class);
    return listeners == null
        ? List.of()
        : listeners.getTaskListeners().stream()
            .map(one -> new Behaviour.Listener(one.getEventType().name(), one.getType()))
            .toList();
  }

  private static Map<String, String> headers(FlowNode node) {
    @Nullable ZeebeTaskHeaders headers = extension(node, ZeebeTaskHeaders.class);
    Map<String, String> byKey = new TreeMap<>();
    if (headers != null) {
      for (ZeebeHeader header : headers.getHeaders()) {
        byKey.put(header.getKey(), text(header.getValue()));
      }
    }
    return Map.copyOf(byKey);
  }

  private static Binding binding(ZeebeBindingType type) {
    return switch (type) {
      case deployment -> Binding.DEPLOYMENT;
      case versionTag -> Binding.VERSION_TAG;
      case latest -> Binding.LATEST;
    };
  }
}
