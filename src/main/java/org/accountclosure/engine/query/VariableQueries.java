package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.VariableResult;
import io.camunda.client.protocol.rest.VariableSearchResult;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches for variables. */
public final class VariableQueries {

  /** The longest value that a search shows in full, in characters; the same as Camunda's. */
  static final int PREVIEW = 8191;

  private final SearchStore store;
  private final Searchable<VariableSearchResult> variables =
      Searchable.of(
              "v.*",
              "c8_variable v",
              Column.key("variableKey", "v.variable_key"),
              VariableQueries::variable)
          .both(
              Column.text("name", "v.name"),
              Column.text("value", "v.json_value"),
              Column.key("scopeKey", "v.scope_key"),
              Column.key("processInstanceKey", "v.process_instance_key"),
              Filters.tenant())
          .filterable(Column.flag("isTruncated", "length(v.json_value) > " + PREVIEW))
          .build();
  private final Searchable<VariableSearchResult> ofUserTask =
      Searchable.of(
              "v.*",
              "c8_variable v",
              Column.key("variableKey", "v.variable_key"),
              VariableQueries::variable)
          .filterable(Column.text("name", "v.name"))
          .sortable(
              Column.text("name", "v.name"),
              Column.text("value", "v.json_value"),
              Column.key("scopeKey", "v.scope_key"),
              Column.key("processInstanceKey", "v.process_instance_key"),
              Filters.tenant())
          .build();

  public VariableQueries(SearchStore store) {
    this.store = store;
  }

  Searchable<?> searchable() {
    return variables;
  }

  /** The one that a user task's variables are searched with. */
  Searchable<?> searchableOfUserTask() {
    return ofUserTask;
  }

  /**
   * Answers a search.
   *
   * @param truncate cut long values, as Camunda does unless it is asked not to
   */
  public Page<VariableSearchResult> search(@Nullable JsonNode request, boolean truncate) {
    return store.read(jdbc -> truncated(variables.search(jdbc, request, Condition.TRUE), truncate));
  }

  /** What a user task sees: its own variables and those of its scopes that they do not hide. */
  public Optional<Page<VariableSearchResult>> searchOfUserTask(
      long userTaskKey, @Nullable JsonNode request, boolean truncate) {
    return store.read(
        jdbc ->
            jdbc.sql("select element_instance_key from c8_user_task where user_task_key = ?")
                .param(userTaskKey)
                .query(Long.class)
                .optional()
                .map(element -> ofUserTask.search(jdbc, request, visibleFrom(jdbc, element)))
                .map(page -> truncated(page, truncate)));
  }

  public Optional<VariableResult> get(long key) {
    return store.read(jdbc -> variables.byKey(jdbc, key)).map(VariableQueries::whole);
  }

  private static Condition visibleFrom(JdbcClient jdbc, long element) {
    List<Condition> visible = new ArrayList<>();
    List<Long> nearer = new ArrayList<>();
    Optional<Long> scope = Optional.of(element);
    while (scope.isPresent()) {
      Condition inScope = Condition.of("v.scope_key = ?", scope.get());
      visible.add(Condition.all(List.of(inScope, notHiddenBy(nearer))));
      nearer.add(scope.get());
      scope =
          jdbc.sql("select flow_scope_key from c8_element_instance where element_instance_key = ?")
              .param(scope.get())
              .query(Long.class)
              .optional()
              .filter(outer -> !nearer.contains(outer));
    }
    return Condition.any(visible);
  }

  private static Condition notHiddenBy(List<Long> scopes) {
    return Condition.any(scopes.stream().map(key -> Condition.of("h.scope_key = ?", key)).toList())
        .within("not exists (select 1 from c8_variable h where h.name = v.name and (%s))");
  }

  private static Page<VariableSearchResult> truncated(
      Page<VariableSearchResult> page, boolean truncate) {
    if (truncate) {
      page.items()
          .forEach(
              each -> {
                if (each.getValue().length() > PREVIEW) {
                  each.value(each.getValue().substring(0, PREVIEW)).isTruncated(true);
                }
              });
    }
    return page;
  }

  private static VariableSearchResult variable(Row row) throws SQLException {
    return new VariableSearchResult()
        .variableKey(row.key("variable_key"))
        .processInstanceKey(row.key("process_instance_key"))
        .scopeKey(row.key("scope_key"))
        .name(row.text("name"))
        .value(row.text("json_value"))
        .isTruncated(false)
        .tenantId(Filters.TENANT);
  }

  private static VariableResult whole(VariableSearchResult found) {
    return new VariableResult()
        .variableKey(found.getVariableKey())
        .processInstanceKey(found.getProcessInstanceKey())
        .scopeKey(found.getScopeKey())
        .name(found.getName())
        .value(found.getValue())
        .tenantId(found.getTenantId());
  }
}
