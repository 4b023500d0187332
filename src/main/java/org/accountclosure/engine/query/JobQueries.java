package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.JobKindEnum;
import io.camunda.client.protocol.rest.JobListenerEventTypeEnum;
import io.camunda.client.protocol.rest.JobSearchResult;
import io.camunda.client.protocol.rest.JobStateEnum;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Searches for jobs. */
public final class JobQueries {

  private static final String RETRIES_LEFT = "j.state = 'FAILED' and j.retries > 0";

  private final SearchStore store;
  private final Searchable<JobSearchResult> jobs =
      Searchable.of(
              "j.*, case when j.denied = true then 1 else 0 end as is_denied",
              "c8_job j",
              Column.key("jobKey", "j.job_key"),
              JobQueries::job)
          .both(
              Column.text("type", "j.type"),
              Column.text("worker", "j.worker"),
              Column.choice(
                  "state",
                  "j.state",
                  Arrays.stream(JobStateEnum.values()).map(JobStateEnum::getValue).toList()),
              Column.choice(
                  "kind",
                  "j.kind",
                  Arrays.stream(JobKindEnum.values()).map(JobKindEnum::getValue).toList()),
              Column.choice(
                  "listenerEventType",
                  "j.listener_event_type",
                  Arrays.stream(JobListenerEventTypeEnum.values())
                      .map(JobListenerEventTypeEnum::getValue)
                      .toList()),
              Column.integer("retries", "j.retries"),
              Column.time("deadline", "j.locked_until"),
              Column.time("endTime", "j.ended_at"),
              Column.text("errorCode", "j.error_code"),
              Column.text("errorMessage", "j.error_message"),
              Column.flag("hasFailedWithRetriesLeft", RETRIES_LEFT),
              Column.flag("isDenied", "j.denied = true"),
              Column.text("deniedReason", "j.denied_reason"),
              Column.key("processInstanceKey", "j.process_instance_key"),
              Column.key("processDefinitionKey", "j.process_definition_key"),
              Column.text("processDefinitionId", "j.process_definition_id"),
              Column.text("elementId", "j.element_id"),
              Column.key("elementInstanceKey", "j.element_instance_key"),
              Filters.tenant())
          .build();

  public JobQueries(SearchStore store) {
    this.store = store;
  }

  Searchable<?> searchable() {
    return jobs;
  }

  public Page<JobSearchResult> search(@Nullable JsonNode request) {
    return store.read(jdbc -> jobs.search(jdbc, request, Condition.TRUE));
  }

  private static JobSearchResult job(Row row) throws SQLException {
    return new JobSearchResult()
        .jobKey(row.key("job_key"))
        .type(row.text("type"))
        .worker(row.text("worker"))
        .state(JobStateEnum.fromValue(row.need("state")))
        .kind(JobKindEnum.fromValue(row.need("kind")))
        .listenerEventType(JobListenerEventTypeEnum.fromValue(row.need("listener_event_type")))
        .retries(row.integer("retries"))
        .isDenied("TASK_LISTENER".equals(row.text("kind")) ? row.flag("is_denied") : null)
        .deniedReason(row.text("denied_reason"))
        .deadline(row.time("locked_until"))
        .endTime(row.time("ended_at"))
        .errorCode(row.text("error_code"))
        .errorMessage(row.text("error_message"))
        .hasFailedWithRetriesLeft("FAILED".equals(row.text("state")) && row.integer("retries") > 0)
        .customHeaders(Json.map(row.text("custom_headers")))
        .processInstanceKey(row.key("process_instance_key"))
        .processDefinitionKey(row.key("process_definition_key"))
        .processDefinitionId(row.text("process_definition_id"))
        .elementId(row.text("element_id"))
        .elementInstanceKey(row.key("element_instance_key"))
        .tenantId(Filters.TENANT);
  }
}
