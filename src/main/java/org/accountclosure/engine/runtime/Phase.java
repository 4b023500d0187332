package org.accountclosure.engine.runtime;

/** What is tried again when an incident is resolved. */
enum Phase {
  /** The process instance has its variables but has not started: its event sub-processes. */
  START,
  /** Entering: input mappings, expressions, subscriptions. */
  ACTIVATE,
  /** Leaving: output mappings. */
  COMPLETE,
  /** The listeners of a user task are asked again, from the first one on. */
  LISTENER,
  /** The job is given to workers again. */
  JOB
}
