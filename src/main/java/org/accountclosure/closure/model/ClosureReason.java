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
  WORKING_DIRECTLY_WITH_CLIENT
}
