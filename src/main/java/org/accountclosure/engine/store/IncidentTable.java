package org.accountclosure.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incidents. */
public final class IncidentTable {

  /**
   * An unresolved incident.
   *
   * @param resumePhase what resolving tries again
   */
  public record IncidentRow(
      long key,
      String errorType,
      String errorMessage,
      long instanceKey,
      String elementId,
      long elementKey,
      @Nullable Long jobKey,
      String resumePhase) {}

  private final JdbcClient jdbc;

  public IncidentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The incident, if it is unresolved. */
  public Optional<IncidentRow> findOpen(long key) {
    return jdbc.sql(
            """
            select incident_key, error_type, error_message, process_instance_key, element_id,
              element_instance_key, job_key, resume_phase
            from c8_incident where incident_key = ? and state = 'ACTIVE'""")
        .param(key)
        .query(
            (row, number) ->
                new IncidentRow(
                    row.getLong("incident_key"),
                    row.getString("error_type"),
                    row.getString("error_message"),
                    row.getLong("process_instance_key"),
                    row.getString("element_id"),
                    row.getLong("element_instance_key"),
                    NullableColumns.number(row, "job_key"),
                    row.getString("resume_phase")))
        .optional();
  }

  /** The unresolved incidents of an element instance. */
  public List<Long> openOf(long elementKey) {
    return jdbc.sql(
            "select incident_key from c8_incident where element_instance_key = ? and state ="
                + " 'ACTIVE'")
        .param(elementKey)
        .query(Long.class)
        .list();
  }

  public void insert(WriteBatch batch, IncidentRow row, InstanceRow instance, Instant now) {
    batch.insert(
        """
        insert into c8_incident (incident_key, error_type, error_message, state, created_at,
          process_instance_key, process_definition_key, process_definition_id, element_id,
          element_instance_key, job_key, resume_phase)
        values (?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?, ?, ?, ?)""",
        row.key(),
        row.errorType(),
        row.errorMessage(),
        now,
        instance.key(),
        instance.definitionKey(),
        instance.definitionId(),
        row.elementId(),
        row.elementKey(),
        row.jobKey(),
        row.resumePhase());
  }

  public void resolve(WriteBatch batch, long key, Instant now) {
    batch.update(
        "update c8_incident set state = 'RESOLVED', resolved_at = ? where incident_key = ?",
        now,
        key);
  }

  /** Resolves what is open at an element instance that goes away. */
  public void resolveOf(WriteBatch batch, long elementKey, Instant now) {
    batch.update(
        """
        update c8_incident set state = 'RESOLVED', resolved_at = ?
        where element_instance_key = ? and state = 'ACTIVE'""",
        now,
        elementKey);
  }
}
