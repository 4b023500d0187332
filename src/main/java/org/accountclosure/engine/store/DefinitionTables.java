package org.accountclosure.engine.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what was deployed, in the transaction that is under way. */
public final class DefinitionTables {

  /** The latest version of something, as far as a new deployment must know it. */
  public record Latest(long key, int version, String checksum, String resourceName) {}

  private final JdbcClient jdbc;

  public DefinitionTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insertDeployment(long deploymentKey, Instant at) {
    jdbc.sql("insert into c8_deployment (deployment_key, deployed_at) values (?, ?)")
        .params(deploymentKey, Timestamp.from(at))
        .update();
  }

  public Optional<Latest> latestProcess(String id) {
    return latest("c8_process_definition", "process_definition", id);
  }

  public Optional<Latest> latestRequirements(String id) {
    return latest("c8_decision_requirements", "decision_requirements", id);
  }

  public Optional<Latest> latestForm(String id) {
    return latest("c8_form", "form", id);
  }

  private Optional<Latest> latest(String table, String prefix, String id) {
    String sql =
        "select %2$s_key, version, checksum, resource_name from %1$s where %2$s_id = ?"
            + " order by version desc limit 1";
    return jdbc.sql(sql.formatted(table, prefix))
        .param(id)
        .query(
            (row, number) ->
                new Latest(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4)))
        .optional();
  }

  public void insert(ProcessDefinition process, String checksum, String xml) {
    jdbc.sql(
            """
            insert into c8_process_definition (process_definition_key, process_definition_id,
              version, version_tag, name, resource_name, deployment_key, engine_definition_id,
              start_form_id, checksum, xml)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(process.key())
        .param(process.id())
        .param(process.version())
        .param(process.versionTag())
        .param(process.name())
        .param(process.resourceName())
        .param(process.deploymentKey())
        .param(process.engineDefinitionId())
        .param(process.startFormId())
        .param(checksum)
        .param(xml)
        .update();
  }

  /** A DMN file, of which its decisions are parts. */
  public record Requirements(
      long key, String id, int version, String name, String resourceName, long deploymentKey) {}

  public void insert(Requirements requirements, String checksum, String xml) {
    jdbc.sql(
            """
            insert into c8_decision_requirements (decision_requirements_key,
              decision_requirements_id, version, name, resource_name, deployment_key, checksum, xml)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(requirements.key())
        .param(requirements.id())
        .param(requirements.version())
        .param(requirements.name())
        .param(requirements.resourceName())
        .param(requirements.deploymentKey())
        .param(checksum)
        .param(xml)
        .update();
  }

  public void insert(DecisionDefinition decision) {
    jdbc.sql(
            """
            insert into c8_decision_definition (decision_definition_key, decision_definition_id,
              version, version_tag, name, decision_requirements_key, decision_requirements_id,
              deployment_key)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(decision.key())
        .param(decision.id())
        .param(decision.version())
        .param(decision.versionTag())
        .param(decision.name())
        .param(decision.requirementsKey())
        .param(decision.requirementsId())
        .param(decision.deploymentKey())
        .update();
  }

  public void insert(FormDefinition form, String checksum, String schema) {
    jdbc.sql(
            """
            insert into c8_form (form_key, form_id, version, version_tag, resource_name,
              deployment_key, checksum, form_schema)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(form.key())
        .param(form.id())
        .param(form.version())
        .param(form.versionTag())
        .param(form.resourceName())
        .param(form.deploymentKey())
        .param(checksum)
        .param(schema)
        .update();
  }

  /** Only the latest version of a process is started by messages. */
  public void removeMessageStarts(String processId) {
    jdbc.sql("delete from c8_message_start where process_definition_id = ?")
        .param(processId)
        .update();
  }

  public void insertMessageStart(
      long subscriptionKey, String messageName, ProcessDefinition process, String elementId) {
    jdbc.sql(
            """
            insert into c8_message_start (subscription_key, message_name, process_definition_key,
              process_definition_id, element_id)
            values (?, ?, ?, ?, ?)""")
        .params(subscriptionKey, messageName, process.key(), process.id(), elementId)
        .update();
  }

  /** One decision's evaluation, as part of the evaluation of the decision that was asked for. */
  public record DecisionInstance(
      long key,
      long evaluationKey,
      int index,
      DecisionDefinition decision,
      String type,
      String state,
      String result,
      String evaluatedInputs,
      String matchedRules,
      @Nullable String failure,
      Instant evaluatedAt) {}

  /** Where in which instance a decision was asked for. */
  public record Caller(
      long processInstanceKey,
      long processDefinitionKey,
      String processDefinitionId,
      long elementInstanceKey) {}

  public void insert(DecisionInstance instance, Caller caller) {
    DecisionDefinition decision = instance.decision();
    jdbc.sql(
            """
            insert into c8_decision_instance (decision_instance_key, decision_evaluation_key,
              decision_index, decision_definition_key, decision_definition_id,
              decision_requirements_key, decision_version, decision_name, decision_type, state,
              result, evaluated_inputs, matched_rules, failure_message, evaluated_at,
              process_instance_key, process_definition_key, process_definition_id,
              element_instance_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(instance.key())
        .param(instance.evaluationKey())
        .param(instance.index())
        .param(decision.key())
        .param(decision.id())
        .param(decision.requirementsKey())
        .param(decision.version())
        .param(decision.name())
        .param(instance.type())
        .param(instance.state())
        .param(instance.result())
        .param(instance.evaluatedInputs())
        .param(instance.matchedRules())
        .param(instance.failure())
        .param(Timestamp.from(instance.evaluatedAt()))
        .param(caller.processInstanceKey())
        .param(caller.processDefinitionKey())
        .param(caller.processDefinitionId())
        .param(caller.elementInstanceKey())
        .update();
  }
}
