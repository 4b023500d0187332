package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.FormResult;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskStateEnum;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searches for user tasks. */
public final class UserTaskQueries {

  private final SearchStore store;
  private final FormQueries forms;
  private final Searchable<UserTaskResult> tasks =
      Searchable.of(
              "t.*, d.name as process_name",
              "c8_user_task t join c8_process_definition d"
                  + " on d.process_definition_key = t.process_definition_key",
              Column.key("userTaskKey", "t.user_task_key"),
              UserTaskQueries::task)
          .both(
              Column.time("creationDate", "t.created_at"),
              Column.time("completionDate", "t.ended_at"),
              Column.time("followUpDate", "t.follow_up_at"),
              Column.time("dueDate", "t.due_at"),
              Column.integer("priority", "t.priority"),
              Column.text("name", "coalesce(t.element_name, t.element_id)"))
          .filterable(
              Column.choice(
                  "state",
                  "t.state",
                  Arrays.stream(UserTaskStateEnum.values())
                      .map(UserTaskStateEnum::getValue)
                      .toList()),
              Column.text("assignee", "t.assignee"),
              Column.text("elementId", "t.element_id"),
              Column.text("processDefinitionId", "t.process_definition_id"),
              Column.key("processDefinitionKey", "t.process_definition_key"),
              Column.key("processInstanceKey", "t.process_instance_key"),
              Column.key("elementInstanceKey", "t.element_instance_key"),
              Filters.tenant())
          .filter("candidateGroup", Filters.element("candidateGroup", "t.candidate_groups"))
          .filter("candidateUser", Filters.element("candidateUser", "t.candidate_users"))
          .filter(
              "processInstanceVariables", Filters.variables("v.scope_key = t.process_instance_key"))
          .filter("localVariables", Filters.variables("v.scope_key = t.element_instance_key"))
          .build();

  public UserTaskQueries(SearchStore store, FormQueries forms) {
    this.store = store;
    this.forms = forms;
  }

  Searchable<?> searchable() {
    return tasks;
  }

  public Page<UserTaskResult> search(@Nullable JsonNode request) {
    return store.read(jdbc -> tasks.search(jdbc, request, Condition.TRUE));
  }

  public Optional<UserTaskResult> get(long key) {
    return store.read(jdbc -> tasks.byKey(jdbc, key));
  }

  /** The Camunda Form of a task, if it has one. */
  public Optional<FormResult> form(UserTaskResult task) {
    String key = task.getFormKey();
    return key == null ? Optional.empty() : forms.byKey(Long.parseLong(key));
  }

  private static UserTaskResult task(Row row) throws SQLException {
    String name = row.text("element_name");
    return new UserTaskResult()
        .userTaskKey(row.key("user_task_key"))
        .state(UserTaskStateEnum.fromValue(row.need("state")))
        .name(name == null ? row.text("element_id") : name)
        .assignee(row.text("assignee"))
        .candidateGroups(Json.texts(row.text("candidate_groups")))
        .candidateUsers(Json.texts(row.text("candidate_users")))
        .dueDate(row.time("due_at"))
        .followUpDate(row.time("follow_up_at"))
        .creationDate(row.time("created_at"))
        .completionDate(row.time("ended_at"))
        .priority(row.integer("priority"))
        .formKey(row.key("form_key"))
        .externalFormReference(row.text("external_form_reference"))
        .customHeaders(Json.map(row.text("custom_headers")))
        .processName(row.text("process_name"))
        .processInstanceKey(row.key("process_instance_key"))
        .processDefinitionKey(row.key("process_definition_key"))
        .processDefinitionId(row.text("process_definition_id"))
        .processDefinitionVersion(row.integer("process_definition_version"))
        .elementId(row.text("element_id"))
        .elementInstanceKey(row.key("element_instance_key"))
        .tenantId(Filters.TENANT);
  }
}
