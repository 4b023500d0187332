package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one team in the case of a member who leaves all of them.
 *
 * @param state where it stands
 * @param since when it came to that
 * @param askedAt when the team was asked to remove the member; null if it was not
 * @param by who decided; null if nobody has
 * @param why in the words of who refused; personal data, never a process variable
 */
public record CaseTeam(
    CaseId caseId,
    AccountId team,
    MemberRole role,
    State state,
    Instant since,
    @Nullable Instant askedAt,
    @Nullable LoginId by,
    @Nullable String why) {

  /** Where a team of such a case stands. */
  public enum State {
    /** The login owns it: it is not left, but transferred or closed. */
    OWNED,
    /** It will be left as soon as nothing keeps the member. */
    TO_LEAVE,
    /** Its admins and managers were asked; of the last admin, its owner. */
    ASKED,
    /** Its owner was asked, because nobody else answered. */
    OWNER_ASKED,
    /** Nobody of the team answered; support decides. */
    UNANSWERED,
    /** The team agreed; it is left next. */
    AGREED,
    /** The team does not agree; support decides. */
    REFUSED,
    /** The case ended before it was left. */
    KEPT,
    LEFT,
    /** Somebody else ended the membership meanwhile. */
    REMOVED;

    /** Whether somebody of the team can still decide. */
    public boolean open() {
      return this == ASKED || this == OWNER_ASKED;
    }

    /** Whether it would still be left, or decided about, if the case went on. */
    public boolean pending() {
      return open() || this == TO_LEAVE || this == AGREED;
    }

    /** Whether the membership has ended. */
    public boolean over() {
      return this == LEFT || this == REMOVED;
    }
  }

  /** Seen for the first time. */
  public static CaseTeam seen(CaseId id, AccountId team, MemberRole role, State state, Instant at) {
    return new CaseTeam(id, team, role, state, at, null, null, null);
  }

  public RemovalId removalId() {
    return RemovalId.of(caseId, team);
  }

  /** The team is asked; asking again changes nothing. */
  public CaseTeam asked(Instant at) {
    return new CaseTeam(caseId, team, role, State.ASKED, at, at, null, null);
  }

  /** It stands elsewhere now. */
  public CaseTeam now(State next, MemberRole as, Instant at) {
    return new CaseTeam(caseId, team, as, next, at, askedAt, by, why);
  }

  /** As {@link #now(State, MemberRole, Instant)}, with the same role. */
  public CaseTeam now(State next, Instant at) {
    return now(next, role, at);
  }

  /** Somebody of the team decided. */
  public CaseTeam decided(State next, LoginId decidedBy, @Nullable String reason, Instant at) {
    return new CaseTeam(caseId, team, role, next, at, askedAt, decidedBy, reason);
  }
}
