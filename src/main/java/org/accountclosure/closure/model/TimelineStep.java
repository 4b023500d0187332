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
  /** The process of a withdrawn case has stopped. */
  WITHDRAWAL_CONFIRMED,
  REFUSED,
  HOLDER_TOLD,
  NEWS_RECEIVED,
  HOLDER_REMINDED,
  EXPIRED,
  RETAINED,
  /** The process of a case that ended otherwise has stopped. */
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
  RENEWALS_STOPPED,
  NEW_BUSINESS_STOPPED,
  ACCOUNT_RESTORED,
  ALTERNATIVE_OFFERED,
  ALTERNATIVE_NOT_OFFERED,
  ASKED_TO_GO_ON,
  OFFER_ANSWERED,
  ALTERNATIVE_APPLIED,
  ALTERNATIVE_VERIFIED,
  /** Money came, or was claimed back, after the closing. */
  LATE_MONEY_CAME,
  LATE_MONEY_JUDGED,
  /** A member was asked to own the account. */
  TRANSFER_ASKED,
  TRANSFER_ACCEPTED,
  /** Declined or taken back: the closure goes on. */
  TRANSFER_ENDED,
  HOLD_PLACED,
  HOLD_REGISTERED,
  HOLD_KEPT,
  HOLD_LIFTING_PROPOSED,
  HOLD_LIFTING_CONFIRMED,
  HOLD_LIFTING_REJECTED,
  HOLD_LIFTED,
  EVIDENCE_GATHERED,
  REOPENED_BY_APPEAL,
  NOTICE_UNDELIVERABLE,
  HOLDER_BEING_REACHED,
  HOLDER_REACHED,
  HOLDER_NOT_REACHED,
  LINKS_REVOKED,
  /** A new link was mailed; those before open nothing any more. */
  LINK_REISSUED,
  /** Somebody with the holder's mail address asked for the way back. */
  REOPENING_ASKED,
  REOPENING_REFUSED,
  REOPENED,
  /** Somebody wants to sign up who may be the holder of the closed account. */
  SIGN_UP_MATCHED,
  /** A person found that the sign-up may go on, or not. */
  SIGN_UP_JUDGED,
  ERASURE_WISHED,
  /** More time is needed; the holder was told why. */
  ERASURE_EXTENDED,
  ERASURE_ANSWERED,
  ERASURE_REFUSED,
  DATA_ERASED,
  IDENTITY_DOUBTED,
  IDENTITY_CONFIRMED,
  /** A person found that it was not the holder who asked. */
  IDENTITY_REJECTED,
  TRANSFER_ANNOUNCED,
  /** Somebody of a team has to decide whether a member is removed. */
  TEAMS_ASKED,
  TEAM_REMINDED,
  REMOVAL_ESCALATED,
  REMOVAL_DECIDED,
  /** They keep the login of a member who has left its teams. */
  OTHER_ROLES_FOUND,
  /** Somebody else was asked by mail for what the case waits for. */
  COUNTERPARTY_ASKED,
  COUNTERPARTY_REMINDED,
  /** By the link of that mail. */
  COUNTERPARTY_ACTED,
  /** Statement and data for the holder were made, with their checksum. */
  EXPORT_WRITTEN,
  /** They are kept no longer. */
  EXPORT_REMOVED,
  /** A holder of two profiles knows that both end. */
  WHOLE_LOGIN_CONFIRMED;

  /** Whether it changed something on the marketplace that no outcome of the case restores. */
  public boolean cannotBeUndone() {
    return this == STEP_TAKEN || this == BLOCKER_RESOLVED || this == ALTERNATIVE_APPLIED;
  }
}
