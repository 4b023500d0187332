package org.accountclosure.closure.model;

/** Why everything about an account is stopped. */
public enum HoldKind {
  /** A court, an authority or a claim. */
  LEGAL,
  FRAUD,
  /** An investigation of trust and safety. */
  TRUST,
  /** A dispute in which evidence must stay as it is. */
  DISPUTE
}
