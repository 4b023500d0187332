package org.accountclosure.closure.model;

/** What money is that comes after an account has closed. */
public enum LateMoneyKind {
  /** Paid to the holder: a bonus, or a late milestone. */
  BONUS,
  /** Comes back to the holder, who had paid it. */
  REFUND,
  /** Claimed back from the holder by whoever had paid. */
  CHARGEBACK;

  /** Whether it is the holder's, not owed by the holder. */
  public boolean isCredit() {
    return this != CHARGEBACK;
  }
}
