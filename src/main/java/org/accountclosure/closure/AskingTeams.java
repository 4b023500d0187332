package org.accountclosure.closure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.Member;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.CaseTeam.State;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.HolderTurn;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.port.CaseTeams;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Policies;

/**
 * Asks the teams that have to decide whether a member is removed: their admins and managers first,
 * then their owner, at last support. Of the last admin the owner decides from the start.
 */
public final class AskingTeams {

  private final CaseBlockers all;
  private final CaseTeams teams;
  private final Marketplace marketplace;
  private final TeamNotices notices;
  private final Policies figures;
  private final CaseDesk desk;

  public AskingTeams(
      CaseBlockers all,
      CaseTeams teams,
      Marketplace marketplace,
      TeamNotices notices,
      Policies figures,
      CaseDesk desk) {
    this.all = all;
    this.teams = teams;
    this.marketplace = marketplace;
    this.notices = notices;
    this.figures = figures;
    this.desk = desk;
  }

  /**
   * Who is asked now, and until when.
   *
   * @param deciders the logins of those who may decide, sorted; empty if nobody need be asked
   * @param groups the same as groups of a task list, such as {@code acc-1:ADMIN}
   * @param remindAt when they are reminded; UTC
   * @param escalateAt when somebody else is asked; UTC
   */
  public record Asked(
      AccountId team,
      LoginId member,
      List<String> deciders,
      List<String> groups,
      Instant remindAt,
      Instant escalateAt) {
    public Asked {
      deciders = List.copyOf(deciders);
      groups = List.copyOf(groups);
    }
  }

  /**
   * Which teams have to be asked now; each counts as asked from then on. None under a hold or while
   * it is in doubt who asked. Repeating it answers those that are still asked.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known
   */
  public List<RemovalId> find(CaseId id, String jobKey) {
    return desk.with(
        id, closureCase -> closureCase.ended() ? List.of() : find(closureCase, jobKey));
  }

  private List<RemovalId> find(ClosureCase closureCase, String jobKey) {
    Moment moment = all.moment(closureCase, desk.now());
    List<Blocker> blockers = all.of(closureCase, moment);
    if (blockers.stream().anyMatch(blocker -> blocker.code().stage().isEmpty())) {
      return List.of();
    }
    List<CaseTeam> asked =
        teams.of(closureCase.id()).stream()
            .filter(team -> blockers.stream().anyMatch(blocker -> isAbout(blocker, team)))
            .map(team -> team.state().open() ? team : ask(team, moment.now()))
            .toList();
    if (!asked.isEmpty()) {
      wait(closureCase, asked, blockers, moment, jobKey);
    }
    return asked.stream().map(CaseTeam::removalId).toList();
  }

  private static boolean isAbout(Blocker blocker, CaseTeam team) {
    return (blocker.code() == BlockerCode.REMOVAL_DUE || blocker.code() == BlockerCode.LAST_ADMIN)
        && blocker.reference().equals(team.team().value());
  }

  private CaseTeam ask(CaseTeam team, Instant now) {
    CaseTeam asked = team.asked(now);
    teams.save(asked);
    return asked;
  }

  private void wait(
      ClosureCase closureCase,
      List<CaseTeam> asked,
      List<Blocker> blockers,
      Moment moment,
      String jobKey) {
    Instant until =
        asked.stream()
            .map(team -> escalateAt(team, closureCase))
            .filter(at -> at.isAfter(moment.now()))
            .min(Instant::compareTo)
            .orElse(moment.now());
    String names = String.join(", ", asked.stream().map(team -> team.team().value()).toList());
    String why = "Asked whether the member is removed: " + names;
    desk.save(
        closureCase.checked(
            blockers, new NextStep.Wait(until, why), HolderTurn.NOT_NOW, moment.now()));
    desk.noteLook(
        closureCase.id(),
        moment.now(),
        TimelineStep.TEAMS_ASKED,
        why,
        "teams-asked:" + jobKey,
        blockers);
  }

  /**
   * Who is to decide now. Idempotent: the dates count from when the team was asked.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if nobody knows who they are
   */
  public Asked open(RemovalId id) {
    return on(id, this::asked);
  }

