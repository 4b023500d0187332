package org.accountclosure.closure.model;

/** What a login is in a company or an agency. */
public enum MemberRole {
  /** Whom it belongs to: the login of the account itself. */
  OWNER,
  ADMIN,
  MANAGER,
  MEMBER
}
