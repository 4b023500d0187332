package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.policy.BlockerPolicies;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Policies;

/** Everything that blocks a case: what the marketplace reports, and what only the case knows. */
public final class CaseBlockers {

  private final Marketplace marketplace;
  private final BlockerPolicies rules;
  private final Doubts doubts;
  private final TeamsOfCase teams;
  private final Policies figures;

  public CaseBlockers(
      Marketplace marketplace,
      BlockerPolicies rules,
      Doubts doubts,
      TeamsOfCase teams,
      Policies figures) {
    this.marketplace = marketplace;
    this.rules = rules;
    this.doubts = doubts;
    this.teams = teams;
    this.figures = figures;
  }

  /** By which figures that case is judged then. */
  Moment moment(ClosureCase closureCase, Instant now) {
    return Moment.of(closureCase, now, figures.of(closureCase.policyVersion()));
  }

  /**
   * All of them, in the order in which they are worked on. What has become of each team of a member
   * who leaves is kept on the way.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known what blocks
   */
  List<Blocker> of(ClosureCase closureCase, Moment moment) {
    AccountFacts facts = marketplace.facts(closureCase.accountId()).orThrow();
    return Stream.concat(
            doubt(closureCase).stream(),
            rules.blockers(teams.look(closureCase, facts, moment.now()), moment).stream())
        .toList();
  }

  /** The open doubt whether the holder asks. */
  Optional<Blocker> doubt(ClosureCase closureCase) {
    return doubts
        .findOpen(closureCase.id())
        .map(
            doubt ->
                new Blocker(
                    BlockerCode.IDENTITY_IN_DOUBT,
                    "doubt-" + doubt.round(),
                    "A person finds out whether the holder of the account asked",
                    doubt.cause().settledBy(),
                    null,
                    null));
  }
}
