package org.accountclosure.closure.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Membership;
import org.accountclosure.closure.policy.IntakeRule.Asking;
import org.accountclosure.closure.policy.IntakeRule.Objection;

/**
 * What is special about a member of teams who owns none of them: one request leaves every team. The
 * request itself is the agreement to that.
 */
final class TeamMemberRules {

  static final KindRules RULES =
      KindRules.of(
              TeamMemberRules::whoLeaves,
              List.of(
                  HoldPolicies.ALL,
                  List.of(BusinessPolicies.ACTIVE_CONTRACTS, BusinessPolicies.PROPOSALS),
                  IdentityPolicies.ALL,
                  TeamPolicies.ALL))
          .implying(Consent.LEAVE_TEAMS);

  private TeamMemberRules() {}

  /** Everybody leaves for themselves; an owner who has nothing else to leave is told what to do. */
  static Optional<Objection> whoLeaves(Asking asking) {
    if (!asking.byOwner()) {
      return Optional.of(Objection.TO_STRANGERS);
    }
    String owned =
        asking.teams().stream()
            .filter(Membership::owned)
            .map(team -> team.team().value())
            .collect(Collectors.joining(", "));
    boolean leavesNone = asking.teams().stream().allMatch(Membership::owned);
    return owned.isEmpty() || !leavesNone
        ? Optional.empty()
        : Optional.of(
            new Objection(
                "You own "
                    + owned
                    + "; an owner does not leave. Transfer it to somebody else with the help of"
                    + " support, or ask for its own closure.",
                false));
  }
}
