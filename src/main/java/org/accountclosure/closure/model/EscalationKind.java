package org.accountclosure.closure.model;

/** Why a person has to look at a case. */
public enum EscalationKind {
  /** The reason given may break the marketplace's terms. */
  VIOLATION_REASON,
  /** A blocker that only staff can clear. */
  BLOCKER,
  /** An account that was closed after a possible violation asks to be reopened. */
  REOPENING,
  /** Somebody signs up who may be the person whose account was closed. */
  SIGN_UP,
  /** Money came, or was claimed back, after the account had closed. */
  LATE_MONEY,
  /** Whoever asks has not proved to be the holder. */
  IDENTITY,
  /** The holder says that somebody else asked. */
  TAKEOVER;

  /** Whether it goes on when the closure has ended: it is about more than the closure. */
  public boolean outlivesTheCase() {
    return this != BLOCKER;
  }
}
