package org.accountclosure.closure.model;

/** What an account is on the marketplace; each kind has its own way to be closed. */
public enum AccountKind {
  FREELANCER,
  CLIENT,
  AGENCY,
  TEAM_MEMBER
}
