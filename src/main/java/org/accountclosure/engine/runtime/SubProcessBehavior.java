package org.accountclosure.engine.runtime;

import java.util.Map;
import org.operaton.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.operaton.bpm.engine.impl.pvm.delegate.CompositeActivityBehavior;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;

/** Embedded and event sub-processes. */
final class SubProcessBehavior extends ElementBehavior implements CompositeActivityBehavior {

  private final Executions executions;

  SubProcessBehavior(Element element, Executions executions) {
    super(element);
    this.executions = executions;
  }

  @Override
  void onActivate(Token token) {
    openWaits(token);
    ActivityImpl activity = token.execution().getActivity();
    token
        .execution()
        .executeActivity(activity.getProperties().get(BpmnProperties.INITIAL_ACTIVITY));
  }

  @Override
  public void concurrentChildExecutionEnded(
      ActivityExecution scopeExecution, ActivityExecution endedExecution) {
    endedExecution.remove();
    scopeExecution.tryPruneLastConcurrentChild();
    scopeExecution.forceUpdate();
  }

  @Override
  public void complete(ActivityExecution scopeExecution) {
    complete(executions.token((ExecutionEntity) scopeExecution), Map.of());
  }
}
