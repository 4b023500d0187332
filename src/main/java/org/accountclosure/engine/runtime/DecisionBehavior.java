package org.accountclosure.engine.runtime;

import java.util.Collections;
import java.util.Map;
import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.IncidentType;
import org.accountclosure.engine.store.DecisionDefinition;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.InstanceRow;
import org.jspecify.annotations.Nullable;

/** Business rule tasks that call a decision. */
final class DecisionBehavior extends ElementBehavior {

  private final Expression decisionId;
  private final Binding binding;
  private final String resultVariable;
  private final DefinitionStore definitions;
  private final Decisions decisions;

  DecisionBehavior(
      Element element,
      Expression decisionId,
      Binding binding,
      String resultVariable,
      DefinitionStore definitions,
      Decisions decisions) {
    super(element);
    this.decisionId = decisionId;
    this.binding = binding;
    this.resultVariable = resultVariable;
    this.definitions = definitions;
    this.decisions = decisions;
  }

  @Override
  void onActivate(Token token) {
    Map<String, @Nullable Object> variables = token.visible();
    String id = decisionId.string(variables);
    InstanceRow instance = token.instance();
    DecisionDefinition decision =
        binding
            .find(definitions, definitions.decisions(), instance, id)
            .orElseThrow(
                () -> new EvaluationFailure(IncidentType.CALLED_DECISION_ERROR, missing(id)));
    Object result;
    try {
      result =
          decisions.evaluate(
              decision.key(),
              variables,
              new Decisions.Asker(
                  instance.key(), instance.definitionKey(), instance.definitionId(), token.key()));
    } catch (Decisions.Failure failure) {
      String message = failure.getMessage();
      throw new EvaluationFailure(
          IncidentType.DECISION_EVALUATION_ERROR, message == null ? id : message);
    }
    complete(token, Collections.singletonMap(resultVariable, result));
  }

  private String missing(String id) {
    return binding.isLatest()
        ? "Expected to evaluate decision '%s', but no decision found for id '%s'".formatted(id, id)
        : "Expected to evaluate decision with id '%s'%s".formatted(id, binding.missing("decision"));
  }
}
