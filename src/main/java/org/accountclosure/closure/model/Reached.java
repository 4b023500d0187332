package org.accountclosure.closure.model;

/** How a person reached somebody whom no notice reached. */
public enum Reached {
  BY_PHONE,
  BY_OTHER_ADDRESS,
  BY_LETTER,
  /** There is no way; what was tried is noted. */
  NOT_REACHED
}
