package org.accountclosure.closure.model;

/** Who must act before a blocker clears. */
public enum Party {
  HOLDER,
  COUNTERPARTY,
  /** The platform itself, by time passing or by its own staff at work already. */
  MARKETPLACE,
  SUPPORT,
  TRUST
}
