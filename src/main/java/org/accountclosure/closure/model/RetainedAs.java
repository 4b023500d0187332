package org.accountclosure.closure.model;

/** In which way a holder keeps an account after all. */
public enum RetainedAs {
  SET_UNAVAILABLE,
  FREE_PLAN,
  PRIVATE_PROFILE,
  SECOND_ACCOUNT,
  /** Somebody else owns it now. */
  TRANSFERRED,
  /** Other roles of the login keep it. */
  OTHER_ROLES
}
