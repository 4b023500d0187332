package org.accountclosure.closure.model;

/** What is worked on first; every check looks at everything, whatever its stage. */
public enum Stage {
  /** No contract, proposal, offer or dispute is left. */
  BUSINESS_ENDED,
  /** Every payment has arrived and every debt is paid. */
  MONEY_RECEIVED,
  /** Every payout has settled and nothing is left on the account. */
  MONEY_WITHDRAWN;

  /** Whether work of that stage belongs to this one: an earlier stage may have reopened. */
  public boolean includes(Stage other) {
    return other.compareTo(this) <= 0;
  }
}
