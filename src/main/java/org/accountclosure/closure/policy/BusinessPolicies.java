package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.Contract;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountFacts.Payment;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Party;

/** Nothing may be active or open: contracts, proposals, offers, disputes. */
final class BusinessPolicies {

  /** Nobody but its parties ends a contract. */
  static final BlockerPolicy ACTIVE_CONTRACTS =
      new BlockerPolicy(
          "active contracts",
          BlockerCode.ACTIVE_CONTRACT,
          (facts, moment) ->
              facts.contracts().stream().map(contract -> active(contract, facts, moment)).toList());

  static final BlockerPolicy PROPOSALS =
      new BlockerPolicy(
          "proposals",
          BlockerCode.OPEN_PROPOSAL,
          (facts, moment) ->
              facts.proposals().stream()
                  .map(
                      proposal ->
                          new Blocker(
                              BlockerCode.OPEN_PROPOSAL,
                              proposal.id(),
                              "Proposal open since " + proposal.submittedAt(),
                              Party.HOLDER,
                              null,
                              Consent.WITHDRAW_PROPOSALS))
                  .toList());

  static final BlockerPolicy OFFERS =
      new BlockerPolicy(
          "offers",
          BlockerCode.OPEN_OFFER,
          (facts, moment) ->
              facts.offers().stream()
                  .map(
                      offer ->
                          new Blocker(
                              BlockerCode.OPEN_OFFER,
                              offer.id(),
                              "Offer unanswered since " + offer.madeAt(),
                              Party.HOLDER,
                              null,
                              Consent.DECLINE_OFFERS))
                  .toList());

  static final BlockerPolicy DISPUTES =
      new BlockerPolicy(
          "disputes",
          BlockerCode.OPEN_DISPUTE,
          (facts, moment) ->
              facts.disputes().stream()
                  .map(
                      dispute ->
                          new Blocker(
                              BlockerCode.OPEN_DISPUTE,
                              dispute.id(),
                              "Dispute about contract "
                                  + dispute.contractId()
                                  + " open since "
                                  + dispute.openedAt(),
                              Party.MARKETPLACE,
                              dispute.decisionExpectedBy(),
                              null))
                  .toList());

  static final List<BlockerPolicy> ALL = List.of(ACTIVE_CONTRACTS, PROPOSALS, OFFERS, DISPUTES);

  private BusinessPolicies() {}

  /**
   * Whoever ends a fixed-price contract gives up what is in escrow. So a holder whose submitted
   * milestone the client still looks at waits for the client, or for the release that follows
   * silence; the holder's own turn begins after it.
   */
  private static Blocker active(Contract contract, AccountFacts facts, Moment moment) {
    List<Payment> underReview =
        contract.kind() == ContractKind.FIXED
            ? facts.payments().stream()
                .filter(payment -> payment.contractId().equals(contract.id()))
                .filter(payment -> MoneyPolicies.isUnderReview(payment, moment.now()))
                .toList()
            : List.of();
    String since = "Contract (" + contract.kind() + ") active since " + contract.startedAt();
    if (underReview.isEmpty()) {
      return new Blocker(
          BlockerCode.ACTIVE_CONTRACT, contract.id(), since, Party.HOLDER, null, null);
    }
    Optional<Instant> released =
        underReview.stream()
            .map(payment -> Optional.ofNullable(payment.securityFrom()))
            .reduce((one, other) -> one.flatMap(a -> other.map(b -> a.isAfter(b) ? a : b)))
            .orElseThrow();
    return new Blocker(
        BlockerCode.ACTIVE_CONTRACT,
        contract.id(),
        since
            + "; submitted work is under review until "
            + released.map(Instant::toString).orElse("an unknown date"),
        Party.COUNTERPARTY,
        released.orElse(null),
        null);
  }
}
