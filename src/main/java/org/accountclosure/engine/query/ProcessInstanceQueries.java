package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.ProcessInstanceCallHierarchyEntry;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceSequenceFlowResult;
import io.camunda.client.protocol.rest.ProcessInstanceStateEnum;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches for process instances, and what belongs to one of them. */
public final class ProcessInstanceQueries {

  private static final List<String> STATES = List.of("ACTIVE", "COMPLETED", "TERMINATED");

  /**
   * An instance has an incident if it, or one that it has called over up to four levels, has one,
   * as Camunda hands incidents up to the callers.
   */
  private static final String HAS_INCIDENT =
      """
      exists (select 1 from c8_process_instance p0
        join c8_incident n on n.process_instance_key = p0.process_instance_key
          and n.state = 'ACTIVE'
        left join c8_process_instance p1
          on p1.process_instance_key = p0.parent_process_instance_key
        left join c8_process_instance p2
          on p2.process_instance_key = p1.parent_process_instance_key
        left join c8_process_instance p3
          on p3.process_instance_key = p2.parent_process_instance_key
        where p0.root_process_instance_key = i.root_process_instance_key
          and i.process_instance_key in (p0.process_instance_key, p1.process_instance_key,
            p2.process_instance_key, p3.process_instance_key, p3.parent_process_instance_key))""";

  private static final String OF_THIS_INSTANCE =
      " where e.process_instance_key = i.process_instance_key and %s)";

  private final SearchStore store;
  private final Searchable<ProcessInstanceResult> instances =
      Searchable.of(
              "i.*, d.name as process_name, d.version_tag, "
                  + Column.flag("hasIncident", HAS_INCIDENT).sql()
                  + " as has_incident",
              "c8_process_instance i join c8_process_definition d"
                  + " on d.process_definition_key = i.process_definition_key",
              Column.key("processInstanceKey", "i.process_instance_key"),
              ProcessInstanceQueries::instance)
          .both(
              Column.text("processDefinitionId", "i.process_definition_id"),
              Column.text("processDefinitionName", "d.name"),
              Column.integer("processDefinitionVersion", "i.process_definition_version"),
              Column.text("processDefinitionVersionTag", "d.version_tag"),
              Column.key("processDefinitionKey", "i.process_definition_key"),
              Column.key("parentProcessInstanceKey", "i.parent_process_instance_key"),
              Column.key("parentElementInstanceKey", "i.parent_element_instance_key"),
              Column.time("startDate", "i.started_at"),
              Column.time("endDate", "i.ended_at"),
              Column.choice("state", "i.state", STATES),
              Column.flag("hasIncident", HAS_INCIDENT),
              Filters.tenant())
          .filterable(Filters.none("batchOperationId"))
          .filter("tags", Filters.containsAll("i.tags"))
          .filter("variables", Filters.variables("v.process_instance_key = i.process_instance_key"))
          .framed(
              "exists (select 1 from c8_incident e" + OF_THIS_INSTANCE,
              Column.text("errorMessage", "e.error_message"))
          .framed(
              "exists (select 1 from c8_job e" + OF_THIS_INSTANCE,
              Column.flag("hasRetriesLeft", "e.state = 'FAILED' and e.retries > 0"))
          .framed(
              "exists (select 1 from c8_element_instance e" + OF_THIS_INSTANCE,
              Column.text("elementId", "e.element_id"),
              Column.choice("elementInstanceState", "e.state", STATES),
              Column.flag("hasElementInstanceIncident", ElementInstanceQueries.HAS_INCIDENT))
          .withAlternatives()
          .build();

  public ProcessInstanceQueries(SearchStore store) {
    this.store = store;
  }

  Searchable<?> searchable() {
    return instances;
  }

  public Page<ProcessInstanceResult> search(@Nullable JsonNode request) {
    return store.read(jdbc -> instances.search(jdbc, request, Condition.TRUE));
  }

  public Optional<ProcessInstanceResult> get(long key) {
    return store.read(jdbc -> instances.byKey(jdbc, key));
  }

  /** The flows that the instance has taken, each once. */
  public List<ProcessInstanceSequenceFlowResult> sequenceFlows(long key) {
    return store.read(
        jdbc ->
            jdbc.sql(
                    """
                    select distinct process_instance_key, process_definition_key,
                      process_definition_id, element_id
                    from c8_sequence_flow where process_instance_key = ? order by element_id""")
                .param(key)
                .query((row, number) -> flow(new Row(row)))
                .list());
  }

  /** The instances that called this one, outermost first, and itself. */
  public List<ProcessInstanceCallHierarchyEntry> callHierarchy(long key) {
    return store.read(
        jdbc -> {
          List<ProcessInstanceCallHierarchyEntry> entries = new ArrayList<>();
          Optional<ProcessInstanceResult> next = instances.byKey(jdbc, key);
          while (next.isPresent()) {
            ProcessInstanceResult instance = next.get();
            entries.add(
                0,
                new ProcessInstanceCallHierarchyEntry()
                    .processInstanceKey(instance.getProcessInstanceKey())
                    .processDefinitionKey(instance.getProcessDefinitionKey())
                    .processDefinitionName(instance.getProcessDefinitionName()));
            String parent = instance.getParentProcessInstanceKey();
            next = parent == null ? Optional.empty() : instances.byKey(jdbc, Long.valueOf(parent));
          }
          return entries;
        });
  }

  /** The instance and all that it has called, however deep. */
  static List<Long> withCalled(JdbcClient jdbc, long key) {
    List<Long> found = new ArrayList<>(List.of(key));
    for (int at = 0; at < found.size(); at++) {
      found.addAll(
          jdbc.sql(
                  "select process_instance_key from c8_process_instance"
                      + " where parent_process_instance_key = ?")
              .param(found.get(at))
              .query(Long.class)
              .list());
    }
    return found;
  }

  private static ProcessInstanceResult instance(Row row) throws SQLException {
    return new ProcessInstanceResult()
        .processInstanceKey(row.key("process_instance_key"))
        .processDefinitionKey(row.key("process_definition_key"))
        .processDefinitionId(row.text("process_definition_id"))
        .processDefinitionName(row.text("process_name"))
        .processDefinitionVersion(row.integer("process_definition_version"))
        .processDefinitionVersionTag(row.text("version_tag"))
        .parentProcessInstanceKey(row.key("parent_process_instance_key"))
        .parentElementInstanceKey(row.key("parent_element_instance_key"))
        .startDate(row.time("started_at"))
        .endDate(row.time("ended_at"))
        .state(ProcessInstanceStateEnum.fromValue(row.need("state")))
        .hasIncident(row.flag("has_incident"))
        .tenantId(Filters.TENANT)
        .tags(new LinkedHashSet<>(Json.texts(row.text("tags"))));
  }

  private static ProcessInstanceSequenceFlowResult flow(Row row) throws SQLException {
    return new ProcessInstanceSequenceFlowResult()
        .sequenceFlowId(row.need("process_instance_key") + "_" + row.need("element_id"))
        .processInstanceKey(row.key("process_instance_key"))
        .processDefinitionKey(row.key("process_definition_key"))
        .processDefinitionId(row.text("process_definition_id"))
        .elementId(row.text("element_id"))
        .tenantId(Filters.TENANT);
  }
}
