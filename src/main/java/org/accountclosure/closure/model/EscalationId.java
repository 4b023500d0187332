package org.accountclosure.closure.model;

/** The id of one escalation to support. Opaque; at most 64 characters. */
public record EscalationId(String value) {

  public EscalationId {
    Ids.requireWellFormed("escalation id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
