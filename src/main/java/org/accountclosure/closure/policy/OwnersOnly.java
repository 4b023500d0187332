package org.accountclosure.closure.policy;

import java.util.Optional;

/**
 * Only the owner closes what belongs to several people. A member learns who may act and may have
 * the wish forwarded; a stranger learns nothing (domain reference, edge case 29).
 */
final class OwnersOnly {

  private OwnersOnly() {}

  /**
   * The rule.
   *
   * @param what it is that has members, such as {@code company}
   */
  static IntakeRule of(String what) {
    return asking -> asking.byOwner() ? Optional.empty() : Optional.of(objection(what, asking));
  }

  private static IntakeRule.Objection objection(String what, IntakeRule.Asking asking) {
    return asking
        .role()
        .map(
            role ->
                new IntakeRule.Objection(
                    "Only the owner of the "
                        + what
                        + " may ask for this; you are its "
                        + role
                        + ". The owner can be told of your wish: ask with forwardToOwner.",
                    true))
        .orElse(IntakeRule.Objection.TO_STRANGERS);
  }
}
