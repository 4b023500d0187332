package org.accountclosure.closure.policy;

import java.util.List;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Membership;
import org.accountclosure.closure.model.Party;

/**
 * What keeps a member in its teams (domain reference, chapters 1 and 5). An admin or a manager
 * leaves; of a plain member and of the last admin somebody of the team decides.
 */
final class TeamPolicies {

  /** No contract loses its contact person: somebody else is named first. */
  static final BlockerPolicy CONTACTS =
      new BlockerPolicy(
          "contact persons",
          BlockerCode.CONTACT_PERSON,
          (facts, moment) ->
              facts.memberships().stream()
                  .filter(team -> !team.owned())
                  .filter(team -> team.contactOf() != null)
                  .map(
                      team ->
                          new Blocker(
                              BlockerCode.CONTACT_PERSON,
                              team.team().value(),
                              "Contact person of contract %s of %s: somebody else has to be named"
                                  .formatted(team.contactOf(), team.team()),
                              Party.HOLDER,
                              null,
                              null))
                  .toList());

  static final BlockerPolicy LEAVING =
      new BlockerPolicy(
          "teams to leave",
          BlockerCode.TEAM_TO_LEAVE,
          (facts, moment) ->
              facts.memberships().stream()
                  .filter(team -> !team.owned() && !team.needsDecision())
                  .map(
                      team ->
                          new Blocker(
                              BlockerCode.TEAM_TO_LEAVE,
                              team.team().value(),
                              "%s of %s".formatted(team.role(), team.team()),
                              Party.HOLDER,
                              null,
                              team.leavable() ? Consent.LEAVE_TEAMS : null))
                  .toList());

  /** The team is asked; that waits for others, so that it never expires. */
  static final BlockerPolicy REMOVALS =
      new BlockerPolicy(
          "removals that a team decides",
          BlockerCode.REMOVAL_DUE,
          (facts, moment) ->
              facts.memberships().stream()
                  .filter(team -> team.needsDecision() && !team.lastAdmin() && !isSupports(team))
                  .map(
                      team ->
                          byTeam(
                              BlockerCode.REMOVAL_DUE,
                              team,
                              "An admin or a manager of %s decides about the removal"))
                  .toList());

  static final BlockerPolicy LAST_ADMINS =
      new BlockerPolicy(
          "last admins",
          BlockerCode.LAST_ADMIN,
          (facts, moment) ->
              facts.memberships().stream()
                  .filter(team -> team.needsDecision() && team.lastAdmin() && !isSupports(team))
                  .map(
                      team ->
                          byTeam(
                              BlockerCode.LAST_ADMIN,
                              team,
                              "The last admin of %s: name a successor, or the owner decides"))
                  .toList());

  /** Nobody is removed against the decision of the team but after a person has looked at it. */
  static final BlockerPolicy REFUSALS =
      new BlockerPolicy(
          "removals that a team refused",
          BlockerCode.REMOVAL_REFUSED,
          (facts, moment) ->
              facts.memberships().stream()
                  .filter(Membership::needsDecision)
                  .filter(team -> team.asked() == CaseTeam.State.REFUSED)
                  .map(
                      team ->
                          bySupport(
                              BlockerCode.REMOVAL_REFUSED, team, "%s refused to remove the member"))
                  .toList());

  static final BlockerPolicy SILENCES =
      new BlockerPolicy(
          "removals that nobody decided",
          BlockerCode.REMOVAL_UNANSWERED,
          (facts, moment) ->
              facts.memberships().stream()
                  .filter(Membership::needsDecision)
                  .filter(team -> team.asked() == CaseTeam.State.UNANSWERED)
                  .map(
                      team ->
                          bySupport(
                              BlockerCode.REMOVAL_UNANSWERED,
                              team,
                              "Nobody of %s decided about the removal, nor did its owner"))
                  .toList());

  static final List<BlockerPolicy> ALL =
      List.of(CONTACTS, LEAVING, REMOVALS, LAST_ADMINS, REFUSALS, SILENCES);

  private TeamPolicies() {}

  private static boolean isSupports(Membership team) {
    return team.asked() == CaseTeam.State.REFUSED || team.asked() == CaseTeam.State.UNANSWERED;
  }

  private static Blocker byTeam(BlockerCode code, Membership team, String explanation) {
    return blocker(code, team, explanation, Party.COUNTERPARTY);
  }

  private static Blocker bySupport(BlockerCode code, Membership team, String explanation) {
    return blocker(code, team, explanation, Party.SUPPORT);
  }

  private static Blocker blocker(
      BlockerCode code, Membership team, String explanation, Party mustAct) {
    return new Blocker(
        code, team.team().value(), explanation.formatted(team.team()), mustAct, null, null);
  }
}
