package org.accountclosure.engine.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Terminations that wait for the canceling listeners of user tasks. */
public final class TerminationTable {

  /**
   * A termination.
   *
   * @param elementKey where the event fires, what ends, or the process instance itself
   * @param kind CANCEL, EVENT or END
   * @param eventId the event that fires afterwards
   * @param variables a JSON object: what the event brings
   */
  public record TerminationRow(
      long key,
      long instanceKey,
      long elementKey,
      String kind,
      @Nullable String eventId,
      String variables) {}

  private final JdbcClient jdbc;

  public TerminationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<TerminationRow> find(long key) {
    return jdbc.sql(
            """
            select termination_key, process_instance_key, element_instance_key, kind, event_id,
              variables
            from c8_termination where termination_key = ?""")
        .param(key)
        .query(
            (row, number) ->
                new TerminationRow(
                    row.getLong("termination_key"),
                    row.getLong("process_instance_key"),
                    row.getLong("element_instance_key"),
                    row.getString("kind"),
                    row.getString("event_id"),
                    row.getString("variables")))
        .optional();
  }

  /** Whether the process instance is being cancelled. */
  public boolean isCanceling(long instanceKey) {
    return jdbc.sql(
                "select count(*) from c8_termination where process_instance_key = ? and kind ="
                    + " 'CANCEL'")
            .param(instanceKey)
            .query(Long.class)
            .single()
        > 0;
  }

  public void insert(WriteBatch batch, TerminationRow row) {
    batch.insert(
        """
        insert into c8_termination (termination_key, process_instance_key, element_instance_key,
          kind, event_id, variables)
        values (?, ?, ?, ?, ?, ?)""",
        row.key(),
        row.instanceKey(),
        row.elementKey(),
        row.kind(),
        row.eventId(),
        row.variables());
  }

  public void delete(WriteBatch batch, long key) {
    batch.delete("delete from c8_termination where termination_key = ?", key);
  }
}
