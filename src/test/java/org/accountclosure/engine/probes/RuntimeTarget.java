package org.accountclosure.engine.probes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.DeploymentCommands.Deployed;
import org.accountclosure.engine.command.InstanceCommands.MappingInstruction;
import org.accountclosure.engine.command.InstanceCommands.MigrateInstance;
import org.accountclosure.engine.command.JobCommands.ActivateJobs;
import org.accountclosure.engine.command.JobCommands.ActivatedJob;
import org.accountclosure.engine.command.JobCommands.TaskResult;
import org.accountclosure.engine.probes.Snapshot.Kind;
import org.accountclosure.engine.runtime.TestEngine;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The embedded engine without REST: commands by its interfaces, facts out of its tables. */
final class RuntimeTarget implements ProbeTarget {

  private final TestEngine engine;

  RuntimeTarget(TestEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<String> deploy(Map<String, String> files) {
    return answer(() -> engine.deploy(files)).deployed().stream()
        .flatMap(
            deployed -> {
              if (deployed instanceof Deployed.ProcessDefinition process) {
                return List.of(
                    "process " + process.processDefinitionId() + " v" + process.version())
                    .stream();
              } else if (deployed instanceof Deployed.Decision decision) {
                return List.of(
                    "decision " + decision.decisionDefinitionId() + " v" + decision.version())
                    .stream();
              } else if (deployed instanceof Deployed.Form form) {
                return List.of("form " + form.formId() + " v" + form.version()).stream();
              }
              return List.<String>of().stream();
            })
        .sorted()
        .toList();
  }

  @Override
  public long create(String processId, Map<String, Object> variables) {
    return answer(() -> engine.create(processId, variables));
  }

  @Override
  public long latestVersion(String processId) {
    return engine
        .jdbc()
        .sql(
            """
            select process_definition_key from c8_process_definition
            where process_definition_id = ? order by version desc limit 1""")
        .param(processId)
        .query(Long.class)
        .single();
  }

  @Override
  public void migrate(
      long processInstanceKey, long definitionKey, List<Map.Entry<String, String>> mapping) {
    List<MappingInstruction> instructions =
        mapping.stream()
            .map(each -> new MappingInstruction(each.getKey(), each.getValue()))
            .toList();
    run(
        () ->
            engine
                .instances()
                .migrateInstance(
                    new MigrateInstance(processInstanceKey, definitionKey, instructions)));
  }

  @Override
  public void cancel(long processInstanceKey) {
    run(() -> engine.instances().cancelInstance(processInstanceKey));
  }

  @Override
  public void publish(
      String name, String key, Duration timeToLive, String id, Map<String, Object> variables) {
    run(() -> engine.messages().publish(name, key, timeToLive, id, variables));
  }

  @Override
  public void correlate(String name, String key, Map<String, Object> variables) {
    run(() -> engine.messages().correlate(name, key, variables));
  }

  @Override
  public Optional<Activated> activate(String type, Duration timeout, List<String> fetch) {
    List<ActivatedJob> jobs =
        answer(() -> engine.jobs().activate(new ActivateJobs(type, "probe", timeout, 1, fetch)));
    return jobs.stream()
        .map(job -> new Activated(job.jobKey(), job.variables(), job.customHeaders()))
        .findFirst();
  }

  @Override
  public void completeJob(long jobKey, Map<String, Object> variables) {
    run(() -> engine.jobs().complete(jobKey, variables, TaskResult.agreed()));
  }

  @Override
  public void failJob(
      long jobKey, int retries, Duration backOff, String message, Map<String, Object> variables) {
    run(() -> engine.jobs().fail(jobKey, retries, backOff, message, variables));
  }

  @Override
  public void throwError(long jobKey, String code, String message, Map<String, Object> variables) {
    run(() -> engine.jobs().throwError(jobKey, code, message, variables));
  }

  @Override
  public void updateRetries(long jobKey, int retries) {
    run(() -> engine.jobs().update(jobKey, retries, null));
  }

  @Override
  public void completeUserTask(long userTaskKey, Map<String, Object> variables) {
    run(() -> engine.userTasks().complete(userTaskKey, variables, null));
  }

  @Override
  public void assign(long userTaskKey, String assignee, boolean allowOverride) {
    run(() -> engine.userTasks().assign(userTaskKey, assignee, allowOverride, null));
  }

  @Override
  public void unassign(long userTaskKey) {
    run(() -> engine.userTasks().unassign(userTaskKey));
  }

  @Override
  public void setVariables(long scopeKey, Map<String, Object> variables, boolean local) {
    run(() -> engine.instances().setVariables(scopeKey, variables, local));
  }

  @Override
  public void resolve(long incidentKey) {
    run(() -> engine.instances().resolveIncident(incidentKey));
  }

  @Override
  public long jobOfIncident(long incidentKey) {
    return engine
        .jdbc()
        .sql("select job_key from c8_incident where incident_key = ?")
        .param(incidentKey)
        .query(Long.class)
        .single();
  }

  @Override
  public void advance(Duration amount) {
    engine.advance(amount);
  }

  private static void run(Runnable command) {
    answer(
        () -> {
          command.run();
          return true;
        });
  }

  private static <T> T answer(Supplier<T> command) {
    try {
      return command.get();
    } catch (CommandRejection e) {
      int status =
          switch (e.type()) {
            case INVALID_ARGUMENT -> 400;
            case NOT_FOUND -> 404;
            case INVALID_STATE, ALREADY_EXISTS -> 409;
            case NOT_SUPPORTED -> 501;
          };
      throw new Refused(status, String.valueOf(e.getMessage()));
    }
  }

  /** Commands have come to rest when they return; overdue timers fire a moment later. */
  @Override
  public Snapshot settled(Predicate<Snapshot> expected) {
    engine.administration().clockMoved();
    return snapshot();
  }

  private Snapshot snapshot() {
    Snapshot snapshot = new Snapshot();
    Map<Long, String> names = new HashMap<>();
    rows(
        "c8_element_instance",
        "element_instance_key",
        row -> names.put(row.getLong("element_instance_key"), row.getString("element_id")));
    rows(
        "c8_process_instance",
        "process_instance_key",
        row -> {
          long key = row.getLong("process_instance_key");
          String id = row.getString("process_definition_id");
          names.put(key, id);
          String caller = names.getOrDefault(row.getLong("parent_element_instance_key"), "");
          snapshot.put(Kind.PROCESS, key, id, Facts.process(id, caller, row.getString("state")));
        });
    rows(
        "c8_element_instance",
        "element_instance_key",
        row -> {
          String id = row.getString("element_id");
          snapshot.put(
              Kind.ELEMENT,
              row.getLong("element_instance_key"),
              id,
              Facts.element(
                  id,
                  row.getString("element_type"),
                  names.get(row.getLong("flow_scope_key")),
                  row.getString("state")));
        });
    rows(
        "c8_sequence_flow",
        "sequence_flow_key",
        row ->
            snapshot.put(
                Kind.FLOW,
                row.getLong("sequence_flow_key"),
                row.getString("element_id"),
                Facts.flow(row.getString("element_id"))));
    rows(
        "c8_variable",
        "variable_key",
        row -> {
          String scope = names.get(row.getLong("scope_key"));
          snapshot.put(
              Kind.VARIABLE,
              row.getLong("variable_key"),
              scope,
              Facts.variable(row.getString("name"), scope, row.getString("json_value")));
        });
    rows(
        "c8_job",
        "job_key",
        row -> {
          String id = row.getString("element_id");
          snapshot.put(
              Kind.JOB,
              row.getLong("job_key"),
              id,
              Facts.job(
                  row.getString("type"),
                  id,
                  row.getString("state").replace("RETRIES_", ""),
                  row.getInt("retries"),
                  text(row, "error_code")));
        });
    rows("c8_user_task", "user_task_key", row -> userTask(snapshot, row));
    rows(
        "c8_incident",
        "incident_key",
        row -> {
          String id = row.getString("element_id");
          snapshot.put(
              Kind.INCIDENT,
              row.getLong("incident_key"),
              id,
              Facts.incident(
                  row.getString("error_type"),
                  id,
                  row.getString("state"),
                  row.getString("error_message")));
        });
    rows(
        "c8_message_subscription",
        "subscription_key",
        row -> {
          String id = row.getString("element_id");
          snapshot.put(
              Kind.SUBSCRIPTION,
              row.getLong("subscription_key"),
              id,
              Facts.subscription(
                  row.getString("message_name"),
                  row.getString("correlation_key"),
                  id,
                  row.getString("state")));
        });
    rows(
        "c8_correlated_message where element_instance_key is null",
        "correlated_key",
        row ->
            snapshot.put(
                Kind.CORRELATION,
                row.getLong("correlated_key"),
                row.getString("element_id"),
                Facts.correlation(
                    row.getString("message_name"),
                    row.getString("correlation_key"),
                    row.getString("element_id"))));
    rows("c8_decision_instance", "decision_instance_key", row -> decision(snapshot, row));
    return snapshot;
  }

  private static void userTask(Snapshot snapshot, ResultSet row) throws SQLException {
    String id = row.getString("element_id");
    snapshot.put(
        Kind.USER_TASK,
        row.getLong("user_task_key"),
        id,
        Facts.userTask(
            id,
            row.getString("state"),
            Json.read(row.getString("candidate_groups")),
            Json.read(row.getString("candidate_users")),
            new Facts.UserTaskValues(
                text(row, "assignee"),
                Facts.moment(moment(row, "due_at")),
                Facts.moment(moment(row, "follow_up_at")),
                row.getInt("priority"),
                row.getLong("form_key") > 0)));
  }

  private static void decision(Snapshot snapshot, ResultSet row) throws SQLException {
    List<String> inputs = new ArrayList<>();
    Json.read(row.getString("evaluated_inputs"))
        .forEach(
            input ->
                inputs.add(
                    input.path("inputName").asText()
                        + "="
                        + Json.canonical(input.path("inputValue").asText())));
    List<String> rules = new ArrayList<>();
    Json.read(row.getString("matched_rules"))
        .forEach(rule -> rules.add(rule.path("ruleIndex").asText()));
    snapshot.put(
        Kind.DECISION,
        row.getLong("decision_instance_key"),
        "",
        Facts.decision(
            row.getString("decision_definition_id"),
            row.getString("state"),
            row.getString("result"),
            inputs.toString(),
            rules.toString()));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }

  private static String moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? "" : value.toString();
  }

  private void rows(String table, String key, RowCallbackHandler handler) {
    engine.jdbc().sql("select * from " + table + " order by " + key).query(handler);
  }
}
