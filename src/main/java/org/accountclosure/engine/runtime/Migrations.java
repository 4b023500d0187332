package org.accountclosure.engine.runtime;

import static org.accountclosure.engine.command.CommandRejection.Type.NOT_FOUND;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.InstanceCommands.MigrateInstance;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.ElementRow;
import org.accountclosure.engine.store.InstanceRow;
import org.accountclosure.engine.store.MigrationTable;
import org.accountclosure.engine.store.ProcessDefinition;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ActivityStartBehavior;

/**
 * Migrates process instances: what runs and waits goes on under another definition, with its keys,
 * variables, jobs, due dates and subscriptions. A refusal leaves nothing of it.
 */
final class Migrations {

  private final DefinitionStore definitions;
  private final InstanceStarter starter;
  private final Executions executions;

  Migrations(DefinitionStore definitions, InstanceStarter starter, Executions executions) {
    this.definitions = definitions;
    this.starter = starter;
    this.executions = executions;
  }

  /**
   * Migrates one instance; those that it has called stay as they are.
   *
   * @throws CommandRejection NOT_FOUND, INVALID_ARGUMENT or INVALID_STATE
   */
  void migrate(EngineSession session, MigrateInstance command) {
    InstanceRow instance = locked(session, command.processInstanceKey());
    long targetKey = command.targetProcessDefinitionKey();
    ProcessDefinition definition =
        definitions
            .processes()
            .byKey(targetKey)
            .orElseThrow(
                () ->
                    new CommandRejection(
                        NOT_FOUND,
                        ("Expected to migrate process instance to process definition but no process"
                                + " definition found with key '%d'")
                            .formatted(targetKey)));
    ExecutionEntity root = executions.root(instance);
    ProcessDefinitionEntity source = root.getProcessDefinition();
    ProcessDefinitionEntity target = starter.executable(definition);
    mustBeOnlyOne(session, instance, definition, target);
    Migration migration =
        Migration.of(
            instance,
            definition,
            source,
            target,
            MigrationChecks.mapping(instance.key(), source, target, command.mappingInstructions()));
    MigrationChecks checks = new MigrationChecks(migration);
    List<ElementRow> active = session.activeElements(instance);
    mustRest(session, checks, instance);
    process(session, checks, migration, active);
    elements(session, checks, migration, active);
    joins(session, checks, migration, root);
    MigrationTree.move(root, migration);
    session.remember(migration.to());
  }

  private static InstanceRow locked(EngineSession session, long key) {
    return session
        .store()
        .instances()
        .lockRootOf(key)
        .map(root -> session.instance(key))
        .filter(InstanceRow::isActive)
        .orElseThrow(
            () ->
                new CommandRejection(
                    NOT_FOUND,
                    ("Expected to migrate process instance but no process instance found with key"
                            + " '%d'")
                        .formatted(key)));
  }

  /** A process runs one instance at a time for each correlation key of its message start events. */
  private static void mustBeOnlyOne(
      EngineSession session,
      InstanceRow instance,
      ProcessDefinition definition,
      ProcessDefinitionEntity target) {
    String key = instance.messageCorrelationKey();
    if (key != null
        && !definition.id().equals(instance.definitionId())
        && !ProcessModel.of(target).messageStarts().isEmpty()
        && session.store().instances().isRunning(definition.id(), key)) {
      throw MigrationChecks.refused(
          instance.key(),
          ("target process definition '%d' has an active instance triggered by a message start event"
                  + " with correlation key '%s'. Only one instance per correlation key is allowed for"
                  + " message start events.")
              .formatted(definition.key(), key));
    }
  }

  private static void mustRest(
      EngineSession session, MigrationChecks checks, InstanceRow instance) {
    if (session.store().migrations().isInTransition(instance.key())) {
      throw checks.refused(
          "a concurrent command was executed on the process instance. Please retry the migration.");
    }
  }

  private static void process(
      EngineSession session, MigrationChecks checks, Migration migration, List<ElementRow> active) {
    Element source = ProcessModel.of(migration.source()).element();
    Element target = ProcessModel.of(migration.target()).element();
    MigrationEventChecks.check(checks, migration, source, target);
    MigrationTable table = session.store().migrations();
    long key = migration.instance().key();
    new MigrationWaits(session, migration, checks)
        .carryOver(
            key, key, source, target, opening(key, table.notActivated(key), migration, active));
    table.instance(session.batch(), migration.to());
  }

  /** Outer ones first, each checked when the outer one is known to fit. */
  private static void elements(
      EngineSession session, MigrationChecks checks, Migration migration, List<ElementRow> active) {
    MigrationTable table = session.store().migrations();
    MigrationWaits waits = new MigrationWaits(session, migration, checks);
    Set<Long> notActivated = table.notActivated(migration.instance().key());
    Map<Long, String> scopes = new HashMap<>();
    scopes.put(migration.instance().key(), migration.target().getKey());
    for (ElementRow row : active) {
      checks.element(row, String.valueOf(scopes.get(row.flowScopeKey())));
      Element target = Migration.element(migration.targetActivity(row));
      scopes.put(row.key(), target.id());
      waits.carryOver(
          row.key(),
          row.flowScopeKey(),
          Migration.element(migration.sourceActivity(row)),
          target,
          opening(row.key(), notActivated, migration, active));
      table.element(session.batch(), migration.to(), row.key(), target.id(), target.name());
    }
  }

  private static void joins(
      EngineSession session, MigrationChecks checks, Migration migration, ExecutionEntity root) {
    List<ExecutionEntity> waiting =
        MigrationTree.executions(root).stream().filter(Migrations::isAtJoin).toList();
    if (waiting.isEmpty()) {
      return;
    }
    Map<Long, String> flows = session.store().joins().waiting(migration.instance().key());
    for (ExecutionEntity execution : waiting) {
      checks.waitingAtJoin(
          execution, String.valueOf(flows.get(Token.key(execution.getActivityInstanceId()))));
    }
  }

  private static boolean isAtJoin(ExecutionEntity execution) {
    ActivityImpl at = execution.getActivity();
    return at != null && at.getActivityBehavior() instanceof ParallelGatewayBehavior;
  }

  private static MigrationWaits.Opening opening(
      long scopeKey, Set<Long> notActivated, Migration migration, List<ElementRow> active) {
    if (notActivated.contains(scopeKey)) {
      return MigrationWaits.Opening.NONE;
    }
    boolean interrupted =
        active.stream()
            .filter(row -> row.flowScopeKey() == scopeKey)
            .map(migration::sourceActivity)
            .anyMatch(
                activity ->
                    activity.getActivityStartBehavior()
                        == ActivityStartBehavior.INTERRUPT_EVENT_SCOPE);
    return interrupted ? MigrationWaits.Opening.NO_EVENT_SUB_PROCESS : MigrationWaits.Opening.ALL;
  }
}
