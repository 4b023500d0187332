package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.DecisionDefinitionTypeEnum;
import io.camunda.client.protocol.rest.DecisionInstanceGetQueryResult;
import io.camunda.client.protocol.rest.DecisionInstanceResult;
import io.camunda.client.protocol.rest.DecisionInstanceStateEnum;
import io.camunda.client.protocol.rest.EvaluatedDecisionInputItem;
import io.camunda.client.protocol.rest.MatchedDecisionRuleItem;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searches for evaluated decisions. */
public final class DecisionInstanceQueries {

  /** What stands for a key that an evaluation outside a process does not have. */
  private static final String NO_KEY = "-1";

  private static final String ID = "concat(d.decision_evaluation_key, '-', d.decision_index)";

  private final SearchStore store;
  private final Searchable<DecisionInstanceGetQueryResult> decisions =
      Searchable.of(
              "d.*, " + ID + " as decision_instance_id",
              "c8_decision_instance d",
              Column.text("decisionEvaluationInstanceKey", ID),
              DecisionInstanceQueries::evaluated)
          .both(
              Column.key("decisionEvaluationKey", "d.decision_evaluation_key"),
              Column.choice(
                  "state",
                  "d.state",
                  Arrays.stream(DecisionInstanceStateEnum.values())
                      .map(DecisionInstanceStateEnum::getValue)
                      .toList()),
              Column.time("evaluationDate", "d.evaluated_at"),
              Column.text("evaluationFailure", "d.failure_message"),
              Column.text("decisionDefinitionId", "d.decision_definition_id"),
              Column.key("decisionDefinitionKey", "d.decision_definition_key"),
              Column.text("decisionDefinitionName", "d.decision_name"),
              Column.integer("decisionDefinitionVersion", "d.decision_version"),
              Column.choice(
                  "decisionDefinitionType",
                  "d.decision_type",
                  Arrays.stream(DecisionDefinitionTypeEnum.values())
                      .map(DecisionDefinitionTypeEnum::getValue)
                      .toList()),
              Column.key("processDefinitionKey", "d.process_definition_key"),
              Column.key("processInstanceKey", "d.process_instance_key"),
              Column.key("elementInstanceKey", "d.element_instance_key"),
              Filters.tenant())
          .build();

  public DecisionInstanceQueries(SearchStore store) {
    this.store = store;
  }

  Searchable<?> searchable() {
    return decisions;
  }

  public Page<DecisionInstanceResult> search(@Nullable JsonNode request) {
    Page<DecisionInstanceGetQueryResult> page =
        store.read(jdbc -> decisions.search(jdbc, request, Condition.TRUE));
    return new Page<>(
        page.items().stream().map(DecisionInstanceQueries::inShort).toList(),
        page.total(),
        page.startCursor(),
        page.endCursor());
  }

  /** One evaluation with its inputs and rules. */
  public Optional<DecisionInstanceGetQueryResult> get(String id) {
    return store.read(jdbc -> decisions.byKey(jdbc, id));
  }

  private static DecisionInstanceGetQueryResult evaluated(Row row) throws SQLException {
    return new DecisionInstanceGetQueryResult()
        .decisionEvaluationInstanceKey(row.text("decision_instance_id"))
        .decisionEvaluationKey(row.key("decision_evaluation_key"))
        .state(DecisionInstanceStateEnum.fromValue(row.need("state")))
        .evaluationDate(row.time("evaluated_at"))
        .evaluationFailure(row.text("failure_message"))
        .decisionDefinitionKey(row.key("decision_definition_key"))
        .decisionDefinitionId(row.text("decision_definition_id"))
        .decisionDefinitionName(row.text("decision_name"))
        .decisionDefinitionVersion(row.integer("decision_version"))
        .decisionDefinitionType(DecisionDefinitionTypeEnum.fromValue(row.need("decision_type")))
        .result(row.text("result"))
        .evaluatedInputs(Json.list(row.need("evaluated_inputs"), EvaluatedDecisionInputItem.class))
        .matchedRules(Json.list(row.need("matched_rules"), MatchedDecisionRuleItem.class))
        .processDefinitionKey(keyOrNone(row, "process_definition_key"))
        .processInstanceKey(keyOrNone(row, "process_instance_key"))
        .elementInstanceKey(keyOrNone(row, "element_instance_key"))
        .tenantId(Filters.TENANT);
  }

  private static String keyOrNone(Row row, String column) throws SQLException {
    String key = row.key(column);
    return key == null ? NO_KEY : key;
  }

  private static DecisionInstanceResult inShort(DecisionInstanceGetQueryResult whole) {
    return new DecisionInstanceResult()
        .decisionEvaluationInstanceKey(whole.getDecisionEvaluationInstanceKey())
        .decisionEvaluationKey(whole.getDecisionEvaluationKey())
        .state(whole.getState())
        .evaluationDate(whole.getEvaluationDate())
        .evaluationFailure(whole.getEvaluationFailure())
        .decisionDefinitionKey(whole.getDecisionDefinitionKey())
        .decisionDefinitionId(whole.getDecisionDefinitionId())
        .decisionDefinitionName(whole.getDecisionDefinitionName())
        .decisionDefinitionVersion(whole.getDecisionDefinitionVersion())
        .decisionDefinitionType(whole.getDecisionDefinitionType())
        .result(whole.getResult())
        .processDefinitionKey(whole.getProcessDefinitionKey())
        .processInstanceKey(whole.getProcessInstanceKey())
        .elementInstanceKey(whole.getElementInstanceKey())
        .tenantId(whole.getTenantId());
  }
}
