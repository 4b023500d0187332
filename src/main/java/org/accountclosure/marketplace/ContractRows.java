package org.accountclosure.marketplace;

import java.util.Set;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is who in a contract, in {@code mp_contract}. */
final class ContractRows {

  private final JdbcClient jdbc;

  ContractRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The client, for the freelancer or the agency; for the client, whom it pays. */
  AccountId otherParty(String contractId, AccountId party) {
    return new AccountId(
        jdbc.sql(
                """
                select case when client_account_id = :party
                  then coalesce(agency_account_id, freelancer_account_id)
                  else client_account_id end from mp_contract where contract_id = :id""")
            .param("party", party.value())
            .param("id", contractId)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new IllegalArgumentException("There is no contract " + contractId)));
  }

  /**
   * Everybody in it: the freelancer, the agency if there is one, the client.
   *
   * @throws IllegalArgumentException if that one is not among them
   */
  Set<AccountId> partiesWith(AccountId one, String contractId) {
    Set<AccountId> parties =
        jdbc
            .sql(
                """
                select freelancer_account_id from mp_contract where contract_id = :id
                union
                select agency_account_id from mp_contract
                where contract_id = :id and agency_account_id is not null
                union
                select client_account_id from mp_contract where contract_id = :id""")
            .param("id", contractId)
            .query(String.class)
            .list()
            .stream()
            .map(AccountId::new)
            .collect(Collectors.toSet());
    if (!parties.contains(one)) {
      throw new IllegalArgumentException("There is no contract " + contractId + " of " + one);
    }
    return parties;
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
