package org.accountclosure.closure;

import org.accountclosure.closure.model.HoldId;

/** There is no hold of that id, or no review of it. */
public final class UnknownHold extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownHold(HoldId id) {
    super("There is no hold " + id);
  }
}
