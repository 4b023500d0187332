package org.accountclosure.store;

/** The configuration gives a known policy version other values; the application does not start. */
public final class PolicyChanged extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  PolicyChanged(String version, String changes) {
    super(
        "Policy version "
            + version
            + " is known with other values: "
            + changes
            + ". Cases are judged by the version that they began with, so a version never changes:"
            + " give the new values another name with account-closure.policy.version.");
  }
}
