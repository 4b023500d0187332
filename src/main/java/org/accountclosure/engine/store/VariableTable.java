package org.accountclosure.engine.store;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Variables by the element instance, or process instance, that is their scope. */
public final class VariableTable {

  /** A variable; the value is a JSON text. */
  public record VariableRow(long key, long instanceKey, long scopeKey, String name, String json) {}

  private final JdbcClient jdbc;

  public VariableTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The variables that running elements of the process instances can see. */
  public List<VariableRow> visible(Collection<Long> instanceKeys) {
    return jdbc.sql(
            """
            select v.variable_key, v.process_instance_key, v.scope_key, v.name, v.json_value
            from c8_variable v
            where v.process_instance_key in (:keys)
              and (v.scope_key = v.process_instance_key
                or exists (select 1 from c8_element_instance e
                  where e.element_instance_key = v.scope_key and e.state = 'ACTIVE'))""")
        .param("keys", instanceKeys)
        .query(
            (row, number) ->
                new VariableRow(
                    row.getLong("variable_key"),
                    row.getLong("process_instance_key"),
                    row.getLong("scope_key"),
                    row.getString("name"),
                    row.getString("json_value")))
        .list();
  }

  public void insert(WriteBatch batch, VariableRow row) {
    batch.insert(
        """
        insert into c8_variable (variable_key, process_instance_key, scope_key, name, json_value)
        values (?, ?, ?, ?, ?)""",
        row.key(),
        row.instanceKey(),
        row.scopeKey(),
        row.name(),
        row.json());
  }

  public void update(WriteBatch batch, VariableRow row) {
    batch.update(
        "update c8_variable set json_value = ? where variable_key = ?", row.json(), row.key());
  }
}
