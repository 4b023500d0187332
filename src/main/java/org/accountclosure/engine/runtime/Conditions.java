package org.accountclosure.engine.runtime;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.Expressions;
import org.accountclosure.engine.model.IncidentType;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.pvm.PvmTransition;

/**
 * The conditions of the flows out of a gateway.
 *
 * @param byFlow by the flow's id
 * @param defaultFlow the default flow's id, or null
 */
record Conditions(Map<String, Expression> byFlow, @Nullable String defaultFlow) {

  static Conditions of(
      FlowNode gateway, @Nullable SequenceFlow defaultFlow, Expressions expressions) {
    Map<String, Expression> conditions = new LinkedHashMap<>();
    for (SequenceFlow flow : gateway.getOutgoing()) {
      if (flow.getConditionExpression() != null) {
        conditions.put(
            flow.getId(),
            expressions.compile(flow.getConditionExpression().getTextContent().strip()));
      }
    }
    return new Conditions(conditions, defaultFlow == null ? null : defaultFlow.getId());
  }

  /**
   * The flows to take, in the model's order: those with a true condition, else the default flow.
   *
   * @param onlyFirst whether to stop at the first true condition
   * @throws EvaluationFailure CONDITION_ERROR if there is none, EXTRACT_VALUE_ERROR if a condition
   *     is neither true nor false
   */
  List<PvmTransition> choose(
      List<PvmTransition> flows, Map<String, @Nullable Object> variables, boolean onlyFirst) {
    if (flows.isEmpty()) {
      return flows;
    }
    List<PvmTransition> chosen = new ArrayList<>();
    PvmTransition otherwise = null;
    for (PvmTransition flow : flows) {
      Expression condition = byFlow.get(flow.getId());
      if (flow.getId().equals(defaultFlow) || (condition == null && flows.size() == 1)) {
        otherwise = flow;
      } else if (condition != null && condition.bool(variables)) {
        chosen.add(flow);
        if (onlyFirst) {
          return chosen;
        }
      }
    }
    if (!chosen.isEmpty()) {
      return chosen;
    }
    if (otherwise == null) {
      throw new EvaluationFailure(
          IncidentType.CONDITION_ERROR,
          "Expected at least one condition to evaluate to true, or to have a default flow");
    }
    return List.of(otherwise);
  }
}
