package org.accountclosure.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Process instances. The row of a root instance is the lock of everything below it. */
public final class InstanceTable {

  private static final String SELECT =
      """
      select process_instance_key, root_process_instance_key, parent_process_instance_key,
        parent_element_instance_key, process_definition_key, process_definition_id,
        process_definition_version, state, tags, message_correlation_key
      from c8_process_instance where process_instance_key =\s""";

  private static final RowMapper<InstanceRow> MAPPER =
      (row, number) ->
          new InstanceRow(
              row.getLong("process_instance_key"),
              row.getLong("root_process_instance_key"),
              NullableColumns.number(row, "parent_process_instance_key"),
              NullableColumns.number(row, "parent_element_instance_key"),
              row.getLong("process_definition_key"),
              row.getString("process_definition_id"),
              row.getInt("process_definition_version"),
              row.getString("state"),
              row.getString("tags"),
              row.getString("message_correlation_key"));

  private final JdbcClient jdbc;

  public InstanceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<InstanceRow> find(long key) {
    return jdbc.sql(SELECT + "?").param(key).query(MAPPER).optional();
  }

  /** The running instances that an element instance has called. */
  public List<InstanceRow> calledBy(long elementKey) {
    return jdbc.sql(
            """
            select process_instance_key, root_process_instance_key, parent_process_instance_key,
              parent_element_instance_key, process_definition_key, process_definition_id,
              process_definition_version, state, tags, message_correlation_key
            from c8_process_instance
            where parent_process_instance_key = (
                select process_instance_key from c8_element_instance where element_instance_key = ?)
              and parent_element_instance_key = ? and state = 'ACTIVE'""")
        .params(elementKey, elementKey)
        .query(MAPPER)
        .list();
  }

  /**
   * Waits for and takes the lock of the root of an instance; empty if there is no such instance.
   */
  public Optional<InstanceRow> lockRootOf(long instanceKey) {
    return lock(
        "(select root_process_instance_key from c8_process_instance where process_instance_key ="
            + " ?)",
        instanceKey);
  }

  public Optional<InstanceRow> lockRootOfElement(long elementKey) {
    return lock(rootBy("c8_element_instance", "element_instance_key"), elementKey);
  }

  public Optional<InstanceRow> lockRootOfJob(long jobKey) {
    return lock(rootBy("c8_job", "job_key"), jobKey);
  }

  public Optional<InstanceRow> lockRootOfUserTask(long userTaskKey) {
    return lock(rootBy("c8_user_task", "user_task_key"), userTaskKey);
  }

  public Optional<InstanceRow> lockRootOfIncident(long incidentKey) {
    return lock(rootBy("c8_incident", "incident_key"), incidentKey);
  }

  private static String rootBy(String table, String key) {
    return """
        (select i.root_process_instance_key from %s x
         join c8_process_instance i on i.process_instance_key = x.process_instance_key
         where x.%s = ?)"""
        .formatted(table, key);
  }

  private Optional<InstanceRow> lock(String rootKey, long key) {
    return jdbc.sql(SELECT + rootKey + " for update").param(key).query(MAPPER).optional();
  }

  /** Whether an instance of the process that a message with this key started is still running. */
  public boolean isRunning(String definitionId, String messageCorrelationKey) {
    return jdbc.sql(
                """
                select count(*) from c8_process_instance
                where process_definition_id = ? and message_correlation_key = ? and state = 'ACTIVE'
                """)
            .params(definitionId, messageCorrelationKey)
            .query(Long.class)
            .single()
        > 0;
  }

  public void insert(WriteBatch batch, InstanceRow row, Instant now) {
    batch.insert(
        """
        insert into c8_process_instance (process_instance_key, root_process_instance_key,
          parent_process_instance_key, parent_element_instance_key, process_definition_key,
          process_definition_id, process_definition_version, state, started_at, tags,
          message_correlation_key)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        row.key(),
        row.rootKey(),
        row.parentKey(),
        row.parentElementKey(),
        row.definitionKey(),
        row.definitionId(),
        row.version(),
        row.state(),
        now,
        row.tags(),
        row.messageCorrelationKey());
  }

  public void end(WriteBatch batch, long key, String state, Instant now) {
    batch.update(
        """
        update c8_process_instance set state = ?, ended_at = ? where process_instance_key = ?""",
        state,
        now,
        key);
  }
}
