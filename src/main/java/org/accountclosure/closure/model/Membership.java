package org.accountclosure.closure.model;

import org.jspecify.annotations.Nullable;

/**
 * A company or an agency that a login belongs to, as the marketplace reports it at one moment.
 *
 * @param team its account
 * @param role what the login is there; an owner does not leave, the team is transferred or closed
 * @param lastAdmin whether it is the team's only admin
 * @param contactOf the running contract whose contact person the login is; null if there is none
 * @param atWork whether contracts or proposals of the login's own run under the team
 * @param agreed whether the team agreed that the login is removed
 * @param asked what has become of asking the team; null if nobody asked it, or the marketplace
 *     alone was asked
 */
public record Membership(
    AccountId team,
    MemberRole role,
    boolean lastAdmin,
    @Nullable String contactOf,
    boolean atWork,
    boolean agreed,
    CaseTeam.@Nullable State asked) {

  /** Whether somebody of the team must decide: of a plain member, and of the last admin. */
  public boolean needsDecision() {
    return !agreed && (role == MemberRole.MEMBER || lastAdmin);
  }

  /** Whether nothing but the leaving itself is left. */
  public boolean leavable() {
    return !owned() && !needsDecision() && contactOf == null && !atWork;
  }

  public boolean owned() {
    return role == MemberRole.OWNER;
  }

  Membership withAsked(CaseTeam.@Nullable State state) {
    return new Membership(team, role, lastAdmin, contactOf, atWork, agreed, state);
  }
}
