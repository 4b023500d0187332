package org.accountclosure.closure.model;

/** Why a person has to look at a case. */
public enum EscalationKind {
  /** The reason given may break the marketplace's terms. */
  VIOLATION_REASON,
  /** A blocker that only staff can clear. */
  BLOCKER
}
