package org.accountclosure.engine.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Element instances, and the flows that were taken. */
public final class ElementTable {

  private final JdbcClient jdbc;

  public ElementTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The active element instances of a process instance, outer ones first. */
  public List<ElementRow> active(InstanceRow instance) {
    return jdbc.sql(
            """
            select e.element_instance_key, e.element_id, e.element_type, e.flow_scope_key,
              e.loop_counter,
              (select count(*) from c8_incident i
               where i.element_instance_key = e.element_instance_key and i.state = 'ACTIVE')
               as incidents
            from c8_element_instance e
            where e.process_instance_key = ? and e.state = 'ACTIVE'
            order by e.element_instance_key""")
        .param(instance.key())
        .query(
            (row, number) ->
                new ElementRow(
                    row.getLong("element_instance_key"),
                    instance,
                    row.getString("element_id"),
                    null,
                    row.getString("element_type"),
                    row.getLong("flow_scope_key"),
                    null,
                    row.getInt("incidents") > 0,
                    row.getInt("loop_counter")))
        .list();
  }

  /** The process instance that an element instance belongs to. */
  public Optional<Long> instanceOf(long elementKey) {
    return jdbc.sql(
            "select process_instance_key from c8_element_instance where element_instance_key = ?")
        .param(elementKey)
        .query(Long.class)
        .optional();
  }

  /** Writes what is new or has ended. */
  public void save(WriteBatch batch, ElementRow row) {
    if (row.startedAt() != null) {
      batch.insert(
          """
          insert into c8_element_instance (element_instance_key, process_instance_key,
            process_definition_key, process_definition_id, element_id, element_name, element_type,
            state, flow_scope_key, started_at, ended_at, loop_counter)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
          row.key(),
          row.instance().key(),
          row.instance().definitionKey(),
          row.instance().definitionId(),
          row.elementId(),
          row.elementName(),
          row.elementType(),
          row.state().name(),
          row.flowScopeKey(),
          row.startedAt(),
          row.endedAt(),
          row.loopCounter() == 0 ? null : row.loopCounter());
    } else if (!row.isActive()) {
      batch.update(
          "update c8_element_instance set state = ?, ended_at = ? where element_instance_key = ?",
          row.state().name(),
          row.endedAt(),
          row.key());
    } else if (row.isCounted()) {
      batch.update(
          "update c8_element_instance set loop_counter = ? where element_instance_key = ?",
          row.loopCounter(),
          row.key());
    }
  }

  public void flowTaken(WriteBatch batch, long key, InstanceRow instance, String flowId) {
    batch.insert(
        """
        insert into c8_sequence_flow (sequence_flow_key, process_instance_key,
          process_definition_key, process_definition_id, element_id)
        values (?, ?, ?, ?, ?)""",
        key,
        instance.key(),
        instance.definitionKey(),
        instance.definitionId(),
        flowId);
  }
}
