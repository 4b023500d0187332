package org.accountclosure.engine.runtime;

import static org.accountclosure.engine.command.CommandRejection.Type.INVALID_ARGUMENT;
import static org.accountclosure.engine.command.CommandRejection.Type.INVALID_STATE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.InstanceCommands.MappingInstruction;
import org.accountclosure.engine.store.ElementRow;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.PvmTransition;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;

/** What makes a migration impossible, in Camunda 8's words. */
final class MigrationChecks {

  /** What may be active while its instance is migrated; Camunda 8 leaves out throwing events. */
  private static final Set<String> SUPPORTED =
      Set.of(
          "SERVICE_TASK",
          "USER_TASK",
          "SUB_PROCESS",
          "CALL_ACTIVITY",
          "INTERMEDIATE_CATCH_EVENT",
          "RECEIVE_TASK",
          "EVENT_SUB_PROCESS",
          "EXCLUSIVE_GATEWAY",
          "INCLUSIVE_GATEWAY",
          "EVENT_BASED_GATEWAY",
          "BUSINESS_RULE_TASK",
          "SCRIPT_TASK",
          "SEND_TASK",
          Element.BODY);

  private final Migration migration;

  MigrationChecks(Migration migration) {
    this.migration = migration;
  }

  /**
   * The mapping by its source ids; the process itself is always mapped.
   *
   * @throws CommandRejection INVALID_ARGUMENT if an id is mapped twice or exists nowhere
   */
  static Map<String, String> mapping(
      long instanceKey,
      ProcessDefinitionEntity source,
      ProcessDefinitionEntity target,
      List<MappingInstruction> instructions) {
    Map<String, String> mapping = new LinkedHashMap<>();
    Set<String> twice = new TreeSet<>();
    for (MappingInstruction each : instructions) {
      if (mapping.put(each.sourceElementId(), each.targetElementId()) != null) {
        twice.add(each.sourceElementId());
      }
    }
    if (!twice.isEmpty()) {
      throw new CommandRejection(
          INVALID_ARGUMENT,
          ("Expected to migrate process instance '%d' but the mapping instructions contain duplicate"
                  + " source element ids '%s'.")
              .formatted(instanceKey, twice));
    }
    for (MappingInstruction each : instructions) {
      mustExist(instanceKey, source, "source", each.sourceElementId());
      mustExist(instanceKey, target, "target", each.targetElementId());
    }
    mapping.put(source.getKey(), target.getKey());
    return mapping;
  }

  private static void mustExist(
      long instanceKey, ProcessDefinitionEntity definition, String which, String elementId) {
    if (definition.findActivity(elementId) == null
        && definition.findTransition(elementId) == null
        && !definition.getKey().equals(elementId)) {
      throw new CommandRejection(
          INVALID_ARGUMENT,
          ("Expected to migrate process instance '%d' but mapping instructions contain a"
                  + " non-existing %s element id '%s'. Elements provided in mapping instructions must"
                  + " exist in the %s process definition.")
              .formatted(instanceKey, which, elementId, which));
    }
  }

  /**
   * Whether an active element instance can become what it is mapped to.
   *
   * @param scopeId the id of the scope that encloses it, as it will be
   * @throws CommandRejection INVALID_STATE
   */
  void element(ElementRow row, String scopeId) {
    String id = row.elementId();
    if (!SUPPORTED.contains(row.elementType())) {
      throw refused(
          ("active element with id '%s' has an unsupported type. The migration of a %s is not"
                  + " supported.")
              .formatted(id, row.elementType()));
    }
    String targetId = mapped(id);
    String targetType = targetType(row, targetId);
    if (!row.elementType().equals(targetType)) {
      throw refused(
          ("active element with id '%s' and type '%s' is mapped to an element with id '%s' and"
                  + " different type '%s'. Elements must be mapped to elements of the same type.")
              .formatted(id, row.elementType(), targetId, targetType));
    }
    String actual = Migration.idOf(migration.targetActivity(row).getFlowScope());
    sameScope(id, scopeId, actual);
    if (Migration.isBody(row)) {
      sameLoop(id, targetId);
    }
    MigrationEventChecks.check(
        this,
        migration,
        Migration.element(migration.sourceActivity(row)),
        Migration.element(migration.targetActivity(row)));
  }

