package org.accountclosure.closure.model;

/** The id of one account of the marketplace, of any kind. Opaque; at most 64 characters. */
public record AccountId(String value) {

  public AccountId {
    Ids.requireWellFormed("account id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
