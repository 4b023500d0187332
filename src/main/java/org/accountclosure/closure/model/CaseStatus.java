package org.accountclosure.closure.model;

/**
 * What the holder is told about a case. Derived from what the case keeps, in this order: an end
 * before a hold, a hold before an escalation, an escalation before a wait.
 */
public enum CaseStatus {
  OPEN,
  WAITING,
  ESCALATED,
  ON_HOLD,
  CLOSED,
  RETAINED,
  WITHDRAWN,
  REFUSED,
  EXPIRED;

  /** Whether the case is over; an ended case never changes again. */
  public boolean ended() {
    return compareTo(CLOSED) >= 0;
  }

  static CaseStatus of(Outcome outcome) {
    return valueOf(outcome.name());
  }
}
