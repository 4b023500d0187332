package org.accountclosure.engine.runtime;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.accountclosure.engine.store.InstanceRow;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;

/** Finds who catches what an element throws: from the inside out, across call activities. */
final class Catchers {

  /** An event of an active element or of a process instance. */
  record Catcher(InstanceRow instance, long elementKey, Element.Event event) {}

  private final Executions executions;

  Catchers(Executions executions) {
    this.executions = executions;
  }

  /**
   * Finds the nearest event that catches the code that an element throws.
   *
   * @param kind what is thrown
   * @param passed receives the other codes that would have been caught on the way
   * @return null if there is none
   */
  @Nullable Catcher find(
      Token source, Class<? extends Element.Thrown> kind, String code, Consumer<String> passed) {
    EngineSession session = source.session();
    InstanceRow instance = source.instance();
    ExecutionEntity root = executions.root(instance);
    ScopeImpl scope = Executions.activity(root, source.row());
    long key = source.key();
    boolean interrupted = false;
    while (true) {
      Element element = element(scope);
      Element.Event event = match(element.events(), kind, code, interrupted, passed);
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

  /**
   * An exact code before one that catches all; the inner event sub-process before the boundary.
   *
   * @param interrupted whether the scope was interrupted already by one of its event sub-processes,
   *     from which this comes: it has no other then
   */
  private static Element.@Nullable Event match(
      List<Element.Event> candidates,
      Class<? extends Element.Thrown> kind,
      String code,
      boolean interrupted,
      Consumer<String> passed) {
    Element.Event catchAll = null;
    for (Element.Event event : candidates) {
      if (!kind.isInstance(event.definition())
          || (interrupted && event.place() == Element.Place.EVENT_SUB_PROCESS)) {
        continue;
      }
      String caught = kind.cast(event.definition()).code();
      if (code.equals(caught)) {
        return event;
      }
      if (caught != null) {
        passed.accept(caught);
      } else if (catchAll == null) {
        catchAll = event;
      }
    }
    return catchAll;
  }

  private static Element element(ScopeImpl scope) {
    if (scope instanceof ActivityImpl activity) {
      return ((ElementBehavior) activity.getActivityBehavior()).element();
    }
    return ProcessModel.of(scope.getProcessDefinition()).element();
  }
}
