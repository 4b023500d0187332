package org.accountclosure.engine.runtime;

import java.util.List;
import java.util.Objects;
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

  /** Chooses among the events of one scope. */
  @FunctionalInterface
  interface Match {

    /**
     * The event that catches; null for none.
     *
     * @param interrupted whether the scope was interrupted already by one of its event
     *     sub-processes, from which this comes: it has no other then
     */
    Element.@Nullable Event among(List<Element.Event> candidates, boolean interrupted);
  }

  private final Executions executions;

  Catchers(Executions executions) {
    this.executions = executions;
  }

  /**
   * Finds the nearest event that catches what an element throws.
   *
   * @return null if there is none
   */
  @Nullable Catcher find(Token source, Match match) {
    EngineSession session = source.session();
    InstanceRow instance = source.instance();
    ExecutionEntity root = executions.root(instance);
    ScopeImpl scope = Executions.activity(root, source.row());
    long key = source.key();
    boolean interrupted = false;
    while (true) {
      Element element = element(scope);
      Element.Event event = match.among(element.events(), interrupted);
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
}
