package org.accountclosure.closure.model;

/** What a date of a case is about. */
public enum CaseDateKind {
  /** A blocker can clear at the earliest. */
  BLOCKER_CLEARS,
  /** The account can close at the earliest, by the forecast. */
  EARLIEST_CLOSING,
  /** The request expires if the holder does nothing. */
  EXPIRY,
  /** The last moment to answer the offer of an alternative. */
  OFFER_ENDS,
  /** The last moment to say that the closure shall go on. */
  GO_ON_BY,
  /** The last moment to answer support. */
  ANSWER_BY,
  /** The last moment to do something after the end, such as an appeal. */
  POSSIBLE_UNTIL
}
