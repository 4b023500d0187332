package org.accountclosure.closure.model;

/** Which account of a person stays who asked to close one of two. */
public enum Survivor {
  /** The one that was to be closed: the closure is refused, or the other one is asked for. */
  THIS_ACCOUNT,
  /** The other one: this one may close. */
  OTHER_ACCOUNT,
  /** There is no other account of the same person: it was a mistake. */
  NO_OTHER_ACCOUNT;

  /** Whether a decision to let this account close fits. */
  public boolean letsThisOneClose() {
    return this != THIS_ACCOUNT;
  }
}
