package org.accountclosure.engine;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows as the runtime would, so that searches can be tested without one. */
public final class EngineRows {

  public static final OffsetDateTime T0 = OffsetDateTime.parse("2026-01-05T00:00:00Z");

  private static final Map<String, Map<String, Object>> DEFAULTS =
      Map.of(
          "c8_process_definition",
          Map.of(
              "resource_name", "p.bpmn",
              "deployment_key", 1L,
              "checksum", "",
              "engine_definition_id", "e",
              "xml", "<bpmn/>"),
          "c8_process_instance",
          Map.of(
              "process_definition_key",
              100L,
              "process_definition_id",
              "process",
              "process_definition_version",
              1,
              "state",
              "ACTIVE",
              "started_at",
              T0),
          "c8_element_instance",
          Map.of(
              "process_definition_key", 100L,
              "process_definition_id", "process",
              "element_type", "SERVICE_TASK",
              "state", "ACTIVE",
              "started_at", T0),
          "c8_incident",
          Map.of(
              "process_definition_key", 100L,
              "process_definition_id", "process",
              "error_type", "JOB_NO_RETRIES",
              "state", "ACTIVE",
              "created_at", T0),
          "c8_job",
          Map.of(
              "kind", "BPMN_ELEMENT",
              "listener_event_type", "UNSPECIFIED",
              "custom_headers", "{\"h\":\"v\"}",
              "created_at", T0,
              "process_definition_key", 100L,
              "process_definition_id", "process",
              "element_id", "task",
              "element_instance_key", 300L),
          "c8_user_task",
          Map.of(
              "custom_headers",
              "{\"h\":\"v\"}",
              "created_at",
              T0,
              "process_definition_key",
              100L,
              "process_definition_id",
              "process",
              "process_definition_version",
              1,
              "element_id",
              "task",
              "priority",
              50));

  private final JdbcClient jdbc;

  public EngineRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Inserts a row: names and values in turn, over the defaults of the table. */
  public void insert(String table, Object... columns) {
    Map<String, Object> row = new TreeMap<>(DEFAULTS.getOrDefault(table, Map.of()));
    for (int at = 0; at < columns.length; at += 2) {
      row.put((String) columns[at], columns[at + 1]);
    }
    jdbc.sql(
            "insert into %s (%s) values (%s)"
                .formatted(
                    table,
                    String.join(", ", row.keySet()),
                    String.join(", ", java.util.Collections.nCopies(row.size(), "?"))))
        .params(java.util.List.copyOf(row.values()))
        .update();
  }

  public void deleteAll() {
    jdbc.sql(
            "select table_name from information_schema.tables"
                + " where lower(table_name) like 'c8!_%' escape '!'"
                + " and lower(table_name) not in ('c8_schema_history', 'c8_message_lock')")
        .query(String.class)
        .list()
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }
}
