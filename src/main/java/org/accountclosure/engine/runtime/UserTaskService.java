package org.accountclosure.engine.runtime;

import static org.accountclosure.engine.command.CommandRejection.Type.INVALID_ARGUMENT;
import static org.accountclosure.engine.command.CommandRejection.Type.INVALID_STATE;
import static org.accountclosure.engine.command.CommandRejection.Type.NOT_FOUND;

import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.UserTaskCommands;
import org.accountclosure.engine.store.UserTaskTable.UserTaskRow;
import org.jspecify.annotations.Nullable;

/** Assigns, updates and completes user tasks. */
final class UserTaskService implements UserTaskCommands {

  private final CommandRunner runner;
  private final Executions executions;
  private final TaskLifecycle lifecycle;
  private final Json json;

  UserTaskService(CommandRunner runner, Executions executions, TaskLifecycle lifecycle, Json json) {
    this.runner = runner;
    this.executions = executions;
    this.lifecycle = lifecycle;
    this.json = json;
  }

  @Override
  public OptionalLong assign(
      long userTaskKey, String assignee, boolean allowOverride, @Nullable String action) {
    String verb = allowOverride ? "assign" : "claim";
    return change(
        verb,
        userTaskKey,
        task -> {
          String current = task.attributes().assignee();
          if (!allowOverride && current != null && !current.equals(assignee)) {
            throw new CommandRejection(
                INVALID_STATE,
                "Expected to claim user task with key '%d', but it has already been assigned"
                    .formatted(userTaskKey));
          }
          return assigning(task, assignee.isEmpty() ? null : assignee, action, verb);
        });
  }

  @Override
  public OptionalLong unassign(long userTaskKey) {
    return change("assign", userTaskKey, task -> assigning(task, null, null, "unassign"));
  }

  private static TaskLifecycle.Change assigning(
      UserTaskRow task, @Nullable String assignee, @Nullable String action, String otherwise) {
    return new TaskLifecycle.Change(
        TaskEvent.ASSIGNING,
        action(action, otherwise),
        task.attributes().withAssignee(assignee),
        Map.of(),
        false);
  }

  private static String action(@Nullable String action, String otherwise) {
    return action == null || action.isEmpty() ? otherwise : action;
  }

  @Override
  public OptionalLong update(long userTaskKey, Changes changes, @Nullable String action) {
    Integer priority = changes.priority();
    if (priority != null && (priority < 0 || priority > 100)) {
      throw new CommandRejection(
          INVALID_ARGUMENT,
          "Expected to update user task with key '%d' with a priority from 0 to 100, but got %d"
              .formatted(userTaskKey, priority));
    }
    return change(
        "update",
        userTaskKey,
        task ->
            new TaskLifecycle.Change(
                TaskEvent.UPDATING,
                action(action, "update"),
                TaskResults.changed(task.attributes(), changes, json),
                Map.of(),
                false));
  }

  @Override
  public OptionalLong complete(
      long userTaskKey, Map<String, @Nullable Object> variables, @Nullable String action) {
    return change(
        "complete",
        userTaskKey,
        task ->
            new TaskLifecycle.Change(
                TaskEvent.COMPLETING,
                action(action, "complete"),
                task.attributes(),
                variables,
                false));
  }

  private OptionalLong change(
      String verb, long userTaskKey, Function<UserTaskRow, TaskLifecycle.Change> change) {
    return runner.run(
        session -> {
          UserTaskRow task = created(session, verb, userTaskKey);
          Token token =
              executions
                  .find(session, session.instance(task.instanceKey()), task.elementKey())
                  .orElseThrow(() -> noTask(verb, userTaskKey));
          UserTaskBehavior behavior =
              (UserTaskBehavior) Events.behavior(token.execution(), task.elementId());
          return lifecycle.begin(token, behavior, task, change.apply(task));
        });
  }

  private static UserTaskRow created(EngineSession session, String verb, long userTaskKey) {
    session
        .store()
        .instances()
        .lockRootOfUserTask(userTaskKey)
        .ifPresentOrElse(
            session::remember,
            () -> {
              throw noTask(verb, userTaskKey);
            });
    UserTaskRow task =
        session
            .userTasks()
            .find(userTaskKey)
            .filter(UserTaskRow::isOpen)
            .orElseThrow(() -> noTask(verb, userTaskKey));
    if (!task.state().equals("CREATED")) {
      throw new CommandRejection(
          INVALID_STATE,
          "Expected to %s user task with key '%d', but it is in state '%s'"
              .formatted(verb, userTaskKey, task.state()));
    }
    return task;
  }

  private static CommandRejection noTask(String verb, long key) {
    return new CommandRejection(
        NOT_FOUND,
        "Expected to %s user task with key '%d', but no such user task was found"
            .formatted(verb, key));
  }
}
