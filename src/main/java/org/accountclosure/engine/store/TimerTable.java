package org.accountclosure.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Timers that wait: of element instances, and of timer start events. */
public final class TimerTable {

  /**
   * A waiting timer.
   *
   * @param repetitions how often it will still fire; -1 without end
   * @param cycle the text by which the next moment is found; null if it fires once
   * @param instanceKey null for a timer start event
   * @param elementKey the element instance it belongs to; null for a timer start event
   * @param elementId the event that it fires
   */
  public record TimerRow(
      long key,
      Instant dueAt,
      int repetitions,
      @Nullable String cycle,
      long definitionKey,
      @Nullable Long instanceKey,
      @Nullable Long elementKey,
      String elementId) {}

  private static final String SELECT =
      """
      select timer_key, due_at, repetitions, cycle_text, process_definition_key,
        process_instance_key, element_instance_key, element_id
      from c8_timer
      """;

  private static final RowMapper<TimerRow> MAPPER =
      (row, number) ->
          new TimerRow(
              row.getLong("timer_key"),
              NullableColumns.instantOf(row, "due_at"),
              row.getInt("repetitions"),
              row.getString("cycle_text"),
              row.getLong("process_definition_key"),
              NullableColumns.number(row, "process_instance_key"),
              NullableColumns.number(row, "element_instance_key"),
              row.getString("element_id"));

  private final JdbcClient jdbc;

  public TimerTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<TimerRow> due(Instant now, int maximum) {
    return jdbc.sql(SELECT + "where due_at <= ? order by due_at, timer_key limit ?")
        .params(WriteBatch.time(now), maximum)
        .query(MAPPER)
        .list();
  }

  /** Takes the timer's row, waiting for another node that may be firing it. */
  public Optional<TimerRow> lock(long key) {
    return jdbc.sql(SELECT + "where timer_key = ? for update").param(key).query(MAPPER).optional();
  }

  public void insert(WriteBatch batch, TimerRow row) {
    batch.insert(
        """
        insert into c8_timer (timer_key, due_at, repetitions, cycle_text, process_definition_key,
          process_instance_key, element_instance_key, element_id)
        values (?, ?, ?, ?, ?, ?, ?, ?)""",
        row.key(),
        row.dueAt(),
        row.repetitions(),
        row.cycle(),
        row.definitionKey(),
        row.instanceKey(),
        row.elementKey(),
        row.elementId());
  }

  public void delete(WriteBatch batch, long key) {
    batch.delete("delete from c8_timer where timer_key = ?", key);
  }

  public void deleteOf(WriteBatch batch, long elementKey) {
    batch.delete("delete from c8_timer where element_instance_key = ?", elementKey);
  }

  public void deleteOf(WriteBatch batch, long elementKey, String elementId) {
    batch.delete(
        "delete from c8_timer where element_instance_key = ? and element_id = ?",
        elementKey,
        elementId);
  }

  /** Removes the timers of the start events of all versions of a process, at once. */
  public void deleteStarts(String processDefinitionId) {
    jdbc.sql(
            """
            delete from c8_timer where process_instance_key is null and process_definition_key in
              (select process_definition_key from c8_process_definition
               where process_definition_id = ?)""")
        .param(processDefinitionId)
        .update();
  }

  /** The next moment at which a timer, a job's lock or back-off, or a message's life ends. */
  public @Nullable Instant nextDue() {
    return jdbc.sql(
            """
            select min(due) as due from (
              select min(due_at) as due from c8_timer
              union all select min(locked_until) from c8_job where ended_at is null
              union all select min(backed_off_until) from c8_job
              union all select min(expires_at) from c8_message) d""")
        .query((row, number) -> Optional.ofNullable(NullableColumns.instant(row, "due")))
        .single()
        .orElse(null);
  }
}
