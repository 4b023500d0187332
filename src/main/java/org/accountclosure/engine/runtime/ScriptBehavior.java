package org.accountclosure.engine.runtime;

import java.util.Collections;
import org.accountclosure.engine.model.Expression;

/** Script tasks with a FEEL expression. */
final class ScriptBehavior extends ElementBehavior {

  private final Expression expression;
  private final String resultVariable;

  ScriptBehavior(Element element, Expression expression, String resultVariable) {
    super(element);
    this.expression = expression;
    this.resultVariable = resultVariable;
  }

  @Override
  void onActivate(Token token) {
    complete(token, Collections.singletonMap(resultVariable, expression.value(token.visible())));
  }
}
