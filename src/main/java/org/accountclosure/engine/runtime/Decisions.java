package org.accountclosure.engine.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates deployed decisions for business rule tasks. */
@FunctionalInterface
public interface Decisions {

  /** Where in which instance a decision is asked for. */
  record Asker(
      long processInstanceKey,
      long processDefinitionKey,
      String processDefinitionId,
      long elementInstanceKey) {}

  /** The decision could not be evaluated; the message is what an operator sees in the incident. */
  final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String message) {
      super(message);
    }
  }

  /**
   * Evaluates one decision with all that it requires.
   *
   * @param variables plain JSON values
   * @return a plain JSON value
   * @throws Failure if the evaluation failed
   */
  @Nullable Object evaluate(
      long decisionDefinitionKey, Map<String, @Nullable Object> variables, Asker asker);
}
