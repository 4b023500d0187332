package org.accountclosure.engine.command;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Commands on process instances, their variables and incidents. Every call is one transaction. */
public interface InstanceCommands {

  /**
   * Starts an instance at its none start event.
   *
   * @param processDefinitionKey the exact definition, or null to choose by id and version
   * @param processDefinitionId the BPMN process id, or null when the key is given
   * @param version the version, or -1 for the latest
   * @param variables plain JSON values (Map, List, String, Number, Boolean, null)
   */
  record CreateInstance(
      @Nullable Long processDefinitionKey,
      @Nullable String processDefinitionId,
      int version,
      Map<String, @Nullable Object> variables,
      List<String> tags) {}

  record CreatedInstance(
      long processInstanceKey,
      long processDefinitionKey,
      String processDefinitionId,
      int version,
      List<String> tags) {}

  CreatedInstance createInstance(CreateInstance command);

  /** Cancels a root instance with all it has called. */
  void cancelInstance(long processInstanceKey);

  /** What an active element, or an event that it waits for, becomes. */
  record MappingInstruction(String sourceElementId, String targetElementId) {}

  /**
   * Lets an instance go on under another process definition.
   *
   * @param mappingInstructions all active elements, and those of their events whose timers and
   *     subscriptions are kept
   */
  record MigrateInstance(
      long processInstanceKey,
      long targetProcessDefinitionKey,
      List<MappingInstruction> mappingInstructions) {}

  /**
   * Migrates an instance, but not those that it has called.
   *
   * @throws CommandRejection NOT_FOUND, INVALID_ARGUMENT or INVALID_STATE with what is in the way
   */
  void migrateInstance(MigrateInstance command);

  /**
   * Sets variables at an element instance or process instance.
   *
   * @param local true: in that scope only; false: upwards, as Camunda 8 propagates
   * @return the transition that waits for listeners if it is a user task with updating listeners;
   *     see {@link TaskTransitions}
   */
  OptionalLong setVariables(long scopeKey, Map<String, @Nullable Object> variables, boolean local);

  /** Resolves an incident: what failed is tried again; a new failure is a new incident. */
  void resolveIncident(long incidentKey);
}
