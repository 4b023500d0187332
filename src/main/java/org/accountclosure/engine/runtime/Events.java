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
  private final Terminations terminations;

  Events(Executions executions, Terminations terminations) {
    this.executions = executions;
    this.terminations = terminations;
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
      startEventSubProcess(session, instance, root, elementKey, process, eventId, brought);
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

  private void fire(Token token, String eventId, Map<String, @Nullable Object> brought) {
    ElementBehavior behavior = Executions.behavior(token.execution(), token.row());
    Element.Event event = event(behavior.element(), eventId);
    EngineSession session = token.session();
    switch (event.place()) {
      case SELF -> behavior.complete(token, brought);
      case AFTER_GATEWAY -> ((EventGatewayBehavior) behavior).route(token, eventId, brought);
      case BOUNDARY -> {
        if (!event.interrupting()
            || !terminations.holdEvent(
                session, token.instance(), token.key(), true, eventId, brought)) {
          session.bring(eventId, brought);
          token.execution().executeEventHandlerActivity(activity(token.execution(), eventId));
        }
      }
      case EVENT_SUB_PROCESS ->
          startEventSubProcess(
              session,
              token.instance(),
              token.execution(),
              token.key(),
              behavior.element(),
              eventId,
              brought);
    }
  }

  private void startEventSubProcess(
      EngineSession session,
      InstanceRow instance,
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
      if (terminations.holdEvent(session, instance, scopeKey, false, startEventId, brought)) {
        return;
      }
    }
    interrupt(session, scope, startEventId, brought);
  }

  /** Goes on at an event of the scope, and ends what it interrupts. */
  static void interrupt(
      EngineSession session,
      ExecutionEntity scope,
      String eventId,
      Map<String, @Nullable Object> brought) {
    session.bring(eventId, brought);
    ActivityImpl event = activity(scope, eventId);
    boolean boundary = event.getActivityBehavior() instanceof BoundaryBehavior;
    scope.executeEventHandlerActivity(boundary ? event : (ActivityImpl) event.getFlowScope());
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
