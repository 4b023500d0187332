package org.accountclosure.closure.policy;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.policy.IntakeRule.Asking;
import org.accountclosure.closure.policy.IntakeRule.Objection;

/**
 * What is special about a client's company: only its owner closes it, and the company pays, gets
 * its escrow back and parts from its members first (domain reference, chapters 1 and 5).
 */
final class ClientRules {

  static final KindRules RULES =
      KindRules.of(
          ClientRules::onlyTheOwner,
          List.of(
              HoldPolicies.ALL,
              CompanyPolicies.BUSINESS,
              IdentityPolicies.ALL,
              BillPolicies.ALL,
              EscrowPolicies.ALL,
              MemberPolicies.ALL));

  private ClientRules() {}

  /** A member learns who may act and may have the wish forwarded; a stranger learns nothing. */
  static Optional<Objection> onlyTheOwner(Asking asking) {
    if (asking.byOwner()) {
      return Optional.empty();
    }
    return Optional.of(
        asking
            .role()
            .map(
                role ->
                    new Objection(
                        "Only the owner of the company may ask for this; you are its "
                            + role
                            + ". The owner can be told of your wish: ask with forwardToOwner.",
                        true))
            .orElse(Objection.TO_STRANGERS));
  }
}
