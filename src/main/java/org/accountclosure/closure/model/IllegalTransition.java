package org.accountclosure.closure.model;

/** A case was asked for a transition that its state forbids; a defect, or a race that was lost. */
public final class IllegalTransition extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  IllegalTransition(ClosureCase closureCase, String transition) {
    super("Case " + closureCase.id() + " is " + closureCase.status() + " and cannot " + transition);
  }
}
