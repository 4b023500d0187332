package org.accountclosure.engine.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Native user tasks. */
public final class UserTaskTable {

  /**
   * A user task.
   *
   * @param state Camunda 8's: CREATING, CREATED, ASSIGNING, UPDATING, COMPLETING, COMPLETED,
   *     CANCELING, CANCELED
   * @param headers a JSON object
   */
  public record UserTaskRow(
      long key,
      String state,
      TaskAttributes attributes,
      @Nullable Long formKey,
      @Nullable String externalFormReference,
      String headers,
      long instanceKey,
      String elementId,
      @Nullable String elementName,
      long elementKey) {

    /** Whether a command may still change it. */
    public boolean isOpen() {
      return !state.equals("COMPLETED") && !state.equals("CANCELED");
    }

    public UserTaskRow with(String newState, TaskAttributes newAttributes) {
      return new UserTaskRow(
          key,
          newState,
          newAttributes,
          formKey,
          externalFormReference,
          headers,
          instanceKey,
          elementId,
          elementName,
          elementKey);
    }
  }

  private static final String SELECT =
      """
      select user_task_key, state, form_key, external_form_reference, custom_headers,
        process_instance_key, element_id, element_name, element_instance_key, %s
      from c8_user_task where\s"""
          .formatted(TaskColumns.NAMES);

  private static final RowMapper<UserTaskRow> MAPPER =
      (row, number) ->
          new UserTaskRow(
              row.getLong("user_task_key"),
              row.getString("state"),
              TaskColumns.read(row),
              NullableColumns.number(row, "form_key"),
              row.getString("external_form_reference"),
              row.getString("custom_headers"),
              row.getLong("process_instance_key"),
              row.getString("element_id"),
              row.getString("element_name"),
              row.getLong("element_instance_key"));

  private final JdbcClient jdbc;

  public UserTaskTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<UserTaskRow> find(long key) {
    return jdbc.sql(SELECT + "user_task_key = ?").param(key).query(MAPPER).optional();
  }

  /** The user task of an element instance. */
  public Optional<UserTaskRow> ofElement(long elementKey) {
    return jdbc.sql(SELECT + "element_instance_key = ?").param(elementKey).query(MAPPER).optional();
  }

  public void insert(WriteBatch batch, UserTaskRow row, InstanceRow instance, Instant now) {
    batch.insert(
        """
        insert into c8_user_task (user_task_key, state, %s, form_key, external_form_reference,
          custom_headers, created_at, process_instance_key, process_definition_key,
          process_definition_id, process_definition_version, element_id, element_name,
          element_instance_key)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
            .formatted(TaskColumns.NAMES),
        TaskColumns.row(
            TaskColumns.of(row.key(), row.state()),
            row.attributes(),
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
            row.elementKey()));
  }

  /** Writes state and attributes of a task; of one that has ended, also when. */
  public void update(WriteBatch batch, UserTaskRow row, Instant now) {
    batch.update(
        "update c8_user_task set state = ?, %s, ended_at = ? where user_task_key = ?"
            .formatted(TaskColumns.SET),
        TaskColumns.row(
            TaskColumns.of(row.state()), row.attributes(), row.isOpen() ? null : now, row.key()));
  }

  /** Cancels the open task of an element instance that goes away. */
  public void cancelOf(WriteBatch batch, long elementKey, Instant now) {
    batch.update(
        """
        update c8_user_task set state = 'CANCELED', ended_at = ?
        where element_instance_key = ? and state not in ('COMPLETED', 'CANCELED')""",
        now,
        elementKey);
  }
}
