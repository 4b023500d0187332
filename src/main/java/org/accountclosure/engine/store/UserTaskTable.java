package org.accountclosure.engine.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Native user tasks. */
public final class UserTaskTable {

  /**
   * A user task.
   *
   * @param candidateGroups a JSON list
   * @param candidateUsers a JSON list
   * @param headers a JSON object
   */
  public record UserTaskRow(
      long key,
      String state,
      @Nullable String assignee,
      String candidateGroups,
      String candidateUsers,
      @Nullable Instant dueAt,
      @Nullable Instant followUpAt,
      int priority,
      @Nullable Long formKey,
      @Nullable String externalFormReference,
      String headers,
      long instanceKey,
      String elementId,
      @Nullable String elementName,
      long elementKey) {}

  private final JdbcClient jdbc;

  public UserTaskTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<UserTaskRow> find(long key) {
    return jdbc.sql(
            """
            select user_task_key, state, assignee, candidate_groups, candidate_users, due_at,
              follow_up_at, priority, form_key, external_form_reference, custom_headers,
              process_instance_key, element_id, element_name, element_instance_key
            from c8_user_task where user_task_key = ?""")
        .param(key)
        .query(
            (row, number) ->
                new UserTaskRow(
                    row.getLong("user_task_key"),
                    row.getString("state"),
                    row.getString("assignee"),
                    row.getString("candidate_groups"),
                    row.getString("candidate_users"),
                    NullableColumns.instant(row, "due_at"),
                    NullableColumns.instant(row, "follow_up_at"),
                    row.getInt("priority"),
                    NullableColumns.number(row, "form_key"),
                    row.getString("external_form_reference"),
                    row.getString("custom_headers"),
                    row.getLong("process_instance_key"),
                    row.getString("element_id"),
                    row.getString("element_name"),
                    row.getLong("element_instance_key")))
        .optional();
  }

  public void insert(WriteBatch batch, UserTaskRow row, InstanceRow instance, Instant now) {
    batch.insert(
        """
        insert into c8_user_task (user_task_key, state, assignee, candidate_groups, candidate_users,
          due_at, follow_up_at, priority, form_key, external_form_reference, custom_headers,
          created_at, process_instance_key, process_definition_key, process_definition_id,
          process_definition_version, element_id, element_name, element_instance_key)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        row.key(),
        row.state(),
        row.assignee(),
        row.candidateGroups(),
        row.candidateUsers(),
        row.dueAt(),
        row.followUpAt(),
        row.priority(),
        row.formKey(),
        row.externalFormReference(),
        row.headers(),
        now,
        instance.key(),
        instance.definitionKey(),
        instance.definitionId(),
        instance.version(),
        row.elementId(),
        row.elementName(),
        row.elementKey());
  }

  /** Writes what a command may change while the task is open. */
  public void update(WriteBatch batch, UserTaskRow row) {
    batch.update(
        """
        update c8_user_task set assignee = ?, candidate_groups = ?, candidate_users = ?, due_at = ?,
          follow_up_at = ?, priority = ?
        where user_task_key = ?""",
        row.assignee(),
        row.candidateGroups(),
        row.candidateUsers(),
        row.dueAt(),
        row.followUpAt(),
        row.priority(),
        row.key());
  }

  public void complete(WriteBatch batch, long key, Instant now) {
    batch.update(
        "update c8_user_task set state = 'COMPLETED', ended_at = ? where user_task_key = ?",
        now,
        key);
  }

  public void cancelOf(WriteBatch batch, long elementKey, Instant now) {
    batch.update(
        """
        update c8_user_task set state = 'CANCELED', ended_at = ?
        where element_instance_key = ? and state = 'CREATED'""",
        now,
        elementKey);
  }
}
