package org.accountclosure.closure.model;

/** A step that the platform takes for the holder, and only if the holder agreed beforehand. */
public enum Consent {
  /** Withdraws every open proposal. Cannot be undone; connects are not refunded. */
  WITHDRAW_PROPOSALS,
  /** Declines every open offer. Cannot be undone. */
  DECLINE_OFFERS,
  /** Pays the available balance out to the active payout method. Cannot be undone. */
  REQUEST_PAYOUT
}
