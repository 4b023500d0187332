package org.accountclosure.marketplace;

import java.time.Clock;
import java.util.Set;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MarketplaceEvent.Kind;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happens in an agency: contracts that its members work on, proposals that they make in its
 * name, their shares of what it earns. Who joins and leaves is told by {@link Companies}; what the
 * agency itself earns and pays out, by {@link Earnings}.
 */
public final class Agencies {

  private final JdbcClient jdbc;
  private final Balances balances;
  private final Change change;

  public Agencies(JdbcClient jdbc, MarketplaceEvents news, Clock clock) {
    this.jdbc = jdbc;
    this.balances = new Balances(jdbc);
    this.change = new Change(jdbc, news, clock);
  }

  /**
   * A contract of the agency begins now, on which a member works.
   *
   * @param worker the member's own freelancer account
   * @throws NewBusinessStopped if one of the three is closing
   */
  public void startContract(
      String id,
      ContractKind kind,
      AccountId worker,
      AccountId agency,
      AccountId client,
      String currency) {
    change.ofNewBusinessAmong(
        Set.of(worker, agency, client),
        Kind.CONTRACT_STARTED,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_contract (contract_id, kind, title, freelancer_account_id,
                      agency_account_id, client_account_id, currency, started_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(kind.name())
                .param(id)
                .param(worker.value())
                .param(agency.value())
                .param(client.value())
                .param(currency)
                .param(Times.param(change.now()))
                .update());
  }

  /**
   * A member bids in the name of the agency.
   *
   * @throws NewBusinessStopped if the agency is closing
   */
  public void propose(String id, AccountId agency, LoginId member) {
    change.ofNewBusiness(
        agency,
        Kind.PROPOSAL_SUBMITTED,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_proposal
                      (proposal_id, account_id, member_login_id, status, submitted_at)
                    values (?, ?, ?, 'OPEN', ?)""")
                .param(id)
                .param(agency.value())
                .param(member.value())
                .param(Times.param(change.now()))
                .update());
  }

  /** From now on the member works through the agency alone. */
  public void bind(AccountId agency, LoginId member) {
    member(agency, member, "exclusive = true, released_at = null", false);
  }

  /** The member agrees to leave, or a person of staff decides so. */
  public void release(AccountId agency, LoginId member) {
    member(agency, member, "released_at = ?", true);
  }

  private void member(AccountId agency, LoginId member, String columns, boolean dated) {
    change.of(
        agency,
        Kind.SOMETHING_CHANGED,
        agency.value(),
        () -> {
          JdbcClient.StatementSpec update =
              jdbc.sql(
                  "update mp_membership set "
                      + columns
                      + " where account_id = ? and login_id = ? and left_at is null");
          (dated ? update.param(Times.param(change.now())) : update)
              .param(agency.value())
              .param(member.value())
              .update();
        });
  }

  /**
   * Owner and member agree on what the member gets of a contract.
   *
   * @param member the member's own freelancer account, to which the money comes
   */
  public void owe(String id, AccountId agency, AccountId member, String contract, Money amount) {
    change.among(
        Set.of(agency, member),
        Kind.MEMBER_SHARE_DUE,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_member_share (share_id, agency_account_id, member_account_id,
                      contract_id, amount_minor, currency, due_since)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(agency.value())
                .param(member.value())
                .param(contract)
                .param(amount.minor())
                .param(amount.currency())
                .param(Times.param(change.now()))
                .update());
  }

  /**
   * The owner pays a member its share out of what the agency has. Repeating it changes nothing.
   *
   * @throws IllegalStateException if the agency has not so much
   */
  public void settle(String id, AccountId agency) {
    Share share = share(id, agency);
    change.among(
        Set.of(agency, share.member()),
        Kind.MEMBER_SHARE_SETTLED,
        id,
        () -> {
          if (share(id, agency).isDue()) {
            requireBalance(agency, share.amount());
            jdbc.sql("update mp_member_share set settled_at = ? where share_id = ?")
                .param(Times.param(change.now()))
                .param(id)
                .update();
          }
        });
  }

  private record Share(AccountId member, Money amount, boolean isDue) {}

  private Share share(String id, AccountId agency) {
    return jdbc.sql("select * from mp_member_share where share_id = ? and agency_account_id = ?")
        .param(id)
        .param(agency.value())
        .query(
            (row, number) ->
                new Share(
                    new AccountId(row.getString("member_account_id")),
                    new Money(row.getLong("amount_minor"), row.getString("currency")),
                    Times.readOrNull(row, "settled_at") == null))
        .optional()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no share " + id + " of " + agency));
  }

  private void requireBalance(AccountId agency, Money amount) {
    boolean covered =
        balances.of(agency.value(), change.now()).stream()
            .anyMatch(
                balance ->
                    balance.currency().equals(amount.currency())
                        && balance.minor() >= amount.minor());
    if (!covered) {
      throw new IllegalStateException("Agency " + agency + " has not " + amount);
    }
  }
}
