package org.accountclosure.closure.model;

/** What can happen to a case. */
public enum TimelineStep {
  REQUESTED,
  PROCESS_STARTED,
  CHECKED,
  STEP_TAKEN,
  ESCALATED,
  SUPPORT_REMINDED,
  DECIDED,
  CLOSING,
  BLOCKED_AT_CLOSING,
  CLOSED,
  WITHDRAWN,
  WITHDRAWAL_CONFIRMED,
  REFUSED,
  HOLDER_TOLD,
  NEWS_RECEIVED
}
