package org.accountclosure.closure.model;

/** The id of one appeal against a refusal. Opaque; at most 64 characters. */
public record AppealId(String value) {

  public AppealId {
    Ids.requireWellFormed("appeal id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
