package org.accountclosure.engine.runtime;

import java.util.Map;
import java.util.Objects;
import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.store.InstanceRow;
import org.accountclosure.engine.store.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Starts process instances: variables first, then the event sub-processes, then the start event.
 */
final class InstanceStarter {

  /** The executable form of a deployed process. */
  ProcessDefinitionEntity executable(ProcessDefinition definition) {
    return Context.getProcessEngineConfiguration()
        .getDeploymentCache()
        .findDeployedProcessDefinitionById(definition.engineDefinitionId());
  }

  /**
   * Starts a root instance.
   *
   * @param startEventId the start event that fires, or null for the none start event
   * @param messageCorrelationKey of the message that starts it
   * @param tags a JSON list
   */
  InstanceRow startRoot(
      EngineSession session,
      ProcessDefinition definition,
      @Nullable String startEventId,
      Map<String, @Nullable Object> variables,
      @Nullable String messageCorrelationKey,
      String tags) {
    ProcessDefinitionEntity executable = executable(definition);
    ActivityImpl start =
        startEventId == null ? executable.getInitial() : executable.findActivity(startEventId);
    ExecutionEntity execution =
        executable.createProcessInstance(null, null, Objects.requireNonNull(start));
    long key = Long.parseLong(execution.getId());
    InstanceRow row =
        new InstanceRow(
            key,
            key,
            null,
            null,
            definition.key(),
            definition.id(),
            definition.version(),
            "ACTIVE",
            tags,
            messageCorrelationKey);
    start(session, execution, row, variables, startEventId);
    return row;
  }

  /** Starts an instance whose execution exists. */
  void start(
      EngineSession session,
      ExecutionEntity execution,
      InstanceRow row,
      Map<String, @Nullable Object> variables,
      @Nullable String startEventId) {
    session.newInstance(row);
    boolean carriedByStartEvent = false;
    if (startEventId != null) {
      session.bring(startEventId, variables);
      carriedByStartEvent = !Events.behavior(execution, startEventId).element().outputs().isEmpty();
    }
    if (!carriedByStartEvent) {
      session.variables().setLocal(row, row.key(), variables);
    }
    begin(session, execution, row);
  }

  /** Opens the event sub-processes and goes, the first time or when an incident was resolved. */
  void begin(EngineSession session, ExecutionEntity execution, InstanceRow row) {
    Element process = ProcessModel.of(execution.getProcessDefinition()).element();
    if (!process.events().isEmpty()) {
      try {
        Map<String, @Nullable Object> visible = session.variables().visible(row, row.key());
        Waits.open(session, row, row.key(), process.events(), visible, visible);
      } catch (EvaluationFailure failure) {
        Incidents.raise(session, row, failure);
        return;
      }
    }
    execution.start();
  }
}
