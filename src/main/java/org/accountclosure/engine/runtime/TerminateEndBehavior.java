package org.accountclosure.engine.runtime;

import java.util.List;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;

/** Terminate end events: they end everything else in their scope, and so the scope. */
final class TerminateEndBehavior extends ElementBehavior {

  private final Terminations terminations;

  TerminateEndBehavior(Element element, Terminations terminations) {
    super(element);
    this.terminations = terminations;
  }

  @Override
  void onActivate(Token token) {
    if (!terminations.holdEnd(token)) {
      terminate(token);
    }
  }

  /** Ends what else runs in the scope, and then itself. */
  void terminate(Token token) {
    ExecutionEntity execution = token.execution();
    if (execution.isScope()) {
      finish(token);
      return;
    }
    ExecutionEntity scope = execution.getParent();
    for (PvmExecutionImpl other : List.copyOf(scope.getNonEventScopeExecutions())) {
      if (other != execution) {
        if (other.getSubProcessInstance() != null) {
          other.getSubProcessInstance().deleteCascade("terminated");
        }
        other.deleteCascade("terminated");
      }
    }
    scope.tryPruneLastConcurrentChild();
    finish(new Token(token.session(), scope, token.row()));
  }
}
