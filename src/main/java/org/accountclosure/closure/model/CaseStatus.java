package org.accountclosure.closure.model;

/** What the holder is told about a case. */
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
}
