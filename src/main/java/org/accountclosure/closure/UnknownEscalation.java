package org.accountclosure.closure;

import org.accountclosure.closure.model.EscalationId;

/** There is no escalation of that id. */
public final class UnknownEscalation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownEscalation(EscalationId id) {
    super("There is no escalation " + id);
  }
}
