package org.accountclosure.closure.model;

/**
 * What is worked on first; every check looks at everything, whatever its stage. One order for all
 * kinds of accounts; a kind has the stages that its process names.
 */
public enum Stage {
  /** Nobody else is about to own it: before anything of it ends. */
  OWNERSHIP_SETTLED,
  /** No contract, proposal, offer or dispute is left. */
  BUSINESS_ENDED,
  /** No week with hours is left whose review by the company still runs. */
  BILLING_CYCLE_ENDED,
  /** Every bill is paid. */
  BILLS_PAID,
  /** Every payment has arrived and every debt is paid. */
  MONEY_RECEIVED,
  /** No money of the company waits for a milestone. */
  ESCROW_RETURNED,
  /** Every member has got its share of what an agency earned; before anything is paid out. */
  MEMBERS_SETTLED,
  /** Every payout has settled and nothing is left on the account. */
  MONEY_WITHDRAWN,
  /** Nobody but the owner is left; last, so that no contract loses its contact person. */
  MEMBERS_REMOVED,
  /** Every team is left that a member can leave. */
  TEAMS_LEFT,
  /** No team keeps a member who leaves. */
  MEMBERSHIPS_ENDED,
  /** No team has to decide any more; each is asked by a task of its own, no clearance waits. */
  REMOVALS_DECIDED;

  /** Whether work of that stage belongs to this one: an earlier stage may have reopened. */
  public boolean includes(Stage other) {
    return other.compareTo(this) <= 0;
  }
}
