package org.accountclosure.closure.model;

/** What a holder can have instead of a closure; each is a real action on the marketplace. */
public enum Alternative {
  /** The profile stays and says that its owner takes no work. */
  SET_UNAVAILABLE(RetainedAs.SET_UNAVAILABLE),
  /** The paid plan ends at its renewal; profile and history stay. */
  FREE_PLAN(RetainedAs.FREE_PLAN),
  /** Searches no longer find the profile; takes up to a week. */
  PRIVATE_PROFILE(RetainedAs.PRIVATE_PROFILE),
  /** The same login gets an account of the other type. */
  SECOND_ACCOUNT(RetainedAs.SECOND_ACCOUNT);

  private final RetainedAs retainedAs;

  Alternative(RetainedAs retainedAs) {
    this.retainedAs = retainedAs;
  }

  /** How a case ends once this is in effect. */
  public RetainedAs retainedAs() {
    return retainedAs;
  }
}
