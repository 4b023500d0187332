package org.accountclosure.engine.runtime;

import java.util.Map;
import java.util.Optional;
import org.accountclosure.engine.store.InstanceRow;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;

/** Fires the event of an element that waits for it. */
final class Events {

  private final Executions executions;

  Events(Executions executions) {
    this.executions = executions;
  }

  /**
   * Fires an event.
   *
   * @param elementKey the element instance, or process instance, that waits
   * @param eventId the event's element
   * @return the key of the element instance that waited, or empty if it waits no longer
   */
  Optional<Long> fire(
      EngineSession session,
      InstanceRow instance,
      long elementKey,
      String eventId,
      Map<String, @Nullable Object> brought) {
    if (session.hasEnded(instance.key())) {
      return Optional.empty();
    }
    if (elementKey == instance.key()) {
      ExecutionEntity root = executions.root(instance);
      Element process = ProcessModel.of(root.getProcessDefinition()).element();
      startEventSubProcess(session, root, elementKey, process, eventId, brought);
      return Optional.of(elementKey);
    }
    return executions
        .find(session, instance, elementKey)
        .map(
            token -> {
              fire(token, eventId, brought);
              return elementKey;
            });
  }

  private static void fire(Token token, String eventId, Map<String, @Nullable Object> brought) {
    ElementBehavior behavior = behavior(token.execution(), token.row().elementId());
    Element.Event event = event(behavior.element(), eventId);
    switch (event.place()) {
      case SELF -> behavior.complete(token, brought);
      case AFTER_GATEWAY -> ((EventGatewayBehavior) behavior).route(token, eventId, brought);
      case BOUNDARY -> {
        token.session().bring(eventId, brought);
        token.execution().executeEventHandlerActivity(activity(token.execution(), eventId));
      }
      case EVENT_SUB_PROCESS ->
          startEventSubProcess(
              token.session(),
              token.execution(),
              token.key(),
              behavior.element(),
              eventId,
              brought);
    }
  }

  private static void startEventSubProcess(
      EngineSession session,
      ExecutionEntity scope,
      long scopeKey,
      Element scopeElement,
      String startEventId,
      Map<String, @Nullable Object> brought) {
    if (event(scopeElement, startEventId).interrupting()) {
      for (Element.Event event : scopeElement.events()) {
        if (event.place() == Element.Place.EVENT_SUB_PROCESS) {
          Waits.close(session, scopeKey, event);
        }
      }
    }
    session.bring(startEventId, brought);
    ActivityImpl startEvent = activity(scope, startEventId);
    scope.executeEventHandlerActivity((ActivityImpl) startEvent.getFlowScope());
  }

  private static ActivityImpl activity(ExecutionEntity execution, String elementId) {
    return execution.getProcessDefinition().findActivity(elementId);
  }

  static ElementBehavior behavior(ExecutionEntity execution, String elementId) {
    return (ElementBehavior) activity(execution, elementId).getActivityBehavior();
  }

  private static Element.Event event(Element element, String eventId) {
    for (Element.Event event : element.events()) {
      if (event.elementId().equals(eventId)) {
        return event;
      }
    }
    throw new IllegalStateException(element.id() + " does not wait for " + eventId);
  }
}
