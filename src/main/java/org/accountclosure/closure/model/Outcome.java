package org.accountclosure.closure.model;

/** How a case ends; as the process variable {@code outcome} has it. */
public enum Outcome {
  CLOSED,
  RETAINED,
  WITHDRAWN,
  REFUSED,
  EXPIRED
}
