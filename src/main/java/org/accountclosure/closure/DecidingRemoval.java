package org.accountclosure.closure;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.CaseTeam.State;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.CaseTeams;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Teams;
import org.jspecify.annotations.Nullable;

/**
 * An admin, a manager or the owner of a team decides whether a member is removed. Who may is asked
 * anew each time: whoever has left the team meanwhile decides nothing. Each denial is a sentence
 * for the person; empty means that the task may go on.
 */
public final class DecidingRemoval {

  private final CaseTeams teams;
  private final Teams team;
  private final Marketplace marketplace;
  private final CaseDesk desk;

  public DecidingRemoval(CaseTeams teams, Teams team, Marketplace marketplace, CaseDesk desk) {
    this.teams = teams;
    this.team = team;
    this.marketplace = marketplace;
    this.desk = desk;
  }

  /** What can be decided. */
  public enum Choice {
    APPROVE,
    REFUSE
  }

  /** May that person take the task? Giving it back is always possible. */
  public Optional<String> assignee(RemovalId id, @Nullable String assignee) {
    if (assignee == null || assignee.isBlank()) {
      return Optional.empty();
    }
    return desk.with(
        teams.get(id).caseId(), closureCase -> mayDecide(teams.get(id), closureCase, assignee));
  }

  /**
   * May that person complete the task so? If so, it is kept who it was and why. Repeating it
   * changes nothing.
   *
   * @param decision one of {@link Choice}
   * @param why mandatory for a refusal: the member is told
   */
  public Optional<String> decision(
      RemovalId id, @Nullable String assignee, @Nullable String decision, @Nullable String why) {
    return desk.with(
        teams.get(id).caseId(),
        closureCase -> {
          CaseTeam asked = teams.get(id);
          if (!asked.state().open() || closureCase.ended()) {
            return Optional.<String>empty();
          }
          Optional<String> denial =
              mayDecide(asked, closureCase, assignee)
                  .or(() -> incomplete(decision, why))
                  .or(() -> StaffNotes.tooLong(why));
          if (denial.isEmpty()) {
            LoginId by = new LoginId(String.valueOf(assignee));
            String reason = StaffNotes.isMissing(why) ? null : why;
            teams.save(asked.decided(asked.state(), by, reason, asked.since()));
          }
          return denial;
        });
  }

  /**
   * Records what was decided. An agreement lets the member leave the team with the others; a
   * refusal is told to support. Repeating it changes nothing.
   *
   * @throws IllegalStateException if nobody has decided
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot be
   *     told
   */
  public void record(RemovalId id, Choice decision) {
    desk.onUnlessEnded(
        teams.get(id).caseId(),
        closureCase -> {
          CaseTeam asked = teams.get(id);
          if (!asked.state().open()) {
            return;
          }
          LoginId by = asked.by();
          if (by == null) {
            throw new IllegalStateException("Nobody has decided about " + id);
          }
          boolean agrees = decision == Choice.APPROVE;
          if (agrees) {
            team.agree(asked.team(), closureCase.loginId(), by).orThrow();
          }
          Instant now = desk.now();
          teams.save(asked.decided(agrees ? State.AGREED : State.REFUSED, by, asked.why(), now));
          desk.note(
              closureCase.id(),
              now,
              Actor.team(by),
              TimelineStep.REMOVAL_DECIDED,
              asked.team() + (agrees ? " agrees to the removal" : " does not agree to the removal"),
              "removal-decided:" + id + ":" + asked.askedAt());
        });
  }

  private Optional<String> mayDecide(
      CaseTeam asked, ClosureCase closureCase, @Nullable String login) {
    if (login == null || login.isBlank()) {
      return Optional.of("Claim the task first, so that it is known who decides.");
    }
    if (login.equals(closureCase.loginId().value())) {
      return Optional.of("Nobody decides about their own removal.");
    }
    Optional<MemberRole> role =
        login.length() > 64
            ? Optional.empty()
            : marketplace.roleIn(asked.team(), new LoginId(login)).orThrow();
    boolean allowed =
        role.filter(
                found ->
                    found == MemberRole.OWNER
                        || (found != MemberRole.MEMBER && asked.role() == MemberRole.MEMBER))
            .isPresent();
    return allowed
        ? Optional.empty()
        : Optional.of(
            login
                + (asked.role() == MemberRole.MEMBER
                    ? " is neither admin nor manager nor owner of "
                    : " is not the owner who decides about the last admin of ")
                + asked.team()
                + ".");
  }

  private static Optional<String> incomplete(@Nullable String decision, @Nullable String why) {
    if (Arrays.stream(Choice.values()).noneMatch(known -> known.name().equals(decision))) {
      return Optional.of("Choose a decision: one of " + Arrays.toString(Choice.values()) + ".");
    }
    return Choice.REFUSE.name().equals(decision) && StaffNotes.isMissing(why)
        ? Optional.of("Write down why: the member is told.")
        : Optional.empty();
  }
}
