package org.accountclosure.marketplace;

import org.accountclosure.closure.model.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is who in a contract, in {@code mp_contract}. */
final class ContractRows {

  private final JdbcClient jdbc;

  ContractRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The client, for the freelancer or the agency; the freelancer, for the client. */
  AccountId otherParty(String contractId, AccountId party) {
    return new AccountId(
        jdbc.sql(
                """
                select case when client_account_id = :party then freelancer_account_id
                  else client_account_id end from mp_contract where contract_id = :id""")
            .param("party", party.value())
            .param("id", contractId)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new IllegalArgumentException("There is no contract " + contractId)));
  }

  /** As {@link #otherParty}, of the contract that the dispute is about. */
  AccountId otherPartyOfDispute(String disputeId, AccountId party) {
    return otherParty(
        jdbc.sql("select contract_id from mp_dispute where dispute_id = ?")
            .param(disputeId)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new IllegalArgumentException("There is no dispute " + disputeId)),
        party);
  }
}
