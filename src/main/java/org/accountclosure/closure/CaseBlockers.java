package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.OwnershipTransfer;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.policy.BlockerPolicies;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Transfers;

/** Everything that blocks a case: what the marketplace reports, and what only the case knows. */
public final class CaseBlockers {

  private final Marketplace marketplace;
  private final BlockerPolicies rules;
  private final Doubts doubts;
  private final Transfers transfers;
  private final TeamsOfCase teams;
  private final Policies figures;

  public CaseBlockers(
      Marketplace marketplace,
      BlockerPolicies rules,
      Doubts doubts,
      Transfers transfers,
      TeamsOfCase teams,
      Policies figures) {
    this.marketplace = marketplace;
    this.rules = rules;
    this.doubts = doubts;
    this.transfers = transfers;
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
            ofTheCase(closureCase, moment.now()).stream(),
            rules.blockers(teams.look(closureCase, facts, moment.now()), moment).stream())
        .map(blocker -> inPlaceOfTheHolder(closureCase, blocker))
        .toList();
  }

  /** What only the case knows: whether the holder asks, and whether somebody else shall own it. */
  List<Blocker> ofTheCase(ClosureCase closureCase, Instant now) {
    return Stream.of(doubt(closureCase), transfer(closureCase, now))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A holder who has died or cannot be reached does nothing: staff has to. */
  private static Blocker inPlaceOfTheHolder(ClosureCase closureCase, Blocker blocker) {
    return closureCase.request().reason().byStaffOnly() && blocker.mustAct() == Party.HOLDER
        ? blocker.actedOnBy(Party.SUPPORT)
        : blocker;
  }

  private Optional<Blocker> transfer(ClosureCase closureCase, Instant now) {
    return transfers
        .find(closureCase.id())
        .filter(transfer -> transfer.pendingAt(now))
        .map(
            transfer ->
                transfer.state() == OwnershipTransfer.State.ASKED
                    ? new Blocker(
                        BlockerCode.OWNERSHIP_TRANSFER,
                        transfer.reference(),
                        "A member is asked to own the account and can answer until "
                            + transfer.answerBy(),
                        Party.COUNTERPARTY,
                        transfer.answerBy(),
                        null)
                    : new Blocker(
                        BlockerCode.OWNERSHIP_TRANSFER,
                        transfer.reference(),
                        "A member accepts to own the account ("
                            + transfer.grounds()
                            + (transfer.evidence() == null
                                ? ""
                                : ", evidence " + transfer.evidence())
                            + "); two persons of staff decide",
                        Party.SUPPORT,
                        null,
                        null));
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
