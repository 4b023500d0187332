package org.accountclosure.engine.runtime;

import java.util.ArrayList;
import java.util.List;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Moves Operaton's executions to another definition. Since flow scopes do not change, the tree
 * keeps its shape but for one thing: an activity with boundary events has an execution of its own,
 * one without has none.
 */
final class MigrationTree {

  private MigrationTree() {}

  /** All executions of an instance, outer ones first; those of called instances are not among. */
  static List<ExecutionEntity> executions(ExecutionEntity root) {
    List<ExecutionEntity> all = new ArrayList<>(List.of(root));
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).getExecutions());
    }
    return all;
  }

  static void move(ExecutionEntity root, Migration migration) {
    for (ExecutionEntity execution : executions(root)) {
      ActivityImpl from = execution.getActivity();
      execution.setProcessDefinition(migration.target());
      if (from == null) {
        continue;
      }
      ActivityImpl to = target(from, migration);
      execution.setActivity(to);
      if (!from.isScope() && to.isScope()) {
        becomeScope(execution, to);
      } else if (from.isScope() && !to.isScope()) {
        ceaseToBeScope(execution, to);
      }
    }
  }

  private static ActivityImpl target(ActivityImpl from, Migration migration) {
    Element element = Migration.element(from);
    String id = String.valueOf(migration.targetOf(element.id()));
    boolean body = element.type().equals(Element.BODY);
    ActivityImpl to = migration.target().findActivity(body ? MultiInstanceBehavior.idOf(id) : id);
    if (to == null) {
      throw new IllegalStateException("A token is at " + element.id() + ", which has no target");
    }
    return to;
  }

  /** As if the activity had been entered with its boundary events. */
  private static void becomeScope(ExecutionEntity outer, ActivityImpl to) {
    boolean active = outer.isActive();
    ExecutionEntity scope = outer.createExecution();
    scope.setActivity(to);
    scope.setActive(active);
    outer.setActivity(null);
    outer.setActive(false);
    outer.setActivityInstanceId(outer.getParentActivityInstanceId());
    handOver(outer, scope);
  }

  private static void ceaseToBeScope(ExecutionEntity scope, ActivityImpl to) {
    ExecutionEntity outer = scope.getParent();
    outer.setActivity(to);
    outer.setActivityInstanceId(scope.getActivityInstanceId());
    outer.setActive(scope.isActive());
    handOver(scope, outer);
    scope.remove();
  }

  /** The called instance stays with its call activity. */
  private static void handOver(ExecutionEntity from, ExecutionEntity to) {
    ExecutionEntity called = from.getSubProcessInstance();
    if (called != null) {
      called.setSuperExecution(to);
    }
  }
}
