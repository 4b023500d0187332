package org.accountclosure.closure.port;

import org.accountclosure.closure.policy.ClosureSettings;

/** Every version of the rules' figures that a case was ever judged by. */
public interface Policies {

  /** The version for new cases. */
  ClosureSettings current();

  /**
   * The version that a case keeps.
   *
   * @throws IllegalArgumentException if it was never in force here
   */
  ClosureSettings of(String version);
}
