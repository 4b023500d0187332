package org.accountclosure.engine.store;

import org.accountclosure.engine.store.Definitions.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what was deployed. Rows never change once written; only a purge removes them. */
public final class DefinitionStore {

  private final JdbcClient jdbc;
  private final Definitions<ProcessDefinition> processes;
  private final Definitions<DecisionDefinition> decisions;
  private final Definitions<FormDefinition> forms;

  public DefinitionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.processes =
        new Definitions<>(
            jdbc,
            """
            select process_definition_key, process_definition_id, version, version_tag, name,
              resource_name, deployment_key, engine_definition_id, start_form_id
            from c8_process_definition""",
            new Columns(
                "process_definition_key",
                "process_definition_id",
                "version",
                "version_tag",
                "deployment_key"),
            (row, number) ->
                new ProcessDefinition(
                    row.getLong("process_definition_key"),
                    row.getString("process_definition_id"),
                    row.getInt("version"),
                    row.getString("version_tag"),
                    row.getString("name"),
                    row.getString("resource_name"),
                    row.getLong("deployment_key"),
                    row.getString("engine_definition_id"),
                    row.getString("start_form_id")));
    this.decisions =
        new Definitions<>(
            jdbc,
            """
            select d.decision_definition_key, d.decision_definition_id, d.version, d.version_tag,
              d.name, d.decision_requirements_key, d.decision_requirements_id, d.deployment_key,
              r.resource_name
            from c8_decision_definition d
            join c8_decision_requirements r
              on r.decision_requirements_key = d.decision_requirements_key""",
            new Columns(
                "d.decision_definition_key",
                "d.decision_definition_id",
                "d.version",
                "d.version_tag",
                "d.deployment_key"),
            (row, number) ->
                new DecisionDefinition(
                    row.getLong("decision_definition_key"),
                    row.getString("decision_definition_id"),
                    row.getInt("version"),
                    row.getString("version_tag"),
                    row.getString("name"),
                    row.getLong("decision_requirements_key"),
                    row.getString("decision_requirements_id"),
                    row.getString("resource_name"),
                    row.getLong("deployment_key")));
    this.forms =
        new Definitions<>(
            jdbc,
            """
            select form_key, form_id, version, version_tag, resource_name, deployment_key
            from c8_form""",
            new Columns("form_key", "form_id", "version", "version_tag", "deployment_key"),
            (row, number) ->
                new FormDefinition(
                    row.getLong("form_key"),
                    row.getString("form_id"),
                    row.getInt("version"),
                    row.getString("version_tag"),
                    row.getString("resource_name"),
                    row.getLong("deployment_key")));
  }

  /** Everything was purged. */
  public void forgetAll() {
    processes.forgetAll();
    decisions.forgetAll();
    forms.forgetAll();
  }

  public Definitions<ProcessDefinition> processes() {
    return processes;
  }

  public Definitions<DecisionDefinition> decisions() {
    return decisions;
  }

  public Definitions<FormDefinition> forms() {
    return forms;
  }

  /** The DMN file's text. */
  public String decisionRequirementsXml(long requirementsKey) {
    return jdbc.sql("select xml from c8_decision_requirements where decision_requirements_key = ?")
        .param(requirementsKey)
        .query(String.class)
        .single();
  }
}
