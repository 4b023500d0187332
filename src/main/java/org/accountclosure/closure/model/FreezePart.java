package org.accountclosure.closure.model;

/** What a case switches off about an account while it is under way. */
public enum FreezePart {
  /** A paid plan does not renew. From the intake on. */
  RENEWAL,
  /** No new proposal, offer or contract. After the offer of an alternative. */
  NEW_BUSINESS,
  /** Nobody finds the profile. After the offer of an alternative. */
  PROFILE_HIDDEN
}
