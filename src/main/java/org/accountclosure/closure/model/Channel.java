package org.accountclosure.closure.model;

/** How a request reached us; derived from the authenticated client, never told by the caller. */
public enum Channel {
  WEB,
  MOBILE,
  API,
  SUPPORT
}
