package org.accountclosure.proof;

import org.accountclosure.closure.model.CaseStatus;

/** What a freelancer of the proof meets, and how the closure must end. */
enum Situation {
  CLEAR(CaseStatus.CLOSED, "NO_LONGER_USING", ""),
  PROPOSALS(CaseStatus.CLOSED, "CAREER_CHANGE", "\"WITHDRAW_PROPOSALS\",\"DECLINE_OFFERS\""),
  /** A payment becomes available while the proof runs, and is then paid out with consent. */
  PAYOUT(CaseStatus.CLOSED, "NO_LONGER_USING", "\"REQUEST_PAYOUT\""),
  APPROVED(CaseStatus.CLOSED, "DUPLICATE_ACCOUNT", ""),
  REFUSED(CaseStatus.REFUSED, "DUPLICATE_ACCOUNT", ""),
  /** Waits for a payment of next month, and gives up. */
  WITHDRAWN(CaseStatus.WITHDRAWN, "COST", "");

  final CaseStatus end;
  final String reason;

  /** As members of a JSON list. */
  final String consents;

  Situation(CaseStatus end, String reason, String consents) {
    this.end = end;
    this.reason = reason;
    this.consents = consents;
  }

  static Situation of(int number) {
    return values()[number % values().length];
  }
}
