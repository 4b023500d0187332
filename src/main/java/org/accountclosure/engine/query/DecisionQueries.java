package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.DecisionDefinitionResult;
import io.camunda.client.protocol.rest.DecisionRequirementsResult;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searches for decisions and the files that hold them. */
public final class DecisionQueries {

  private final SearchStore store;
  private final Searchable<DecisionDefinitionResult> decisions =
      Searchable.of(
              "d.*",
              "c8_decision_definition d",
              Column.key("decisionDefinitionKey", "d.decision_definition_key"),
              DecisionQueries::decision)
          .both(
              Column.text("decisionDefinitionId", "d.decision_definition_id"),
              Column.text("name", "d.name"),
              Column.integer("version", "d.version"),
              Column.text("decisionRequirementsId", "d.decision_requirements_id"),
              Column.key("decisionRequirementsKey", "d.decision_requirements_key"),
              Filters.tenant())
          .build();
  private final Searchable<DecisionRequirementsResult> requirements =
      Searchable.of(
              "r.decision_requirements_key, r.decision_requirements_id, r.version, r.name,"
                  + " r.resource_name",
              "c8_decision_requirements r",
              Column.key("decisionRequirementsKey", "r.decision_requirements_key"),
              DecisionQueries::requirements)
          .both(
              Column.text("decisionRequirementsId", "r.decision_requirements_id"),
              Column.text("decisionRequirementsName", "r.name"),
              Column.integer("version", "r.version"),
              Filters.tenant())
          .filterable(Column.text("resourceName", "r.resource_name"))
          .build();

  public DecisionQueries(SearchStore store) {
    this.store = store;
  }

  Searchable<?> searchable() {
    return decisions;
  }

  Searchable<?> searchableRequirements() {
    return requirements;
  }

  public Page<DecisionDefinitionResult> search(@Nullable JsonNode request) {
    return store.read(jdbc -> decisions.search(jdbc, request, Condition.TRUE));
  }

  public Optional<DecisionDefinitionResult> get(long key) {
    return store.read(jdbc -> decisions.byKey(jdbc, key));
  }

  /** The DMN file that holds the decision, as it was deployed. */
  public Optional<String> xml(long key) {
    return store.read(
        jdbc ->
            jdbc.sql(
                    """
                    select r.xml from c8_decision_requirements r join c8_decision_definition d
                      on d.decision_requirements_key = r.decision_requirements_key
                    where d.decision_definition_key = ?""")
                .param(key)
                .query(String.class)
                .optional());
  }

  public Page<DecisionRequirementsResult> searchRequirements(@Nullable JsonNode request) {
    return store.read(jdbc -> requirements.search(jdbc, request, Condition.TRUE));
  }

  public Optional<DecisionRequirementsResult> getRequirements(long key) {
    return store.read(jdbc -> requirements.byKey(jdbc, key));
  }

  public Optional<String> requirementsXml(long key) {
    return store.read(
        jdbc ->
            jdbc.sql("select xml from c8_decision_requirements where decision_requirements_key = ?")
                .param(key)
                .query(String.class)
                .optional());
  }

  private static DecisionDefinitionResult decision(Row row) throws SQLException {
    return new DecisionDefinitionResult()
        .decisionDefinitionKey(row.key("decision_definition_key"))
        .decisionDefinitionId(row.text("decision_definition_id"))
        .name(row.text("name"))
        .version(row.integer("version"))
        .decisionRequirementsId(row.text("decision_requirements_id"))
        .decisionRequirementsKey(row.key("decision_requirements_key"))
        .tenantId(Filters.TENANT);
  }

  private static DecisionRequirementsResult requirements(Row row) throws SQLException {
    return new DecisionRequirementsResult()
        .decisionRequirementsKey(row.key("decision_requirements_key"))
        .decisionRequirementsId(row.text("decision_requirements_id"))
        .decisionRequirementsName(row.text("name"))
        .version(row.integer("version"))
        .resourceName(row.text("resource_name"))
        .tenantId(Filters.TENANT);
  }
}
