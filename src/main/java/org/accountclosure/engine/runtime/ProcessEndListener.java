package org.accountclosure.engine.runtime;

import org.accountclosure.engine.store.InstanceRow;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Tells the store that a process instance has completed or was cancelled. */
final class ProcessEndListener implements ExecutionListener {

  @Override
  public void notify(DelegateExecution execution) {
    ExecutionEntity instance = (ExecutionEntity) execution;
    EngineSession session = EngineSession.current();
    InstanceRow row = session.instance(Long.parseLong(instance.getProcessInstanceId()));
    // Of a termination that had to wait, the store knows already.
    if (row.isActive() && !session.hasEnded(row.key())) {
      session.endInstance(row, !instance.isCanceled());
    }
  }
}
