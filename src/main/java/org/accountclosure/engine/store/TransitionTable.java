package org.accountclosure.engine.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transitions of user tasks that wait, or have waited, for task listeners. */
public final class TransitionTable {

  /**
   * A transition.
   *
   * @param event Camunda 8's name of what the listeners listen to
   * @param listener which of the event's listeners is at work, counted from 0
   * @param action what the request called it; empty if nobody did
   * @param attributes the task's, once the last listener has agreed
   * @param nextAssignee who is assigned once the task is created
   * @param variables a JSON object: what comes with the transition
   * @param variablesLocal whether they stay in the task's scope
   * @param terminationKey what goes on when the task is cancelled
   * @param outcome DONE, DENIED or CANCELED; null while it lasts
   */
  public record TransitionRow(
      long key,
      long userTaskKey,
      long instanceKey,
      long elementKey,
      String event,
      int listener,
      String action,
      TaskAttributes attributes,
      @Nullable String nextAssignee,
      String variables,
      boolean variablesLocal,
      @Nullable Long terminationKey,
      @Nullable String outcome,
      @Nullable String deniedReason) {

    public TransitionRow at(int otherListener, TaskAttributes changed) {
      return new TransitionRow(
          key,
          userTaskKey,
          instanceKey,
          elementKey,
          event,
          otherListener,
          action,
          changed,
          nextAssignee,
          variables,
          variablesLocal,
          terminationKey,
          outcome,
          deniedReason);
    }

    /** Ended; what came with it is in the task's scope or dropped, and not kept here. */
    public TransitionRow ended(String how, @Nullable String reason) {
      return new TransitionRow(
          key,
          userTaskKey,
          instanceKey,
          elementKey,
          event,
          listener,
          action,
          attributes,
          nextAssignee,
          "{}",
          variablesLocal,
          terminationKey,
          how,
          reason);
    }

    public TransitionRow partOf(long otherTermination) {
      return new TransitionRow(
          key,
          userTaskKey,
          instanceKey,
          elementKey,
          event,
          listener,
          action,
          attributes,
          nextAssignee,
          variables,
          variablesLocal,
          otherTermination,
          outcome,
          deniedReason);
    }
  }

  private static final String SELECT =
      """
      select transition_key, user_task_key, process_instance_key, element_instance_key, event,
        listener, action, next_assignee, variables, variables_local, termination_key, outcome,
        denied_reason, %s
      from c8_user_task_transition where\s"""
          .formatted(TaskColumns.NAMES);

  private static final RowMapper<TransitionRow> MAPPER =
      (row, number) ->
          new TransitionRow(
              row.getLong("transition_key"),
              row.getLong("user_task_key"),
              row.getLong("process_instance_key"),
              row.getLong("element_instance_key"),
              row.getString("event"),
              row.getInt("listener"),
              row.getString("action"),
              TaskColumns.read(row),
              row.getString("next_assignee"),
              row.getString("variables"),
              row.getBoolean("variables_local"),
              NullableColumns.number(row, "termination_key"),
              row.getString("outcome"),
              row.getString("denied_reason"));

  private final JdbcClient jdbc;

  public TransitionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<TransitionRow> find(long key) {
    return jdbc.sql(SELECT + "transition_key = ?").param(key).query(MAPPER).optional();
  }

  /** The transition that an element instance's user task is in. */
  public Optional<TransitionRow> pendingOf(long elementKey) {
    return jdbc.sql(SELECT + "element_instance_key = ? and outcome is null")
        .param(elementKey)
        .query(MAPPER)
        .optional();
  }

  /** Whether another task's listeners hold the termination. */
  public boolean waitsFor(long terminationKey, long exceptTransition) {
    return jdbc.sql(
                """
                select count(*) from c8_user_task_transition
                where termination_key = ? and transition_key <> ? and outcome is null""")
            .params(terminationKey, exceptTransition)
            .query(Long.class)
            .single()
        > 0;
  }

  public void insert(WriteBatch batch, TransitionRow row) {
    batch.insert(
        """
        insert into c8_user_task_transition (transition_key, user_task_key, process_instance_key,
          element_instance_key, event, listener, action, %s, next_assignee, variables,
          variables_local, termination_key, outcome, denied_reason)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
            .formatted(TaskColumns.NAMES),
        TaskColumns.row(
            TaskColumns.of(
                row.key(),
                row.userTaskKey(),
                row.instanceKey(),
                row.elementKey(),
                row.event(),
                row.listener(),
                row.action()),
            row.attributes(),
            row.nextAssignee(),
            row.variables(),
            row.variablesLocal(),
            row.terminationKey(),
            row.outcome(),
            row.deniedReason()));
  }

  public void update(WriteBatch batch, TransitionRow row) {
    batch.update(
        """
        update c8_user_task_transition set listener = ?, %s, variables = ?, termination_key = ?,
          outcome = ?, denied_reason = ?
        where transition_key = ?"""
            .formatted(TaskColumns.SET),
        TaskColumns.row(
            TaskColumns.of(row.listener()),
            row.attributes(),
            row.variables(),
            row.terminationKey(),
            row.outcome(),
            row.deniedReason(),
            row.key()));
  }
}
