package org.accountclosure.engine.runtime;

import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;
import org.operaton.bpm.engine.impl.pvm.runtime.operation.PvmAtomicOperation;

/**
 * Work that Operaton does when the operation at hand is over, before what was handed in earlier. So
 * a long chain of steps is no deep stack.
 */
final class Later implements PvmAtomicOperation {

  private final String name;
  private final Runnable work;

  private Later(String name, Runnable work) {
    this.name = name;
    this.work = work;
  }

  static void perform(ExecutionEntity execution, String name, Runnable work) {
    execution.performOperation((PvmAtomicOperation) new Later(name, work));
  }

  @Override
  public void execute(PvmExecutionImpl execution) {
    work.run();
  }

  @Override
  public boolean isAsync(PvmExecutionImpl execution) {
    return false;
  }

  @Override
  public boolean isAsyncCapable() {
    return true;
  }

  @Override
  public String getCanonicalName() {
    return name;
  }
}