  private String mapped(String id) {
    String targetId = migration.targetOf(id);
    if (targetId == null) {
      throw refused(
          ("no mapping instruction defined for active element with id '%s'. Elements cannot be"
                  + " migrated without a mapping.")
              .formatted(id));
    }
    return targetId;
  }

  private String targetType(ElementRow row, String targetId) {
    boolean inLoop = Migration.isMultiInstance(migration.source(), row.elementId());
    if (Migration.isMultiInstance(migration.target(), targetId)
        && (Migration.isBody(row) || !inLoop)) {
      return Element.BODY;
    }
    ActivityImpl target = migration.target().findActivity(targetId);
    if (target != null) {
      return Migration.element(target).type();
    }
    return migration.target().getKey().equals(targetId) ? "PROCESS" : "SEQUENCE_FLOW";
  }

  private void sameScope(String id, String expected, String actual) {
    if (!expected.equals(actual)) {
      throw refused(
          ("the flow scope of active element with id '%s' is changed. The flow scope of the active"
                  + " element is expected to be '%s' but was '%s'. The flow scope of an element cannot"
                  + " be changed during migration yet.")
              .formatted(id, expected, actual));
    }
  }

  private void sameLoop(String id, String targetId) {
    if (isSequential(migration.source(), id) != isSequential(migration.target(), targetId)) {
      throw refused(
          ("active element with id '%s' has a different loop characteristics than the target element"
                  + " with id '%s'. Both elements must have either sequential or parallel loop"
                  + " characteristics.")
              .formatted(id, targetId));
    }
  }

  private static boolean isSequential(ProcessDefinitionEntity definition, String id) {
    Loop loop = Migration.element(definition.findActivity(id)).loop();
    return loop != null && loop.sequential();
  }

  /**
   * Whether a token that waits at a join can go on waiting.
   *
   * @param flowId the flow by which it came
   */
  void waitingAtJoin(ExecutionEntity execution, String flowId) {
    ActivityImpl gateway = execution.getActivity();
    String targetId = mapped(gateway.getId());
    ActivityImpl target = migration.target().findActivity(targetId);
    if (target == null || !(target.getActivityBehavior() instanceof ParallelGatewayBehavior)) {
      throw refused(
          ("active element with id '%s' and type '%s' is mapped to an element with id '%s' and"
                  + " different type '%s'. Elements must be mapped to elements of the same type.")
              .formatted(
                  gateway.getId(),
                  "PARALLEL_GATEWAY",
                  targetId,
                  target == null ? "PROCESS" : Migration.element(target).type()));
    }
    sameScope(
        gateway.getId(),
        String.valueOf(migration.targetOf(Migration.idOf(gateway.getFlowScope()))),
        Migration.idOf(target.getFlowScope()));
    List<PvmTransition> incoming = target.getIncomingTransitions();
    if (incoming.size() < gateway.getIncomingTransitions().size()
        || incoming.stream().noneMatch(flow -> flow.getId().equals(flowId))) {
      throw refused(
          ("a token waits at the joining gateway with id '%s', to which it came by the sequence flow"
                  + " with id '%s'. The gateway with id '%s' must have this sequence flow too, and not"
                  + " fewer incoming sequence flows.")
              .formatted(gateway.getId(), flowId, targetId));
    }
  }

  /** A refusal because of what the instance is doing. */
  CommandRejection refused(String reason) {
    return refused(migration.instance().key(), reason);
  }

  static CommandRejection refused(long instanceKey, String reason) {
    return new CommandRejection(
        INVALID_STATE,
        "Expected to migrate process instance '%d' but %s".formatted(instanceKey, reason));
  }
}
