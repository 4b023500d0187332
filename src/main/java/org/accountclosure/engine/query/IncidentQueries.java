package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.IncidentResult;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searches for incidents. */
public final class IncidentQueries {

  private final SearchStore store;
  private final Searchable<IncidentResult> incidents =
      Searchable.of(
              "n.*",
              "c8_incident n",
              Column.key("incidentKey", "n.incident_key"),
              IncidentQueries::incident)
          .both(
              Column.key("processDefinitionKey", "n.process_definition_key"),
              Column.text("processDefinitionId", "n.process_definition_id"),
              Column.key("processInstanceKey", "n.process_instance_key"),
              Column.choice(
                  "errorType",
                  "n.error_type",
                  Arrays.stream(IncidentResult.ErrorTypeEnum.values())
                      .map(IncidentResult.ErrorTypeEnum::getValue)
                      .toList()),
              Column.text("errorMessage", "n.error_message"),
              Column.text("elementId", "n.element_id"),
              Column.key("elementInstanceKey", "n.element_instance_key"),
              Column.time("creationTime", "n.created_at"),
              Column.choice(
                  "state", "n.state", List.of("ACTIVE", "MIGRATED", "RESOLVED", "PENDING")),
              Column.key("jobKey", "n.job_key"),
              Filters.tenant())
          .build();

  public IncidentQueries(SearchStore store) {
    this.store = store;
  }

  Searchable<?> searchable() {
    return incidents;
  }

  public Page<IncidentResult> search(@Nullable JsonNode request) {
    return store.read(jdbc -> incidents.search(jdbc, request, Condition.TRUE));
  }

  /** The incidents of an instance and of all that it has called. */
  public Page<IncidentResult> searchOfInstance(
      long processInstanceKey, @Nullable JsonNode request) {
    return store.read(
        jdbc -> {
          List<Object> keys =
              List.copyOf(ProcessInstanceQueries.withCalled(jdbc, processInstanceKey));
          String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
          return incidents.search(
              jdbc, request, new Condition("n.process_instance_key in (" + marks + ")", keys));
        });
  }

  public Optional<IncidentResult> get(long key) {
    return store.read(jdbc -> incidents.byKey(jdbc, key));
  }

  private static IncidentResult incident(Row row) throws SQLException {
    return new IncidentResult()
        .incidentKey(row.key("incident_key"))
        .processDefinitionKey(row.key("process_definition_key"))
        .processDefinitionId(row.text("process_definition_id"))
        .processInstanceKey(row.key("process_instance_key"))
        .errorType(IncidentResult.ErrorTypeEnum.fromValue(row.need("error_type")))
        .errorMessage(row.text("error_message"))
        .elementId(row.text("element_id"))
        .elementInstanceKey(row.key("element_instance_key"))
        .creationTime(row.time("created_at"))
        .state(IncidentResult.StateEnum.fromValue(row.need("state")))
        .jobKey(row.key("job_key"))
        .tenantId(Filters.TENANT);
  }
}
