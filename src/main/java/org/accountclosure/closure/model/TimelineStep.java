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
  REFUSED,
  HOLDER_TOLD,
  NEWS_RECEIVED,
  HOLDER_REMINDED,
  EXPIRED,
  RETAINED,
  OUTCOME_CONFIRMED,
  REVIEW_REQUESTED,
  REVIEW_REPORTED,
  HOLDER_ASKED,
  HOLDER_ANSWERED,
  HANDED_TO_TRUST,
  ESCALATED_TO_LEAD,
  RESOLUTION_CONFIRMED,
  RESOLUTION_REJECTED,
  BLOCKER_RESOLVED,
  APPEALED,
  APPEAL_DECIDED,
  REOPENED_BY_APPEAL,
  NOTICE_UNDELIVERABLE,
  HOLDER_REACHED,
  LINKS_REVOKED;

  /** Whether it changed something on the marketplace that no outcome of the case restores. */
  public boolean cannotBeUndone() {
    return this == STEP_TAKEN || this == BLOCKER_RESOLVED;
  }
}
