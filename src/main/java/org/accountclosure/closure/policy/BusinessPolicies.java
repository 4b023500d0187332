package org.accountclosure.closure.policy;

import java.util.List;
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
          (facts, moment) ->
              facts.contracts().stream()
                  .map(
                      contract ->
                          new Blocker(
                              BlockerCode.ACTIVE_CONTRACT,
                              contract.id(),
                              "Contract ("
                                  + contract.kind()
                                  + ") active since "
                                  + contract.startedAt(),
                              Party.HOLDER,
                              null,
                              null))
                  .toList());

  static final BlockerPolicy PROPOSALS =
      new BlockerPolicy(
          "proposals",
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
}
