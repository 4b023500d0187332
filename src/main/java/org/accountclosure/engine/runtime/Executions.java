package org.accountclosure.engine.runtime;

import java.util.Optional;
import org.accountclosure.engine.store.ElementRow;
import org.accountclosure.engine.store.InstanceRow;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;

/** Finds the execution by which Operaton holds an element instance. */
final class Executions {

  /** The process instance's own execution. */
  ExecutionEntity root(InstanceRow instance) {
    ExecutionEntity root =
        Context.getCommandContext()
            .getExecutionManager()
            .findExecutionById(Long.toString(instance.key()));
    if (root == null) {
      throw new IllegalStateException("Instance " + instance.key() + " has no execution");
    }
    return root;
  }

  /** The token of an active element instance; empty if it is not active any more. */
  Optional<Token> find(EngineSession session, InstanceRow instance, long elementKey) {
    ElementRow row = session.element(instance, elementKey);
    if (row == null || !row.isActive()) {
      return Optional.empty();
    }
    return Optional.of(new Token(session, holding(row), row));
  }

  /** The execution that holds an element instance, even one that has ended already. */
  ExecutionEntity holding(ElementRow row) {
    ExecutionEntity root = root(row.instance());
    ExecutionEntity found = search(root, row.key());
    if (found == null) {
      throw new IllegalStateException(
          "Element instance " + row.key() + " of " + row.elementId() + " has no execution");
    }
    return scopeOf(found, activity(root, row));
  }

  /** Operaton's activity of an element instance; a multi-instance activity has two. */
  static ActivityImpl activity(ExecutionEntity execution, ElementRow row) {
    String id = row.elementId();
    return execution
        .getProcessDefinition()
        .findActivity(row.elementType().equals(Element.BODY) ? MultiInstanceBehavior.idOf(id) : id);
  }

  static ElementBehavior behavior(ExecutionEntity execution, ElementRow row) {
    return (ElementBehavior) activity(execution, row).getActivityBehavior();
  }

  /** The token of the element instance that an execution is in. */
  Token token(ExecutionEntity execution) {
    EngineSession session = EngineSession.current();
    InstanceRow instance = session.instance(Long.parseLong(execution.getProcessInstanceId()));
    ElementRow row = session.element(instance, Token.key(execution.getActivityInstanceId()));
    if (row == null) {
      throw new IllegalStateException(
          "The store does not know element instance " + execution.getActivityInstanceId());
    }
    return new Token(session, execution, row);
  }

  /** The outermost execution that bears the element instance's key. */
  private static @Nullable ExecutionEntity search(ExecutionEntity execution, long elementKey) {
    String id = execution.getActivityInstanceId();
    if (id != null && Token.key(id) == elementKey) {
      return execution;
    }
    for (ExecutionEntity child : execution.getExecutions()) {
      ExecutionEntity found = search(child, elementKey);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * While something runs inside a scope, Operaton remembers the scope's instance at the execution
   * that holds the scope's own one.
   */
  private static ExecutionEntity scopeOf(ExecutionEntity found, ActivityImpl activity) {
    if (!activity.isScope() || (found.isScope() && found.getActivity() == activity)) {
      return found;
    }
    for (ExecutionEntity child : found.getExecutions()) {
      if (child.isScope() && !child.isConcurrent()) {
        return child;
      }
    }
    return found;
  }
}
