package org.accountclosure.closure.model;

/** The id of a link to a case. Worth nothing without its signature. */
public record LinkId(String value) {

  public LinkId {
    Ids.requireWellFormed("link id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
