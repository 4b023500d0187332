package org.accountclosure.engine.model;

/**
 * Something of the model could not be evaluated with the instance's variables. Becomes an incident:
 * the token stays where it is.
 */
public final class EvaluationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final IncidentType type;

  public EvaluationFailure(IncidentType type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  public IncidentType type() {
    return type;
  }
}
