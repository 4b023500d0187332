package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;

/**
 * What there is between agencies, their owner and their members, as the marketplace reports it at
 * one moment. Only what is unsettled is in it.
 *
 * @param owned the open agencies of the login whose freelancer's account it is
 * @param shares what this agency has to settle with its members, former ones too
 * @param claims what agencies have to settle with this freelancer
 */
public record AgencyFacts(List<AccountId> owned, List<Share> shares, List<Share> claims) {

  /** Of an account that has to do with no agency. */
  public static final AgencyFacts NONE = new AgencyFacts(List.of(), List.of(), List.of());

  public AgencyFacts {
    owned = List.copyOf(owned);
    shares = List.copyOf(shares);
    claims = List.copyOf(claims);
  }

  /**
   * A member's part of what the agency earned by a contract.
   *
   * @param since when it was agreed on
   */
  public record Share(String id, LoginId member, String contractId, Money amount, Instant since) {}
}
