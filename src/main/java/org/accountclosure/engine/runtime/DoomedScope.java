package org.accountclosure.engine.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accountclosure.engine.store.ElementRow;
import org.accountclosure.engine.store.InstanceRow;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Everything active in a scope that is to be terminated, called instances included, and the user
 * tasks among it whose listeners want to know.
 */
final class DoomedScope {

  private final EngineSession session;
  private final Executions executions;
  private final Set<ElementRow> rows = new LinkedHashSet<>();
  private final List<InstanceRow> called = new ArrayList<>();
  private final List<ElementRow> held = new ArrayList<>();
  private final Set<Long> onTheWay = new HashSet<>();

  /**
   * Looks through a scope.
   *
   * @param itself whether the scope itself is terminated, too
   * @param except an element that lives on, or null
   */
  DoomedScope(
      EngineSession session,
      Executions executions,
      InstanceRow instance,
      long scopeKey,
      boolean itself,
      @Nullable Long except) {
    this.session = session;
    this.executions = executions;
    for (ElementRow row : session.activeElements(instance)) {
      boolean inside = (itself && row.key() == scopeKey) || isWithin(row, scopeKey);
      if (inside && (except == null || row.key() != except)) {
        add(row);
      }
    }
  }

  private boolean isWithin(ElementRow row, long scopeKey) {
    for (Long scope = row.flowScopeKey(); scope != null; scope = session.parentScope(scope)) {
      if (scope == scopeKey) {
        return true;
      }
    }
    return false;
  }

  private void add(ElementRow row) {
    rows.add(row);
    if (row.elementType().equals("CALL_ACTIVITY")) {
      for (InstanceRow child : session.calledBy(row.key())) {
        called.add(child);
        session.activeElements(child).forEach(this::add);
      }
    } else if (row.elementType().equals("USER_TASK") && isListenedTo(row)) {
      held.add(row);
      markTheWay(row);
    }
  }

  private boolean isListenedTo(ElementRow row) {
    return !((UserTaskBehavior) behavior(row)).listeners(TaskEvent.CANCELING).isEmpty()
        && session.userTasks().ofElement(row.key()).filter(task -> task.isOpen()).isPresent();
  }

  /** The task and all that it is in, up to the callers. */
  private void markTheWay(ElementRow row) {
    InstanceRow instance = row.instance();
    Long key = row.key();
    while (key != null) {
      onTheWay.add(key);
      Long parent = session.parentScope(key);
      if (parent == null && instance.parentKey() != null) {
        parent = instance.parentElementKey();
        instance = session.instance(instance.parentKey());
      }
      key = parent;
    }
  }

  ElementBehavior behavior(ElementRow row) {
    ExecutionEntity root = executions.root(row.instance());
    return Executions.behavior(root, row);
  }

  /** User tasks that ask before they go. */
  List<ElementRow> held() {
    return held;
  }

  /** What ends at once. */
  List<ElementRow> free() {
    return rows.stream().filter(row -> !onTheWay.contains(row.key())).toList();
  }

  /** What has a held task inside, without the tasks themselves. */
  List<ElementRow> waiting() {
    return rows.stream()
        .filter(row -> onTheWay.contains(row.key()) && !held.contains(row))
        .toList();
  }

  List<InstanceRow> freeInstances() {
    return called.stream().filter(instance -> !onTheWay.contains(instance.key())).toList();
  }

  List<InstanceRow> waitingInstances() {
    return called.stream().filter(instance -> onTheWay.contains(instance.key())).toList();
  }
}
