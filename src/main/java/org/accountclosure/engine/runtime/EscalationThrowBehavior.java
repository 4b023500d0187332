package org.accountclosure.engine.runtime;

import java.util.Map;
import org.accountclosure.engine.model.Expression;

/** Throwing escalation events: whoever catches, they go on unless they are interrupted by it. */
final class EscalationThrowBehavior extends ElementBehavior {

  private final Expression code;
  private final Escalations escalations;

  EscalationThrowBehavior(Element element, Expression code, Escalations escalations) {
    super(element);
    this.code = code;
    this.escalations = escalations;
  }

  @Override
  void onActivate(Token token) {
    escalations
        .throwFrom(token, code.string(token.visible()))
        .ifPresent(here -> complete(here, Map.of()));
  }
}
