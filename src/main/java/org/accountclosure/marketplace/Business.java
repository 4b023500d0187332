package org.accountclosure.marketplace;

import java.time.Clock;
import java.time.Instant;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.port.Transactions;
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
  private final Transactions transactions;
  private final Clock clock;

  public Business(JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = new AccountRows(jdbc);
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A contract begins now. */
  public void startContract(
      String id, ContractKind kind, AccountId freelancer, AccountId client, String currency) {
    onOpen(
        freelancer,
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
                .param(Times.param(clock.instant()))
                .update());
  }

  /** Its parties end a contract now. */
  public void endContract(String id, AccountId freelancer) {
    onOpen(freelancer, () -> end("mp_contract", "contract_id", "ended_at", id));
  }

  public void submitProposal(String id, AccountId account) {
    onOpen(
        account,
        () ->
            jdbc.sql(
                    """
                    insert into mp_proposal (proposal_id, account_id, status, submitted_at)
                    values (?, ?, 'OPEN', ?)""")
                .param(id)
                .param(account.value())
                .param(Times.param(clock.instant()))
                .update());
  }

  public void makeOffer(String id, AccountId to, AccountId client) {
    onOpen(
        to,
        () ->
            jdbc.sql(
                    """
                    insert into mp_offer (offer_id, account_id, client_account_id, status, made_at)
                    values (?, ?, ?, 'OPEN', ?)""")
                .param(id)
                .param(to.value())
                .param(client.value())
                .param(Times.param(clock.instant()))
                .update());
  }

  /**
   * A party disputes a contract now.
   *
   * @param decisionExpectedBy null if nobody can say
   */
  public void openDispute(
      String id, String contractId, AccountId freelancer, @Nullable Instant decisionExpectedBy) {
    onOpen(
        freelancer,
        () ->
            jdbc.sql(
                    """
                    insert into mp_dispute
                      (dispute_id, contract_id, opened_at, decision_expected_by)
                    values (?, ?, ?, ?)""")
                .param(id)
                .param(contractId)
                .param(Times.param(clock.instant()))
                .param(Times.paramOrNull(decisionExpectedBy))
                .update());
  }

  public void resolveDispute(String id, AccountId freelancer) {
    onOpen(freelancer, () -> end("mp_dispute", "dispute_id", "resolved_at", id));
  }

  /**
   * Staff or the marketplace stops everything about the account.
   *
   * @param kind such as LEGAL, FRAUD, TRUST
   */
  public void placeHold(String id, AccountId account, String kind, @Nullable Instant reviewAt) {
    onOpen(
        account,
        () ->
            jdbc.sql(
                    """
                    insert into mp_hold (hold_id, account_id, kind, placed_at, review_at)
                    values (?, ?, ?, ?, ?)""")
                .param(id)
                .param(account.value())
                .param(kind)
                .param(Times.param(clock.instant()))
                .param(Times.paramOrNull(reviewAt))
                .update());
  }

  public void liftHold(String id, AccountId account) {
    onOpen(account, () -> end("mp_hold", "hold_id", "lifted_at", id));
  }

  private int end(String table, String idColumn, String endColumn, String id) {
    return jdbc.sql(
            "update %s set %s = ? where %s = ? and %s is null"
                .formatted(table, endColumn, idColumn, endColumn))
        .param(Times.param(clock.instant()))
        .param(id)
        .update();
  }

  private void onOpen(AccountId account, Runnable change) {
    transactions.run(
        () -> {
          accounts.lockOpen(account);
          change.run();
        });
  }
}
