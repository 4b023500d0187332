package org.accountclosure.engine.runtime;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.store.ElementRow;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.operaton.bpm.engine.impl.pvm.delegate.CompositeActivityBehavior;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;

/** Multi-instance bodies: they enter the activity once for each item of a collection. */
final class MultiInstanceBehavior extends ElementBehavior implements CompositeActivityBehavior {

  private static final String SUFFIX = "#multiInstanceBody";

  private final Loop loop;
  private final Executions executions;
  private final Terminations terminations;

  MultiInstanceBehavior(
      Element element, Loop loop, Executions executions, Terminations terminations) {
    super(element);
    this.loop = loop;
    this.executions = executions;
    this.terminations = terminations;
  }

  /** Operaton's id of the body; the activity itself has the plain one. */
  static String idOf(String elementId) {
    return elementId + SUFFIX;
  }

  /** The body around an instance. */
  static MultiInstanceBehavior around(ExecutionEntity instance) {
    ActivityImpl body = (ActivityImpl) instance.getActivity().getFlowScope();
    return (MultiInstanceBehavior) body.getActivityBehavior();
  }

  @Override
  void onActivate(Token body) {
    List<@Nullable Object> items = loop.items(body.session(), body, body.key());
    openWaits(body);
    loop.prepareOutput(body, items.size());
    if (items.isEmpty()) {
      finish(body);
    } else if (loop.sequential()) {
      next(body);
    } else {
      body.session().loops().starts(body, items.size());
      Later.perform(body.execution(), "loop-start", () -> enterAll(body, items.size()));
    }
  }

  private static void enterAll(Token body, int count) {
    ExecutionEntity scope = body.execution();
    ActivityImpl activity = scope.getActivity();
    scope.setActivity(null);
    scope.inactivate();
    for (int i = 0; i < count; i++) {
      // Operaton begins with the last one that was handed in; they are all alike till then.
      ExecutionEntity concurrent = scope.createExecution();
      concurrent.setConcurrent(true);
      concurrent.setScope(false);
      concurrent.executeActivity(inner(activity));
    }
    scope.forceUpdate();
  }

  private static ActivityImpl inner(ActivityImpl body) {
    return body.getActivities().get(0);
  }

  private static void next(Token body) {
    body.row().loopCounter(body.row().loopCounter() + 1);
    ExecutionEntity scope = body.execution();
    scope.executeActivity(inner(scope.getActivity()));
  }

  /** An instance of a parallel body has ended. */
  @Override
  public void concurrentChildExecutionEnded(
      ActivityExecution scopeExecution, ActivityExecution endedExecution) {
    ExecutionEntity scope = (ExecutionEntity) scopeExecution;
    endedExecution.remove();
    scope.forceUpdate();
    Token body = executions.token(scope);
    if (!body.session().loops().isSettling(body.key())) {
      endIfDone(body);
    }
  }

  /** The instances that wait for nothing have completed. */
  void settle(EngineSession session, ElementRow row) {
    endIfDone(new Token(session, executions.holding(row), row));
  }

  private void endIfDone(Token body) {
    boolean enough = body.session().loops().hasEnded(body.key());
    if (enough && terminations.holdLoop(body)) {
      return;
    }
    if (enough || body.execution().getNonEventScopeExecutions().isEmpty()) {
      endBody(body);
    }
  }

  /** Ends what still runs in a parallel body, and then the body. */
  void endBody(Token body) {
    ExecutionEntity scope = body.execution();
    for (PvmExecutionImpl other : List.copyOf(scope.getNonEventScopeExecutions())) {
      if (other.getSubProcessInstance() != null) {
        other.getSubProcessInstance().deleteCascade("terminated");
      }
      other.deleteCascade("terminated");
    }
    scope.setActivity(Executions.activity(scope, body.row()));
    scope.setActive(true);
    finish(body);
  }

  /** The instance of a sequential body has ended. */
  @Override
  public void complete(ActivityExecution scopeExecution) {
    Token body = executions.token((ExecutionEntity) scopeExecution);
    if (body.session().loops().hasEnded(body.key())) {
      finish(body);
    } else {
      next(body);
    }
  }

  @Override
  void beforeLeaving(Token body) {
    String name = loop.outputCollection();
    if (name != null) {
      Variables variables = body.session().variables();
      Map<String, @Nullable Object> local = variables.local(body.instance(), body.key());
      if (local.containsKey(name)) {
        variables.propagate(
            body.instance(),
            body.row().flowScopeKey(),
            Collections.singletonMap(name, local.get(name)));
      }
    }
  }
}
