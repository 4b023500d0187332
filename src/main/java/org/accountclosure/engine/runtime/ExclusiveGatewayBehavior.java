package org.accountclosure.engine.runtime;

import java.util.List;
import java.util.Map;
import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.IncidentType;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.pvm.PvmTransition;

/** Takes the first flow whose condition is true, else the default flow. */
final class ExclusiveGatewayBehavior extends ElementBehavior {

  private final Map<String, Expression> conditions;
  private final @Nullable String defaultFlow;

  /**
   * An exclusive gateway.
   *
   * @param conditions by flow id
   * @param defaultFlow the default flow's id
   */
  ExclusiveGatewayBehavior(
      Element element, Map<String, Expression> conditions, @Nullable String defaultFlow) {
    super(element);
    this.conditions = conditions;
    this.defaultFlow = defaultFlow;
  }

  @Override
  void onActivate(Token token) {
    List<PvmTransition> flows = token.execution().getActivity().getOutgoingTransitions();
    leave(token, flows.isEmpty() ? flows : List.of(choose(flows, token.visible())));
  }

  private PvmTransition choose(List<PvmTransition> flows, Map<String, @Nullable Object> variables) {
    PvmTransition otherwise = null;
    for (PvmTransition flow : flows) {
      Expression condition = conditions.get(flow.getId());
      if (flow.getId().equals(defaultFlow) || (condition == null && flows.size() == 1)) {
        otherwise = flow;
      } else if (condition != null && condition.bool(variables)) {
        return flow;
      }
    }
    if (otherwise == null) {
      throw new EvaluationFailure(
          IncidentType.CONDITION_ERROR,
          "Expected at least one condition to evaluate to true, or to have a default flow");
    }
    return otherwise;
  }
}
