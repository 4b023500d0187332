package org.accountclosure.closure.model;

/** The id of one person's login at the marketplace. Opaque; at most 64 characters. */
public record LoginId(String value) {

  public LoginId {
    Ids.requireWellFormed("login id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