  /**
   * Nobody decided in time: the owner is asked, then support. Repeating it before the next date
   * changes nothing.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if nobody knows who they are
   */
  public Asked escalate(RemovalId id) {
    return on(
        id,
        (team, closureCase) -> {
          Instant now = desk.now();
          if (!team.state().open() || now.isBefore(escalateAt(team, closureCase))) {
            return asked(team, closureCase);
          }
          State next = team.state() == State.ASKED ? State.OWNER_ASKED : State.UNANSWERED;
          CaseTeam later = team.now(next, now);
          teams.save(later);
          desk.note(
              closureCase.id(),
              now,
              Actor.SYSTEM,
              TimelineStep.REMOVAL_ESCALATED,
              next == State.UNANSWERED
                  ? "Nobody of " + team.team() + " decided; support is asked"
                  : "No admin or manager of " + team.team() + " decided; its owner is asked",
              "removal-escalated:" + id + ":" + next + ":" + team.askedAt());
          return asked(later, closureCase);
        });
  }

  /** Reminds who may decide, once for each that is asked. */
  public void remind(RemovalId id) {
    on(
        id,
        (team, closureCase) -> {
          Asked asked = asked(team, closureCase);
          if (asked.deciders().isEmpty()) {
            return asked;
          }
          notices.reminded(team, closureCase, asked);
          desk.note(
              closureCase.id(),
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.TEAM_REMINDED,
              "Those of " + team.team() + " who decide were reminded; due at " + asked.escalateAt(),
              "team-reminded:" + id + ":" + team.state() + ":" + team.askedAt());
          return asked;
        });
  }

  private Asked on(RemovalId id, BiFunction<CaseTeam, ClosureCase, Asked> work) {
    CaseTeam found = teams.get(id);
    return desk.with(found.caseId(), closureCase -> work.apply(teams.get(id), closureCase));
  }

  /** The owner is asked at once where nobody else could decide. */
  private Asked asked(CaseTeam team, ClosureCase closureCase) {
    Instant now = desk.now();
    if (!team.state().open() || closureCase.ended()) {
      return nobody(team, closureCase, now);
    }
    AccountFacts facts = marketplace.facts(team.team()).orThrow();
    List<Member> deciders =
        facts.members().stream()
            .filter(member -> !member.login().equals(closureCase.loginId()))
            .filter(member -> member.role() != MemberRole.MEMBER)
            .toList();
    Optional<Member> leaving =
        facts.members().stream()
            .filter(member -> member.login().equals(closureCase.loginId()))
            .findFirst();
    if (leaving.isEmpty()) {
      return nobody(team, closureCase, now);
    }
    boolean ownersOnly = deciders.isEmpty() || leaving.get().role() != MemberRole.MEMBER;
    CaseTeam current = team;
    if (ownersOnly && team.state() == State.ASKED) {
      current = team.now(State.OWNER_ASKED, now);
      teams.save(current);
    }
    List<String> logins = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    if (!ownersOnly) {
      deciders.forEach(member -> logins.add(member.login().value()));
      groups.add(team.team() + ":" + MemberRole.ADMIN);
      groups.add(team.team() + ":" + MemberRole.MANAGER);
    }
    if (current.state() == State.OWNER_ASKED) {
      logins.add(facts.account().loginId().value());
      groups.add(team.team() + ":" + MemberRole.OWNER);
    }
    Asked asked =
        new Asked(
            team.team(),
            closureCase.loginId(),
            logins.stream().sorted().toList(),
            groups,
            remindAt(current, closureCase),
            escalateAt(current, closureCase));
    notices.asked(current, closureCase, asked);
    return asked;
  }

  private static Asked nobody(CaseTeam team, ClosureCase closureCase, Instant now) {
    return new Asked(team.team(), closureCase.loginId(), List.of(), List.of(), now, now);
  }

  private Instant remindAt(CaseTeam team, ClosureCase closureCase) {
    Instant askedAt = askedAt(team);
    ClosureSettings.Teams terms = terms(closureCase);
    return team.state() == State.OWNER_ASKED && !team.since().equals(askedAt)
        ? team.since().plus(terms.remindAfter())
        : askedAt.plus(terms.remindAfter());
  }

  private Instant escalateAt(CaseTeam team, ClosureCase closureCase) {
    ClosureSettings.Teams terms = terms(closureCase);
    return askedAt(team)
        .plus(team.state() == State.ASKED ? terms.ownerAfter() : terms.supportAfter());
  }

  private ClosureSettings.Teams terms(ClosureCase closureCase) {
    return figures.of(closureCase.policyVersion()).teams();
  }

  private static Instant askedAt(CaseTeam team) {
    Instant askedAt = team.askedAt();
    if (askedAt == null) {
      throw new IllegalStateException("Nobody has asked " + team.team());
    }
    return askedAt;
  }
}
