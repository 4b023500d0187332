package org.accountclosure.engine.query;

import io.camunda.client.protocol.rest.FormResult;
import java.sql.SQLException;
import java.util.Optional;

/** Finds forms. */
public final class FormQueries {

  private final SearchStore store;

  public FormQueries(SearchStore store) {
    this.store = store;
  }

  Optional<FormResult> byKey(long key) {
    return store.read(
        jdbc ->
            jdbc.sql("select * from c8_form where form_key = ?")
                .param(key)
                .query((row, number) -> form(new Row(row)))
                .optional());
  }

  /** The newest version of the form with which a process is started, if it has one. */
  public Optional<FormResult> startFormOf(long processDefinitionKey) {
    return store.read(
        jdbc ->
            jdbc.sql(
                    """
                    select f.* from c8_form f join c8_process_definition d
                      on d.start_form_id = f.form_id
                    where d.process_definition_key = ? order by f.version desc limit 1""")
                .param(processDefinitionKey)
                .query((row, number) -> form(new Row(row)))
                .optional());
  }

  private static FormResult form(Row row) throws SQLException {
    return new FormResult()
        .formKey(row.key("form_key"))
        .formId(row.text("form_id"))
        .version((long) row.integer("version"))
        .schema(row.text("form_schema"))
        .tenantId(Filters.TENANT);
  }
}
