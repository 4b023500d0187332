package org.accountclosure.closure;

import org.accountclosure.closure.model.CaseId;

/** There is no case of that id. */
public final class UnknownCase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownCase(CaseId id) {
    super("There is no case " + id);
  }
}
