package org.accountclosure.engine.runtime;

import static org.accountclosure.engine.command.CommandRejection.Type.INVALID_STATE;
import static org.accountclosure.engine.command.CommandRejection.Type.NOT_FOUND;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.InstanceCommands;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.ElementRow;
import org.accountclosure.engine.store.IncidentTable.IncidentRow;
import org.accountclosure.engine.store.InstanceRow;
import org.accountclosure.engine.store.JobTable.JobRow;
import org.accountclosure.engine.store.ProcessDefinition;
import org.accountclosure.engine.store.UserTaskTable.UserTaskRow;
import org.jspecify.annotations.Nullable;

/** Creates, cancels, migrates and repairs process instances. */
final class InstanceService implements InstanceCommands {

  private final CommandRunner runner;
  private final DefinitionStore definitions;
  private final InstanceStarter starter;
  private final Executions executions;
  private final TaskLifecycle lifecycle;
  private final Terminations terminations;
  private final Migrations migrations;
  private final Json json;

  InstanceService(
      CommandRunner runner,
      DefinitionStore definitions,
      InstanceStarter starter,
      Executions executions,
      TaskLifecycle lifecycle,
      Terminations terminations,
      Migrations migrations,
      Json json) {
    this.runner = runner;
    this.definitions = definitions;
    this.starter = starter;
    this.executions = executions;
    this.lifecycle = lifecycle;
    this.terminations = terminations;
    this.migrations = migrations;
    this.json = json;
  }

  @Override
  public CreatedInstance createInstance(CreateInstance command) {
    return runner.run(
        session -> {
          ProcessDefinition definition = definition(command);
          if (starter.executable(definition).getInitial() == null) {
            throw new CommandRejection(
                INVALID_STATE,
                "Expected to create instance of process with none start event, but there is no such"
                    + " event");
          }
          InstanceRow row =
              starter.startRoot(
                  session, definition, null, command.variables(), null, json.write(command.tags()));
          return new CreatedInstance(
              row.key(), definition.key(), definition.id(), definition.version(), command.tags());
        });
  }

  private ProcessDefinition definition(CreateInstance command) {
    if (command.processDefinitionKey() != null) {
      long key = command.processDefinitionKey();
      return definitions
          .processes()
          .byKey(key)
          .orElseThrow(() -> noDefinition("key '" + key + "'"));
    }
    String id = command.processDefinitionId() == null ? "" : command.processDefinitionId();
    Optional<ProcessDefinition> found =
        command.version() < 0
            ? definitions.processes().latest(id)
            : definitions.processes().byVersion(id, command.version());
    return found.orElseThrow(
        () ->
            noDefinition(
                "process ID '%s'".formatted(id)
                    + (command.version() < 0
                        ? ""
                        : " and version '%d'".formatted(command.version()))));
  }

  private static CommandRejection noDefinition(String which) {
    return new CommandRejection(
        NOT_FOUND, "Expected to find process definition with " + which + ", but none found");
  }

  @Override
  public void cancelInstance(long processInstanceKey) {
    runner.run(
        session -> {
          InstanceRow root =
              session
                  .store()
                  .instances()
                  .lockRootOf(processInstanceKey)
                  .filter(InstanceRow::isActive)
                  .orElseThrow(() -> noInstance(processInstanceKey));
          session.remember(root);
          if (root.key() != processInstanceKey) {
            if (!session.instance(processInstanceKey).isActive()) {
              throw noInstance(processInstanceKey);
            }
            throw new CommandRejection(
                INVALID_STATE,
                ("Expected to cancel a process instance with key '%d', but it is created by a"
                        + " parent process instance. Cancel the root process instance '%d' instead.")
                    .formatted(processInstanceKey, root.key()));
          }
          if (session.store().terminations().isCanceling(root.key())) {
            throw noInstance(processInstanceKey);
          }
          if (!terminations.holdCancel(session, root)) {
            executions.root(root).deleteCascade("cancelled");
          }
          return true;
        });
  }

  private static CommandRejection noInstance(long key) {
    return new CommandRejection(
        NOT_FOUND,
        "Expected to cancel a process instance with key '%d', but no such process was found"
            .formatted(key));
  }

  @Override
  public void migrateInstance(MigrateInstance command) {
    runner.run(
        session -> {
          migrations.migrate(session, command);
          return true;
        });
  }

  @Override
  public OptionalLong setVariables(
      long scopeKey, Map<String, @Nullable Object> variables, boolean local) {
    return runner.run(
        session -> {
          InstanceRow instance = scopeInstance(session, scopeKey);
          UserTaskRow task = openTask(session, instance, scopeKey);
          if (task != null) {
            return updateTask(session, instance, task, variables, local);
          }
          if (local) {
            session.variables().setLocal(instance, scopeKey, variables);
          } else {
            session.variables().propagate(instance, scopeKey, variables);
          }
          return OptionalLong.empty();
        });
  }

