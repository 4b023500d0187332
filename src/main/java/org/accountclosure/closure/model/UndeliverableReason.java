package org.accountclosure.closure.model;

/** Why a notice can never be delivered as it is. */
public enum UndeliverableReason {
  /** There is no such login any more, or no queue of that name has an address. */
  RECIPIENT_UNKNOWN,
  /** The login has no mail address, or one that cannot be an address. */
  ADDRESS_MISSING,
  /** The mail server says that it never will deliver to that address. */
  ADDRESS_REFUSED,
  /** The mail server refuses the message itself. */
  MESSAGE_REFUSED,
  /** It was tried for as long as the settings say. */
  TRIED_TOO_LONG
}
