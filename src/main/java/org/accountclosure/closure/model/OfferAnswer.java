package org.accountclosure.closure.model;

/** What the holder says to the offer of an alternative, or to the question whether to go on. */
public enum OfferAnswer {
  /** Takes the alternative. */
  ACCEPT,
  /** Does not take it, or not any more; the closure goes on and nothing is offered again. */
  DECLINE,
  /** The closure goes on; the answer to the question that follows silence. */
  GO_ON
}
