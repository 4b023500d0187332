package org.accountclosure.closure.policy;

import java.util.List;

/**
 * What is special about an agency: only its owner closes it, its money is received, settled with
 * the members and withdrawn, and it parts from its members last. What belongs to the owner and the
 * members themselves is none of its business (domain reference, chapters 1 and 5).
 */
final class AgencyRules {

  static final KindRules RULES =
      KindRules.of(
          OwnersOnly.of("agency"),
          List.of(
              HoldPolicies.ALL,
              BusinessPolicies.ALL,
              List.of(CompanyPolicies.INVITATIONS),
              IdentityPolicies.ALL,
              MoneyPolicies.ALL,
              List.of(AgencyPolicies.SHARES),
              PayoutPolicies.ALL,
              MemberPolicies.ALL,
              List.of(AgencyPolicies.EXCLUSIVE_MEMBERS)));

  private AgencyRules() {}
}
