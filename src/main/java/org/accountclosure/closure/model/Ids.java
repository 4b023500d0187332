package org.accountclosure.closure.model;

/** What every id has in common. */
final class Ids {

  /** As wide as the columns that keep ids. */
  static final int LONGEST = 64;

  private Ids() {}

  static void requireWellFormed(String what, String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A " + what + " has 1 to " + LONGEST + " characters; this one has " + value.length());
    }
  }
}
