package org.accountclosure.engine.runtime;

import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Tells the store that a process instance has completed or was cancelled. */
final class ProcessEndListener implements ExecutionListener {

  @Override
  public void notify(DelegateExecution execution) {
    ExecutionEntity instance = (ExecutionEntity) execution;
    EngineSession session = EngineSession.current();
    session.endInstance(
        session.instance(Long.parseLong(instance.getProcessInstanceId())), !instance.isCanceled());
  }
}
