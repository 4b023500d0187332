package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searches for process definitions. */
public final class DefinitionQueries {

  private final SearchStore store;
  private final Searchable<ProcessDefinitionResult> definitions =
      Searchable.of(
              "d.process_definition_key, d.process_definition_id, d.version, d.version_tag,"
                  + " d.name, d.resource_name, d.start_form_id",
              "c8_process_definition d",
              Column.key("processDefinitionKey", "d.process_definition_key"),
              DefinitionQueries::definition)
          .both(
              Column.text("name", "d.name"),
              Column.text("resourceName", "d.resource_name"),
              Column.integer("version", "d.version"),
              Column.text("versionTag", "d.version_tag"),
              Column.text("processDefinitionId", "d.process_definition_id"),
              Filters.tenant())
          .filterable(
              Column.flag("hasStartForm", "d.start_form_id is not null"),
              Column.flag(
                  "isLatestVersion",
                  "d.version = (select max(l.version) from c8_process_definition l"
                      + " where l.process_definition_id = d.process_definition_id)"))
          .build();

  public DefinitionQueries(SearchStore store) {
    this.store = store;
  }

  Searchable<?> searchable() {
    return definitions;
  }

  public Page<ProcessDefinitionResult> search(@Nullable JsonNode request) {
    return store.read(jdbc -> definitions.search(jdbc, request, Condition.TRUE));
  }

  public Optional<ProcessDefinitionResult> get(long key) {
    return store.read(jdbc -> definitions.byKey(jdbc, key));
  }

  /** The BPMN file as it was deployed. */
  public Optional<String> xml(long key) {
    return store.read(
        jdbc ->
            jdbc.sql("select xml from c8_process_definition where process_definition_key = ?")
                .param(key)
                .query(String.class)
                .optional());
  }

  private static ProcessDefinitionResult definition(Row row) throws SQLException {
    return new ProcessDefinitionResult()
        .processDefinitionKey(row.key("process_definition_key"))
        .processDefinitionId(row.text("process_definition_id"))
        .version(row.integer("version"))
        .versionTag(row.text("version_tag"))
        .name(row.text("name"))
        .resourceName(row.text("resource_name"))
        .hasStartForm(row.text("start_form_id") != null)
        .tenantId(Filters.TENANT);
  }
}