  private static @Nullable UserTaskRow openTask(
      EngineSession session, InstanceRow instance, long scopeKey) {
    ElementRow element = session.element(instance, scopeKey);
    return element == null || !element.elementType().equals("USER_TASK")
        ? null
        : session.userTasks().ofElement(scopeKey).filter(UserTaskRow::isOpen).orElse(null);
  }

  /** Setting variables in the scope of a user task is an update that listeners may deny. */
  private OptionalLong updateTask(
      EngineSession session,
      InstanceRow instance,
      UserTaskRow task,
      Map<String, @Nullable Object> variables,
      boolean local) {
    if (!task.state().equals("CREATED")) {
      throw new CommandRejection(
          INVALID_STATE,
          ("Expected to trigger update transition for user task with key '%d', but it is in state"
                  + " '%s'")
              .formatted(task.key(), task.state()));
    }
    Token token =
        executions
            .find(session, instance, task.elementKey())
            .orElseThrow(() -> noScope(task.elementKey()));
    return lifecycle.begin(
        token,
        (UserTaskBehavior) Events.behavior(token.execution(), task.elementId()),
        task,
        new TaskLifecycle.Change(TaskEvent.UPDATING, "", task.attributes(), variables, local));
  }

  private static InstanceRow scopeInstance(EngineSession session, long scopeKey) {
    Optional<InstanceRow> root = session.store().instances().lockRootOf(scopeKey);
    if (root.isPresent()) {
      InstanceRow instance = session.instance(scopeKey);
      if (instance.isActive()) {
        return instance;
      }
      throw noScope(scopeKey);
    }
    session.remember(
        session
            .store()
            .instances()
            .lockRootOfElement(scopeKey)
            .orElseThrow(() -> noScope(scopeKey)));
    InstanceRow instance =
        session
            .store()
            .elements()
            .instanceOf(scopeKey)
            .map(session::instance)
            .orElseThrow(() -> noScope(scopeKey));
    if (session.element(instance, scopeKey) == null) {
      throw noScope(scopeKey);
    }
    return instance;
  }

  private static CommandRejection noScope(long scopeKey) {
    return new CommandRejection(
        NOT_FOUND,
        "Expected to update variables for element with key '%d', but no such element was found"
            .formatted(scopeKey));
  }

  @Override
  public void resolveIncident(long incidentKey) {
    runner.run(
        session -> {
          session.remember(
              session
                  .store()
                  .instances()
                  .lockRootOfIncident(incidentKey)
                  .orElseThrow(() -> noIncident(incidentKey)));
          IncidentRow incident =
              session
                  .store()
                  .incidents()
                  .findOpen(incidentKey)
                  .orElseThrow(() -> noIncident(incidentKey));
          resolve(session, incident);
          return true;
        });
  }

  private void resolve(EngineSession session, IncidentRow incident) {
    InstanceRow instance = session.instance(incident.instanceKey());
    session.store().incidents().resolve(session.batch(), incident.key(), session.now());
    Phase phase = Phase.valueOf(incident.resumePhase());
    if (phase == Phase.START) {
      starter.begin(session, executions.root(instance), instance);
      return;
    }
    Token token =
        executions
            .find(session, instance, incident.elementKey())
            .orElseThrow(() -> noIncident(incident.key()));
    token.row().incident(false);
    ElementBehavior behavior = Executions.behavior(token.execution(), token.row());
    switch (phase) {
      case ACTIVATE -> behavior.activate(token);
      case COMPLETE -> behavior.finish(token);
      case LISTENER -> lifecycle.listenAgain(token, (UserTaskBehavior) behavior);
      default -> releaseJob(session, incident);
    }
  }

  private static void releaseJob(EngineSession session, IncidentRow incident) {
    JobRow job =
        Optional.ofNullable(incident.jobKey())
            .flatMap(session.store().jobs()::find)
            .orElseThrow(() -> noIncident(incident.key()));
    if (job.retries() <= 0) {
      throw new CommandRejection(
          NOT_FOUND,
          ("Expected to resolve incident with key '%d', but its job with key '%d' has no retries"
                  + " left. Raise the job's retries first.")
              .formatted(incident.key(), job.key()));
    }
    session.store().jobs().unblock(session.batch(), job.key());
    session.followUps().jobAvailable(job.type());
  }

  private static CommandRejection noIncident(long key) {
    return new CommandRejection(
        NOT_FOUND,
        "Expected to resolve incident with key '%d', but no such incident was found"
            .formatted(key));
  }
}
