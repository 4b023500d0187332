package org.accountclosure.closure.policy;

import java.util.List;

/**
 * What is special about a client's company: only its owner closes it, and the company pays, gets
 * its escrow back and parts from its members first (domain reference, chapters 1 and 5).
 */
final class ClientRules {

  static final KindRules RULES =
      KindRules.of(
          OwnersOnly.of("company"),
          List.of(
              HoldPolicies.ALL,
              CompanyPolicies.BUSINESS,
              IdentityPolicies.ALL,
              BillPolicies.ALL,
              EscrowPolicies.ALL,
              MemberPolicies.ALL));

  private ClientRules() {}
}
