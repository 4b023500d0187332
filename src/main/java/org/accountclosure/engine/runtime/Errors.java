package org.accountclosure.engine.runtime;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accountclosure.engine.store.InstanceRow;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;

/** Throws BPMN errors: the nearest catching event takes it, across call activities. */
final class Errors {

  private final Executions executions;
  private final Events events;

  Errors(Executions executions, Events events) {
    this.executions = executions;
    this.events = events;
  }

  /** Who catches: an event of an active element or of a process instance. */
  private record Catcher(InstanceRow instance, long elementKey, Element.Event event) {}

  /**
   * Throws an error from an element.
   *
   * @param offered receives the codes that would have been caught on the way
   * @return false if nobody catches it; nothing was changed then
   */
  boolean throwFrom(
      Token source, String code, Map<String, @Nullable Object> brought, Set<String> offered) {
    Catcher catcher = find(source, code, offered);
    if (catcher == null) {
      return false;
    }
    events.fire(
        source.session(),
        catcher.instance(),
        catcher.elementKey(),
        catcher.event().elementId(),
        brought);
    return true;
  }

  private @Nullable Catcher find(Token source, String code, Set<String> offered) {
    EngineSession session = source.session();
    InstanceRow instance = source.instance();
    ExecutionEntity root = executions.root(instance);
    ScopeImpl scope = Executions.activity(root, source.row());
    long key = source.key();
    boolean interrupted = false;
    while (true) {
      Element element = element(scope);
      Element.Event event = match(element.events(), code, interrupted, offered);
      if (event != null) {
        return new Catcher(instance, key, event);
      }
      if (scope instanceof ActivityImpl activity) {
        interrupted =
            activity.getActivityStartBehavior() == ActivityStartBehavior.INTERRUPT_EVENT_SCOPE;
        Long parent = session.parentScope(key);
        key = Objects.requireNonNull(parent, "an element instance has a flow scope");
        scope = activity.getFlowScope();
      } else if (instance.parentKey() != null && instance.parentElementKey() != null) {
        interrupted = false;
        key = instance.parentElementKey();
        instance = session.instance(instance.parentKey());
        root = executions.root(instance);
        scope =
            Executions.activity(
                root,
                Objects.requireNonNull(session.element(instance, key), "the caller is active"));
      } else {
        return null;
      }
    }
  }

  private static Element element(ScopeImpl scope) {
    if (scope instanceof ActivityImpl activity) {
      return ((ElementBehavior) activity.getActivityBehavior()).element();
    }
    return ProcessModel.of(scope.getProcessDefinition()).element();
  }

  /** An exact code before one that catches all; the inner event sub-process before the boundary. */
  private static Element.@Nullable Event match(
      List<Element.Event> candidates, String code, boolean interrupted, Set<String> offered) {
    Element.Event catchAll = null;
    for (Element.Event event : candidates) {
      if (!(event.definition() instanceof Element.BpmnError error)
          || (interrupted && event.place() == Element.Place.EVENT_SUB_PROCESS)) {
        continue;
      }
      if (code.equals(error.code())) {
        return event;
      }
      if (error.code() == null) {
        catchAll = catchAll == null ? event : catchAll;
      } else {
        offered.add(error.code());
      }
    }
    return catchAll;
  }
}
