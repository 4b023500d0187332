package org.accountclosure.closure.model;

/** Why support refused a closure; each is told to the holder. */
public enum RefusalReason {
  /** The other account of the same person must be settled first. */
  DUPLICATE_ACCOUNT_UNRESOLVED,
  /** An investigation is under way that closing would defeat. */
  INVESTIGATION_UNDER_WAY,
  /** The direct work with a client breaks the terms and the fee is unpaid. */
  CONVERSION_FEE_UNPAID,
  /** It is not certain that the holder asked. */
  IDENTITY_NOT_CONFIRMED,
  /** Money is owed and was not paid. */
  DEBT_UNPAID,
  /** What blocks the closure cannot be cleared. */
  BLOCKER_NOT_CLEARABLE
}
