package org.accountclosure.engine.runtime;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.IncidentType;

/** Error end events. Caught, they end with all that the catching event interrupts. */
final class ErrorEndBehavior extends ElementBehavior {

  private final Expression code;
  private final Errors errors;

  ErrorEndBehavior(Element element, Expression code, Errors errors) {
    super(element);
    this.code = code;
    this.errors = errors;
  }

  @Override
  void onActivate(Token token) {
    String thrown = code.string(token.visible());
    TreeSet<String> offered = new TreeSet<>();
    if (!errors.throwFrom(token, thrown, Map.of(), offered)) {
      throw new EvaluationFailure(
          IncidentType.UNHANDLED_ERROR_EVENT, uncaught("'" + thrown + "'", offered));
    }
  }

  /** The sentence by which Camunda 8 says that nobody catches an error. */
  static String uncaught(String thrown, Set<String> offered) {
    return "Expected to throw an error event with the code %s, but it was not caught. %s"
        .formatted(
            thrown,
            offered.isEmpty()
                ? "No error events are available in the scope."
                : "Available error events are [" + String.join(", ", offered) + "]");
  }
}
