package org.accountclosure.closure.model;

/** The id of one hold at the marketplace. Opaque; at most 64 characters. */
public record HoldId(String value) {

  public HoldId {
    Ids.requireWellFormed("hold id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
