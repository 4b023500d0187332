package org.accountclosure.engine.runtime;

import org.accountclosure.engine.store.ElementRow;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Ends an element instance that Operaton cancels: interrupted, or its instance was cancelled. */
final class TerminationListener implements ExecutionListener {

  private final ElementBehavior behavior;

  TerminationListener(ElementBehavior behavior) {
    this.behavior = behavior;
  }

  @Override
  public void notify(DelegateExecution execution) {
    ExecutionEntity entity = (ExecutionEntity) execution;
    if (!entity.isCanceled()) {
      return;
    }
    EngineSession session = EngineSession.current();
    ElementRow row =
        session.element(
            session.instance(Long.parseLong(entity.getProcessInstanceId())),
            Token.key(entity.getActivityInstanceId()));
    if (row != null
        && row.isActive()
        && row.elementId().equals(behavior.element().id())
        && row.elementType().equals(behavior.element().type())) {
      behavior.end(session, row, ElementRow.State.TERMINATED);
    }
  }
}
