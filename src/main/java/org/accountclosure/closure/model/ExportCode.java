package org.accountclosure.closure.model;

/**
 * The codes in an export that a reader is told in words. One that is not among them is told as it
 * is: an export must not fail because the marketplace has learned a new one.
 */
public enum ExportCode {
  FREELANCER,
  CLIENT,
  AGENCY,
  TEAM_MEMBER,
  OWNER,
  ADMIN,
  MANAGER,
  MEMBER,
  HOURLY,
  FIXED,
  REFUND,
  OPEN,
  WITHDRAWN,
  DECLINED,
  ACCEPTED,
  REVOKED,
  AGREED,
  REFUSED,
  PAID,
  WRITTEN_OFF,
  COLLECTIONS,
  RENEWAL,
  NEW_BUSINESS,
  VISIBILITY,
  AVAILABILITY,
  ON,
  OFF,
  ALLOWED,
  STOPPED,
  PUBLIC,
  PRIVATE,
  HIDDEN,
  AVAILABLE,
  UNAVAILABLE,
  WEB,
  MOBILE,
  API,
  SUPPORT
}
