package org.accountclosure.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs. An activated job is one whose lock has not run out. */
public final class JobTable {

  /**
   * A job.
   *
   * @param state Camunda 8's: CREATED, COMPLETED, CANCELED, FAILED, ERROR_THROWN, RETRIES_UPDATED,
   *     TIMED_OUT
   * @param blocked whether an unresolved incident keeps it from workers
   * @param headers a JSON object
   * @param version of the process definition
   * @param tags of the process instance, a JSON list
   */
  public record JobRow(
      long key,
      String type,
      String kind,
      String listenerEventType,
      String state,
      int retries,
      String worker,
      @Nullable Instant lockedUntil,
      @Nullable Instant backedOffUntil,
      boolean blocked,
      boolean ended,
      @Nullable String errorMessage,
      String headers,
      long instanceKey,
      long definitionKey,
      String definitionId,
      int version,
      String elementId,
      long elementKey,
      String tags) {

    /** Whether a command may still change it. */
    public boolean isOpen() {
      return !ended;
    }

    public boolean isBackedOff(Instant now) {
      return backedOffUntil != null && backedOffUntil.isAfter(now);
    }
  }

  private static final String SELECT =
      """
      select j.job_key, j.type, j.kind, j.listener_event_type, j.state, j.retries, j.worker,
        j.locked_until, j.backed_off_until, j.blocked, j.ended_at, j.error_message, j.custom_headers, j.process_instance_key,
        j.process_definition_key, j.process_definition_id, j.element_id, j.element_instance_key,
        i.process_definition_version, i.tags
      from c8_job j join c8_process_instance i on i.process_instance_key = j.process_instance_key
      """;

  private static final RowMapper<JobRow> MAPPER =
      (row, number) ->
          new JobRow(
              row.getLong("job_key"),
              row.getString("type"),
              row.getString("kind"),
              row.getString("listener_event_type"),
              row.getString("state"),
              row.getInt("retries"),
              row.getString("worker"),
              NullableColumns.instant(row, "locked_until"),
              NullableColumns.instant(row, "backed_off_until"),
              row.getBoolean("blocked"),
              NullableColumns.instant(row, "ended_at") != null,
              row.getString("error_message"),
              row.getString("custom_headers"),
              row.getLong("process_instance_key"),
              row.getLong("process_definition_key"),
              row.getString("process_definition_id"),
              row.getInt("process_definition_version"),
              row.getString("element_id"),
              row.getLong("element_instance_key"),
              row.getString("tags"));

  private final JdbcClient jdbc;

  public JobTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<JobRow> find(long key) {
    return jdbc.sql(SELECT + "where j.job_key = ?").param(key).query(MAPPER).optional();
  }

  /** Locks jobs that nobody else is taking at this moment for the worker. */
  public List<JobRow> activate(
      String type, String worker, int maximum, Instant now, Instant deadline) {
    List<Long> keys =
        jdbc.sql(
                """
                select job_key from c8_job
                where type = :type and retries > 0 and blocked = false and ended_at is null
                  and (locked_until is null or locked_until <= :now)
                  and (backed_off_until is null or backed_off_until <= :now)
                order by job_key limit :maximum
                for update skip locked""")
            .param("type", type)
            .param("now", WriteBatch.time(now))
            .param("maximum", maximum)
            .query(Long.class)
            .list();
    if (keys.isEmpty()) {
      return List.of();
    }
    jdbc.sql(
            """
            update c8_job set worker = :worker, locked_until = :deadline, backed_off_until = null
            where job_key in (:keys)""")
        .param("worker", worker)
        .param("deadline", WriteBatch.time(deadline))
        .param("keys", keys)
        .update();
    return jdbc.sql(SELECT + "where j.job_key in (:keys) order by j.job_key")
        .param("keys", keys)
        .query(MAPPER)
        .list();
  }

