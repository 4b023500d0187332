package org.accountclosure.closure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.CaseTeam.State;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Membership;
import org.accountclosure.closure.port.CaseTeams;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what has become of each team of a member who leaves: so that the answer can say what was
 * left, what was not, and why.
 */
public final class TeamsOfCase {

  private final CaseTeams teams;

  public TeamsOfCase(CaseTeams teams) {
    this.teams = teams;
  }

  /**
   * Compares what is known with what the marketplace reports now, and keeps what has changed.
   *
   * @return the facts with what has become of asking each team
   */
  AccountFacts look(ClosureCase closureCase, AccountFacts facts, Instant now) {
    if (closureCase.request().accountKind() != AccountKind.TEAM_MEMBER || closureCase.ended()) {
      return facts;
    }
    Map<String, CaseTeam> known =
        teams.of(closureCase.id()).stream()
            .collect(
                Collectors.toMap(
                    team -> team.team().value(), Function.identity(), (a, b) -> b, TreeMap::new));
    Map<AccountId, State> asked = new HashMap<>();
    for (Membership membership : facts.memberships()) {
      CaseTeam before = known.remove(membership.team().value());
      State state = state(membership, before == null ? null : before.state());
      asked.put(membership.team(), state);
      if (before == null) {
        teams.save(
            CaseTeam.seen(closureCase.id(), membership.team(), membership.role(), state, now));
      } else if (before.state() != state || before.role() != membership.role()) {
        teams.save(before.now(state, membership.role(), now));
      }
    }
    known.values().stream()
        .filter(gone -> !gone.state().over())
        .forEach(gone -> teams.save(gone.now(State.REMOVED, now)));
    return facts.withAsked(asked);
  }

  private static State state(Membership now, @Nullable State before) {
    if (now.owned()) {
      return State.OWNED;
    }
    if (!now.needsDecision()) {
      return now.agreed() ? State.AGREED : State.TO_LEAVE;
    }
    return before == null || before.over() || before == State.OWNED || before == State.AGREED
        ? State.TO_LEAVE
        : before;
  }

  /** These teams were left for the member. */
  void left(ClosureCase closureCase, List<String> left, Instant now) {
    teams.of(closureCase.id()).stream()
        .filter(team -> left.contains(team.team().value()))
        .forEach(team -> teams.save(team.now(State.LEFT, now)));
  }

  /** The case has ended: what waits for a decision or for being left is not left any more. */
  void caseEnded(ClosureCase ended, Instant now) {
    teams.of(ended.id()).stream()
        .filter(team -> team.state().pending())
        .forEach(team -> teams.save(team.now(State.KEPT, now)));
  }

  /** What has become of them so far, in one sentence each state; empty if there are none. */
  String inOneSentence(ClosureCase closureCase) {
    Map<State, List<String>> byState = new EnumMap<>(State.class);
    teams
        .of(closureCase.id())
        .forEach(
            team ->
                byState
                    .computeIfAbsent(team.state(), state -> new ArrayList<>())
                    .add(team.team().value()));
    return byState.entrySet().stream()
        .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining("; "));
  }
}
