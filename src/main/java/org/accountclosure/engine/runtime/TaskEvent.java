package org.accountclosure.engine.runtime;

/** What happens to a user task, and to what its listeners listen; the names are Camunda 8's. */
enum TaskEvent {
  CREATING,
  ASSIGNING,
  UPDATING,
  COMPLETING,
  CANCELING;

  /** Whether a listener may deny it. */
  boolean isDeniable() {
    return this == ASSIGNING || this == UPDATING || this == COMPLETING;
  }
}