  public void insert(WriteBatch batch, JobRow row, Instant now) {
    batch.insert(
        """
        insert into c8_job (job_key, type, kind, listener_event_type, state, retries,
          custom_headers, created_at, process_instance_key, process_definition_key,
          process_definition_id, element_id, element_instance_key)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        row.key(),
        row.type(),
        row.kind(),
        row.listenerEventType(),
        row.state(),
        row.retries(),
        row.headers(),
        now,
        row.instanceKey(),
        row.definitionKey(),
        row.definitionId(),
        row.elementId(),
        row.elementKey());
  }

  public void complete(WriteBatch batch, long key, Instant now) {
    batch.update(
        """
        update c8_job set state = 'COMPLETED', ended_at = ?, locked_until = null where job_key = ?
        """,
        now,
        key);
  }

  /** Completes the job of a task listener that has denied the transition. */
  public void completeDenied(WriteBatch batch, long key, @Nullable String reason, Instant now) {
    batch.update(
        """
        update c8_job set state = 'COMPLETED', ended_at = ?, locked_until = null, denied = true,
          denied_reason = ?
        where job_key = ?""",
        now,
        reason,
        key);
  }

  /** Ends the jobs of listeners that listened to something else, when a user task is to go. */
  public void cancelFormerListeners(WriteBatch batch, long elementKey, Instant now) {
    batch.update(
        """
        update c8_job set state = 'CANCELED', ended_at = ?, locked_until = null
        where element_instance_key = ? and listener_event_type <> 'CANCELING'
          and state not in ('COMPLETED', 'CANCELED')""",
        now,
        elementKey);
  }

  /** Ends the open jobs of an element instance that goes away. */
  public void cancelOf(WriteBatch batch, long elementKey, Instant now) {
    batch.update(
        """
        update c8_job set state = 'CANCELED', ended_at = ?, locked_until = null
        where element_instance_key = ? and state not in ('COMPLETED', 'CANCELED')""",
        now,
        elementKey);
  }

  /**
   * Gives the job back after a failure.
   *
   * @param blocked true: an incident keeps it from being activated
   */
  public void fail(
      WriteBatch batch,
      long key,
      int retries,
      @Nullable Instant backedOffUntil,
      @Nullable String errorMessage,
      boolean blocked) {
    batch.update(
        """
        update c8_job set state = 'FAILED', retries = ?, backed_off_until = ?, error_message = ?,
          locked_until = null, blocked = ?
        where job_key = ?""",
        retries,
        backedOffUntil,
        errorMessage,
        blocked,
        key);
  }

  public void errorThrown(
      WriteBatch batch, long key, String code, @Nullable String message, boolean blocked) {
    batch.update(
        """
        update c8_job set state = 'ERROR_THROWN', error_code = ?, error_message = ?,
          locked_until = null, blocked = ?
        where job_key = ?""",
        code,
        message,
        blocked,
        key);
  }

  public void endedByError(WriteBatch batch, long key, Instant now) {
    batch.update("update c8_job set ended_at = ? where job_key = ?", now, key);
  }

  /** Makes a job activatable again after its incident was resolved. */
  public void unblock(WriteBatch batch, long key) {
    batch.update(
        """
        update c8_job set blocked = false where job_key = ?""",
        key);
  }

  public void retries(WriteBatch batch, long key, int retries) {
    batch.update(
        """
        update c8_job set retries = ?, state = 'RETRIES_UPDATED' where job_key = ?""",
        retries,
        key);
  }

  public void lockUntil(WriteBatch batch, long key, Instant deadline) {
    batch.update("update c8_job set locked_until = ? where job_key = ?", deadline, key);
  }

  /** Marks jobs whose lock has run out, or whose back-off is over, and returns their types. */
  public List<String> release(Instant now) {
    List<String> types =
        jdbc.sql(
                """
                select distinct type from c8_job
                where locked_until <= :now and ended_at is null or backed_off_until <= :now""")
            .param("now", WriteBatch.time(now))
            .query(String.class)
            .list();
    if (!types.isEmpty()) {
      jdbc.sql(
              """
              update c8_job set state = 'TIMED_OUT', locked_until = null
              where locked_until <= ? and ended_at is null and blocked = false""")
          .param(WriteBatch.time(now))
          .update();
      jdbc.sql("update c8_job set backed_off_until = null where backed_off_until <= ?")
          .param(WriteBatch.time(now))
          .update();
    }
    return types;
  }
}
