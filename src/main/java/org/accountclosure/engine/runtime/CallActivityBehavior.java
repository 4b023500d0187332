package org.accountclosure.engine.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.IncidentType;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.InstanceRow;
import org.accountclosure.engine.store.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.VariableScope;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.operaton.bpm.engine.impl.pvm.delegate.SubProcessActivityBehavior;

/** Call activities. */
final class CallActivityBehavior extends ElementBehavior implements SubProcessActivityBehavior {

  /** What the model says of the call. */
  record Spec(
      Expression processId,
      Binding binding,
      boolean propagateAllParentVariables,
      boolean propagateAllChildVariables) {}

  private final Spec spec;
  private final DefinitionStore definitions;
  private final InstanceStarter starter;
  private final Executions executions;

  CallActivityBehavior(
      Element element,
      Spec spec,
      DefinitionStore definitions,
      InstanceStarter starter,
      Executions executions) {
    super(element);
    this.spec = spec;
    this.definitions = definitions;
    this.starter = starter;
    this.executions = executions;
  }

  @Override
  void onActivate(Token token) {
    Map<String, @Nullable Object> visible = token.visible();
    String processId = spec.processId().string(visible);
    InstanceRow caller = token.instance();
    ProcessDefinition called =
        spec.binding()
            .find(definitions, definitions.processes(), caller, processId)
            .orElseThrow(
                () -> new EvaluationFailure(IncidentType.CALLED_ELEMENT_ERROR, missing(processId)));
    ProcessDefinitionEntity executable = starter.executable(called);
    if (executable.getInitial() == null) {
      throw new EvaluationFailure(
          IncidentType.CALLED_ELEMENT_ERROR,
          "Expected process with BPMN process id '%s' to have a none start event, but not found."
              .formatted(processId));
    }
    openWaits(token);
    EngineSession session = token.session();
    Map<String, @Nullable Object> handed =
        spec.propagateAllParentVariables() ? visible : mapped(token);
    ExecutionEntity child = token.execution().createSubProcessInstance(executable, null, null);
    InstanceRow row =
        new InstanceRow(
            Long.parseLong(child.getId()),
            caller.rootKey(),
            caller.key(),
            token.key(),
            called.key(),
            called.id(),
            called.version(),
            "ACTIVE",
            "[]",
            null);
    starter.start(session, child, row, handed, null);
  }

  /**
   * Without input mappings Camunda 8 (up to 8.8 at least) hands over nothing, not even the item of
   * a multi-instance call.
   */
  private Map<String, @Nullable Object> mapped(Token token) {
    return element().inputs().isEmpty()
        ? Map.of()
        : token.session().variables().local(token.instance(), token.key());
  }

  private String missing(String processId) {
    Binding binding = spec.binding();
    return binding.isLatest()
        ? "Expected process with BPMN process id '%s' to be deployed, but not found."
            .formatted(processId)
        : "Expected to call process with BPMN process id '%s'%s"
            .formatted(processId, binding.missing("process"));
  }

  /** The called process has ended: take its variables before it goes. */
  @Override
  public void passOutputVariables(ActivityExecution caller, VariableScope called) {
    EngineSession session = EngineSession.current();
    InstanceRow child =
        session.instance(Long.parseLong(((ExecutionEntity) called).getProcessInstanceId()));
    boolean wanted = spec.propagateAllChildVariables() || !element().outputs().isEmpty();
    Map<String, @Nullable Object> variables =
        wanted ? session.variables().local(child, child.key()) : new LinkedHashMap<>();
    session.bring(caller.getActivityInstanceId(), variables);
  }

  @Override
  public void completed(ActivityExecution caller) {
    Map<String, @Nullable Object> brought =
        EngineSession.current().take(caller.getActivityInstanceId());
    complete(executions.token((ExecutionEntity) caller), brought == null ? Map.of() : brought);
  }
}
