package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.ElementInstanceStateEnum;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searches for element instances. */
public final class ElementInstanceQueries {

  static final String HAS_INCIDENT =
      "exists (select 1 from c8_incident n where n.element_instance_key = e.element_instance_key"
          + " and n.state = 'ACTIVE')";

  private static final String INCIDENT_KEY =
      "(select max(n.incident_key) from c8_incident n"
          + " where n.element_instance_key = e.element_instance_key and n.state = 'ACTIVE')";

  private final SearchStore store;
  private final Searchable<ElementInstanceResult> elements =
      Searchable.of(
              "e.*, " + INCIDENT_KEY + " as incident_key",
              "c8_element_instance e",
              Column.key("elementInstanceKey", "e.element_instance_key"),
              ElementInstanceQueries::element)
          .both(
              Column.key("processInstanceKey", "e.process_instance_key"),
              Column.key("processDefinitionKey", "e.process_definition_key"),
              Column.text("processDefinitionId", "e.process_definition_id"),
              Column.text("elementId", "e.element_id"),
              Column.text("elementName", "coalesce(e.element_name, e.element_id)"),
              Column.choice(
                  "type",
                  "e.element_type",
                  Arrays.stream(ElementInstanceResult.TypeEnum.values())
                      .map(ElementInstanceResult.TypeEnum::getValue)
                      .toList()),
              Column.choice("state", "e.state", List.of("ACTIVE", "COMPLETED", "TERMINATED")),
              Column.time("startDate", "e.started_at"),
              Column.time("endDate", "e.ended_at"),
              Column.key("incidentKey", INCIDENT_KEY),
              Filters.tenant())
          .filterable(
              Column.flag("hasIncident", HAS_INCIDENT),
              Column.key("elementInstanceScopeKey", "e.flow_scope_key"))
          .build();

  public ElementInstanceQueries(SearchStore store) {
    this.store = store;
  }

  Searchable<?> searchable() {
    return elements;
  }

  public Page<ElementInstanceResult> search(@Nullable JsonNode request) {
    return store.read(jdbc -> elements.search(jdbc, request, Condition.TRUE));
  }

  public Optional<ElementInstanceResult> get(long key) {
    return store.read(jdbc -> elements.byKey(jdbc, key));
  }

  private static ElementInstanceResult element(Row row) throws SQLException {
    String incident = row.key("incident_key");
    return new ElementInstanceResult()
        .elementInstanceKey(row.key("element_instance_key"))
        .processInstanceKey(row.key("process_instance_key"))
        .processDefinitionKey(row.key("process_definition_key"))
        .processDefinitionId(row.text("process_definition_id"))
        .elementId(row.text("element_id"))
        .elementName(
            row.text("element_name") == null ? row.text("element_id") : row.text("element_name"))
        .type(ElementInstanceResult.TypeEnum.fromValue(row.need("element_type")))
        .state(ElementInstanceStateEnum.fromValue(row.need("state")))
        .startDate(row.time("started_at"))
        .endDate(row.time("ended_at"))
        .hasIncident(incident != null)
        .incidentKey(incident)
        .tenantId(Filters.TENANT);
  }
}
