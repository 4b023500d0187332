package org.accountclosure.closure.policy;

import java.util.List;
import java.util.Optional;

/** What is special about a freelancer: the money that was earned must be received and withdrawn. */
final class FreelancerRules {

  static final KindRules RULES =
      KindRules.of(
          FreelancerRules::onlyThePerson,
          List.of(
              HoldPolicies.ALL,
              BusinessPolicies.ALL,
              List.of(AgencyPolicies.OWNED_AGENCIES),
              IdentityPolicies.ALL,
              MoneyPolicies.ALL,
              List.of(AgencyPolicies.CLAIMS),
              PayoutPolicies.ALL));

  private FreelancerRules() {}

  static Optional<IntakeRule.Objection> onlyThePerson(IntakeRule.Asking asking) {
    return asking.byOwner() ? Optional.empty() : Optional.of(IntakeRule.Objection.TO_STRANGERS);
  }
}
