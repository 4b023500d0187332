package org.accountclosure.marketplace;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldKind;
import org.accountclosure.closure.model.MarketplaceEvent;
import org.accountclosure.closure.model.MarketplaceEvent.Kind;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happens on the marketplace between people: contracts, proposals, offers, disputes, and the
 * holds that stop all of it. Everything locks the account first, so that it is either before a
 * closing or refused after it.
 */
public final class Business {

  private final JdbcClient jdbc;
  private final AccountRows accounts;
  private final HoldRows holds;
  private final MarketplaceEvents news;
  private final Change change;
  private final ContractRows contracts;

  public Business(JdbcClient jdbc, MarketplaceEvents news, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = new AccountRows(jdbc);
    this.holds = new HoldRows(jdbc);
    this.news = news;
    this.change = new Change(jdbc, news, clock);
    this.contracts = new ContractRows(jdbc);
  }

  /** A contract begins now. */
  public void startContract(
      String id, ContractKind kind, AccountId freelancer, AccountId client, String currency) {
    change.ofNewBusinessBetween(
        freelancer,
        client,
        Kind.CONTRACT_STARTED,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_contract (contract_id, kind, title, freelancer_account_id,
                      client_account_id, currency, started_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(kind.name())
                .param(id)
                .param(freelancer.value())
                .param(client.value())
                .param(currency)
                .param(Times.param(change.now()))
                .update());
  }

  /**
   * One of its parties ends a contract now.
   *
   * @throws IllegalArgumentException if it is no party of it
   */
  public void endContract(String id, AccountId party) {
    change.among(
        contracts.partiesWith(party, id),
        Kind.CONTRACT_ENDED,
        id,
        () -> end("mp_contract", "contract_id", "ended_at", id));
  }

  public void submitProposal(String id, AccountId account) {
    change.ofNewBusiness(
        account,
        Kind.PROPOSAL_SUBMITTED,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_proposal (proposal_id, account_id, status, submitted_at)
                    values (?, ?, 'OPEN', ?)""")
                .param(id)
                .param(account.value())
                .param(Times.param(change.now()))
                .update());
  }

  public void makeOffer(String id, AccountId to, AccountId client) {
    change.ofNewBusinessBetween(
        to,
        client,
        Kind.OFFER_MADE,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_offer (offer_id, account_id, client_account_id, status, made_at)
                    values (?, ?, ?, 'OPEN', ?)""")
                .param(id)
                .param(to.value())
                .param(client.value())
                .param(Times.param(change.now()))
                .update());
  }

  /**
   * A party disputes a contract now.
   *
   * @param decisionExpectedBy null if nobody can say
   */
  public void openDispute(
      String id, String contractId, AccountId freelancer, @Nullable Instant decisionExpectedBy) {
    change.between(
        freelancer,
        contracts.otherParty(contractId, freelancer),
        Kind.DISPUTE_OPENED,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_dispute
                      (dispute_id, contract_id, opened_at, decision_expected_by)
                    values (?, ?, ?, ?)""")
                .param(id)
                .param(contractId)
                .param(Times.param(change.now()))
                .param(Times.paramOrNull(decisionExpectedBy))
                .update());
  }

  public void resolveDispute(String id, AccountId freelancer) {
    change.between(
        freelancer,
        contracts.otherPartyOfDispute(id, freelancer),
        Kind.DISPUTE_RESOLVED,
        id,
        () -> end("mp_dispute", "dispute_id", "resolved_at", id));
  }

  /** The freelancer says what they have to say about it; somebody else decides. */
  public void answerDispute(String id, AccountId freelancer) {
    change.of(
        freelancer,
        Kind.DISPUTE_ANSWERED,
        id,
        () -> end("mp_dispute", "dispute_id", "answered_at", id));
  }

  /** The holder takes a proposal back. */
  public void withdrawProposal(String id, AccountId account) {
    change.of(
        account,
        Kind.PROPOSAL_WITHDRAWN,
        id,
        () ->
            jdbc.sql(
                    """
                    update mp_proposal set status = 'WITHDRAWN', ended_at = ?
                    where proposal_id = ? and status = 'OPEN'""")
                .param(Times.param(change.now()))
                .param(id)
                .update());
  }

  /**
   * The marketplace itself stops everything about the account, as a risk system does.
   *
   * @param kindName one of {@link HoldKind}
   * @param reviewAt when it is to be looked at; null if not planned
   */
  public void placeHold(String id, AccountId account, String kindName, @Nullable Instant reviewAt) {
    HoldId hold = new HoldId(id);
    HoldKind kind = HoldKind.valueOf(kindName);
    news.during(
        account,
        () -> {
          accounts.lockOpen(account);
          holds.add(hold, account, kind, "BY_MARKETPLACE", "marketplace", change.now(), reviewAt);
          return Optional.of(MarketplaceEvent.holdPlaced(hold));
        });
  }

  /** The marketplace lifts a hold; staff does so only by two persons. */
  public void liftHold(String id, AccountId account) {
    HoldId hold = new HoldId(id);
    news.during(
        account,
        () -> {
          accounts.lockOpen(account);
          return holds.lift(hold, change.now())
              ? Optional.of(MarketplaceEvent.holdLifted(hold, holds.anyStands(account)))
              : Optional.empty();
        });
  }

  private int end(String table, String idColumn, String endColumn, String id) {
    return jdbc.sql(
            "update %s set %s = ? where %s = ? and %s is null"
                .formatted(table, endColumn, idColumn, endColumn))
        .param(Times.param(change.now()))
        .param(id)
        .update();
  }
}
