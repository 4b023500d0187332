package org.accountclosure.closure.model;

/** The id of one case. Opaque; at most 64 characters. */
public record CaseId(String value) {

  public CaseId {
    Ids.requireWellFormed("case id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
