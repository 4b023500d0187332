package org.accountclosure.closure.model;

/** What a mailed link is for. It is good for nothing else. */
public enum LinkPurpose {
  /** Shows a case, as often as wanted. */
  READ(""),
  /** Reopens the account that the case has closed, once. */
  REOPEN("/reopening"),
  /** Says that the request was somebody else's. */
  DENY("/denial"),
  /** Does the one thing that somebody else was asked for, once. Shows nothing of the case. */
  TASK("/task");

  private final String path;

  LinkPurpose(String path) {
    this.path = path;
  }

  /** What follows the token in the address. */
  public String path() {
    return path;
  }
}
