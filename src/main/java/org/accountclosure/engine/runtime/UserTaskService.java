package org.accountclosure.engine.runtime;

import static org.accountclosure.engine.command.CommandRejection.Type.INVALID_ARGUMENT;
import static org.accountclosure.engine.command.CommandRejection.Type.INVALID_STATE;
import static org.accountclosure.engine.command.CommandRejection.Type.NOT_FOUND;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.UserTaskCommands;
import org.accountclosure.engine.store.UserTaskTable.UserTaskRow;
import org.jspecify.annotations.Nullable;

/** Assigns, updates and completes user tasks. */
final class UserTaskService implements UserTaskCommands {

  private final CommandRunner runner;
  private final Executions executions;
  private final Json json;

  UserTaskService(CommandRunner runner, Executions executions, Json json) {
    this.runner = runner;
    this.executions = executions;
    this.json = json;
  }

  @Override
  public void assign(
      long userTaskKey, String assignee, boolean allowOverride, @Nullable String action) {
    change(
        "assign",
        userTaskKey,
        task -> {
          if (!allowOverride && task.assignee() != null) {
            throw new CommandRejection(
                INVALID_STATE,
                "Expected to assign user task with key '%d', but it has already been assigned"
                    .formatted(userTaskKey));
          }
          return withAssignee(task, assignee.isEmpty() ? null : assignee);
        });
  }

  @Override
  public void unassign(long userTaskKey) {
    change("unassign", userTaskKey, task -> withAssignee(task, null));
  }

  private static UserTaskRow withAssignee(UserTaskRow task, @Nullable String assignee) {
    return new UserTaskRow(
        task.key(),
        task.state(),
        assignee,
        task.candidateGroups(),
        task.candidateUsers(),
        task.dueAt(),
        task.followUpAt(),
        task.priority(),
        task.formKey(),
        task.externalFormReference(),
        task.headers(),
        task.instanceKey(),
        task.elementId(),
        task.elementName(),
        task.elementKey());
  }

  @Override
  public void update(long userTaskKey, Changes changes, @Nullable String action) {
    Integer priority = changes.priority();
    if (priority != null && (priority < 0 || priority > 100)) {
      throw new CommandRejection(
          INVALID_ARGUMENT,
          "Expected to update user task with key '%d' with a priority from 0 to 100, but got %d"
              .formatted(userTaskKey, priority));
    }
    change(
        "update",
        userTaskKey,
        task ->
            new UserTaskRow(
                task.key(),
                task.state(),
                task.assignee(),
                list(changes.candidateGroups(), task.candidateGroups()),
                list(changes.candidateUsers(), task.candidateUsers()),
                date(changes.dueDate(), changes.clearDueDate(), task.dueAt()),
                date(changes.followUpDate(), changes.clearFollowUpDate(), task.followUpAt()),
                priority == null ? task.priority() : priority,
                task.formKey(),
                task.externalFormReference(),
                task.headers(),
                task.instanceKey(),
                task.elementId(),
                task.elementName(),
                task.elementKey()));
  }

  private String list(@Nullable List<String> changed, String old) {
    return changed == null ? old : json.write(changed);
  }

  private static @Nullable Instant date(
      @Nullable OffsetDateTime changed, boolean clear, @Nullable Instant old) {
    if (clear) {
      return null;
    }
    return changed == null ? old : changed.toInstant();
  }

  private void change(String verb, long userTaskKey, UnaryOperator<UserTaskRow> change) {
    runner.run(
        session -> {
          UserTaskRow task = open(session, verb, userTaskKey);
          session.store().userTasks().update(session.batch(), change.apply(task));
          return true;
        });
  }

  @Override
  public void complete(
      long userTaskKey, Map<String, @Nullable Object> variables, @Nullable String action) {
    runner.run(
        session -> {
          UserTaskRow task = open(session, "complete", userTaskKey);
          Token token =
              executions
                  .find(session, session.instance(task.instanceKey()), task.elementKey())
                  .orElseThrow(() -> noTask("complete", userTaskKey));
          session.store().userTasks().complete(session.batch(), userTaskKey, session.now());
          Events.behavior(token.execution(), task.elementId()).complete(token, variables);
          return true;
        });
  }

  private static UserTaskRow open(EngineSession session, String verb, long userTaskKey) {
    session
        .store()
        .instances()
        .lockRootOfUserTask(userTaskKey)
        .ifPresentOrElse(
            session::remember,
            () -> {
              throw noTask(verb, userTaskKey);
            });
    return session
        .store()
        .userTasks()
        .find(userTaskKey)
        .filter(task -> task.state().equals("CREATED"))
        .orElseThrow(() -> noTask(verb, userTaskKey));
  }

  private static CommandRejection noTask(String verb, long key) {
    return new CommandRejection(
        NOT_FOUND,
        "Expected to %s user task with key '%d', but no such user task was found"
            .formatted(verb, key));
  }
}
