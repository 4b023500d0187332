package org.accountclosure.closure.model;

/**
 * Why the holder wants to leave, in the words of the request form.
 *
 * <p>Only data here: which reasons a person must judge is decided by {@code ClosureReason.dmn}.
 */
public enum ClosureReason {
  NO_LONGER_USING,
  CAREER_CHANGE,
  TOO_MUCH_WORK,
  TAKING_BREAK,
  COST,
  WRONG_ACCOUNT_TYPE,
  BAD_FEEDBACK,
  FRESH_START,
  PRIVACY,
  DUPLICATE_ACCOUNT,
  WORKING_DIRECTLY_WITH_CLIENT,
  /** The holder has died; only staff can say so. */
  HOLDER_DECEASED,
  /** The holder cannot be reached, or has left the firm; only staff can say so. */
  HOLDER_UNREACHABLE;

  /** Whether only staff can give it: then nothing is the holder's to do. */
  public boolean byStaffOnly() {
    return this == HOLDER_DECEASED || this == HOLDER_UNREACHABLE;
  }
}
