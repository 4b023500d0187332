package org.accountclosure.closure;

import org.accountclosure.closure.model.AppealId;

/** There is no appeal of that id. */
public final class UnknownAppeal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownAppeal(AppealId id) {
    super("There is no appeal " + id);
  }
}
