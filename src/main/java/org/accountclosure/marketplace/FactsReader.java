package org.accountclosure.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.ChangeKind;
import org.accountclosure.closure.model.AccountFacts.Contract;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountFacts.Debt;
import org.accountclosure.closure.model.AccountFacts.Dispute;
import org.accountclosure.closure.model.AccountFacts.Hold;
import org.accountclosure.closure.model.AccountFacts.Offer;
import org.accountclosure.closure.model.AccountFacts.Payment;
import org.accountclosure.closure.model.AccountFacts.Payout;
import org.accountclosure.closure.model.AccountFacts.PayoutMethod;
import org.accountclosure.closure.model.AccountFacts.Proposal;
import org.accountclosure.closure.model.AccountFacts.RecentChange;
import org.accountclosure.closure.model.AccountFacts.Transfer;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CompanyFacts;
import org.accountclosure.closure.model.Money;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what is unsettled about an account. States follow from dates: what is true, is true now.
 */
final class FactsReader {

  /** The longest time that a policy may look back, and some days. */
  private static final Duration A_YEAR = Duration.ofDays(400);

  private final JdbcClient jdbc;
  private final CompanyReader companies;
  private final AgencyReader agencies;
  private final Balances balances;
  private final TeamReader teams;

  FactsReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.companies = new CompanyReader(jdbc);
    this.agencies = new AgencyReader(jdbc);
    this.balances = new Balances(jdbc);
    this.teams = new TeamReader(jdbc);
  }

  AccountFacts read(Account account, Instant now) {
    String id = account.id().value();
    List<Money> current = balances.of(id, now);
    return new AccountFacts(
        account,
        isMember(account) ? teams.contracts(account.loginId(), now) : contracts(id, now),
        isMember(account) ? teams.proposals(account.loginId()) : proposals(id),
        offers(id),
        disputes(id, now),
        payments(id, now),
        current,
        payoutMethods(id),
        payouts(id, now),
        debts(id),
        holds(id),
        changes(account, now),
        balances.overdrawnSince(id, current, now),
        isShared(account) ? companies.members(id, now) : List.of(),
        company(account, now),
        agencies.read(account),
        isMember(account) ? teams.memberships(account.loginId(), now) : List.of());
  }

  private CompanyFacts company(Account account, Instant now) {
    return switch (account.kind()) {
      case CLIENT -> companies.read(account.id().value(), now);
      case AGENCY -> companies.ofAgency(account.id().value());
      case FREELANCER, TEAM_MEMBER -> CompanyFacts.NONE;
    };
  }

  private static boolean isMember(Account account) {
    return account.kind() == AccountKind.TEAM_MEMBER;
  }

  private static boolean isShared(Account account) {
    return account.kind() == AccountKind.CLIENT || account.kind() == AccountKind.AGENCY;
  }

  private List<Contract> contracts(String id, Instant now) {
    return jdbc.sql(
            """
            select contract_id, kind, started_at from mp_contract
            where (freelancer_account_id = :id or agency_account_id = :id
                or client_account_id = :id)
              and (ended_at is null or ended_at > :now)
            order by contract_id""")
        .param("id", id)
        .param("now", Times.param(now))
        .query(
            (row, number) ->
                new Contract(
                    row.getString("contract_id"),
                    ContractKind.valueOf(row.getString("kind")),
                    Times.read(row, "started_at")))
        .list();
  }

  private List<Proposal> proposals(String id) {
    return of(
        id,
        """
        select proposal_id, submitted_at from mp_proposal
        where account_id = ? and status = 'OPEN' order by proposal_id""",
        (row, number) ->
            new Proposal(row.getString("proposal_id"), Times.read(row, "submitted_at")));
  }

  private List<Offer> offers(String id) {
    return of(
        id,
        """
        select offer_id, made_at from mp_offer
        where account_id = ? and status = 'OPEN' order by offer_id""",
        (row, number) -> new Offer(row.getString("offer_id"), Times.read(row, "made_at")));
  }

  private List<Dispute> disputes(String id, Instant now) {
    return jdbc.sql(
            """
            select d.* from mp_dispute d join mp_contract c on c.contract_id = d.contract_id
            where (c.freelancer_account_id = :id or c.agency_account_id = :id
                or c.client_account_id = :id)
              and (d.resolved_at is null or d.resolved_at > :now)
            order by d.dispute_id""")
        .param("id", id)
        .param("now", Times.param(now))
        .query(
            (row, number) ->
                new Dispute(
                    row.getString("dispute_id"),
                    row.getString("contract_id"),
                    Times.read(row, "opened_at"),
                    Times.readOrNull(row, "decision_expected_by")))
        .list();
  }

  private List<Payment> payments(String id, Instant now) {
    return jdbc.sql(
            """
            select * from mp_payment
            where account_id = ? and (available_at is null or available_at > ?)
            order by payment_id""")
        .param(id)
        .param(Times.param(now))
        .query(
            (row, number) ->
                new Payment(
                    row.getString("payment_id"),
                    row.getString("contract_id"),
                    new Money(row.getLong("amount_minor"), row.getString("currency")),
                    Times.readOrNull(row, "review_ends_at"),
                    Times.readOrNull(row, "available_at")))
        .list();
  }

  private List<PayoutMethod> payoutMethods(String id) {
    return of(
        id,
        """
        select * from mp_payout_method
        where account_id = ? and removed_at is null order by method_id""",
        (row, number) ->
            new PayoutMethod(
                row.getString("method_id"),
                Times.read(row, "active_from"),
                row.getBoolean("name_matches"),
                new Money(row.getLong("minimum_minor"), row.getString("currency")),
                row.getInt("settling_business_days")));
  }

  private List<Payout> payouts(String id, Instant now) {
    return jdbc.sql(
            """
            select * from mp_payout where account_id = :id and bounce_handled_at is null
              and (bounced_at <= :now or settles_at > :now)
            order by payout_id""")
        .param("id", id)
        .param("now", Times.param(now))
        .query(
            (row, number) -> {
              Instant bouncedAt = Times.readOrNull(row, "bounced_at");
              return new Payout(
                  row.getString("payout_id"),
                  new Money(row.getLong("amount_minor"), row.getString("currency")),
                  Times.read(row, "settles_at"),
                  bouncedAt != null && !bouncedAt.isAfter(now));
            })
        .list();
  }

  private List<Debt> debts(String id) {
    return of(
        id,
        """
        select d.*, t.transfer_id, t.announced_at from mp_debt d
        left join mp_bank_transfer t
          on t.debt_id = d.debt_id and t.booked_at is null and t.failed_at is null
        where d.account_id = ? and d.settled_at is null order by d.debt_id""",
        (row, number) ->
            new Debt(
                row.getString("debt_id"),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                Times.read(row, "since"),
                transfer(row)));
  }

  private static @Nullable Transfer transfer(ResultSet row) throws SQLException {
    String id = row.getString("transfer_id");
    return id == null ? null : new Transfer(id, Times.read(row, "announced_at"));
  }

  private List<RecentChange> changes(Account account, Instant now) {
    return jdbc.sql(
            """
            select 'MAIL_ADDRESS' as kind, change_id as reference, changed_at from mp_address_change
            where login_id = :login and changed_at >= :since
            union all
            select 'PAYOUT_METHOD', method_id, added_at from mp_payout_method
            where account_id = :id and removed_at is null and added_at >= :since
            order by changed_at, reference""")
        .param("login", account.loginId().value())
        .param("id", account.id().value())
        .param("since", Times.param(now.minus(A_YEAR)))
        .query(
            (row, number) ->
                new RecentChange(
                    ChangeKind.valueOf(row.getString("kind")),
                    row.getString("reference"),
                    Times.read(row, "changed_at")))
        .list();
  }

  private List<Hold> holds(String id) {
    return of(
        id,
        "select * from mp_hold where account_id = ? and lifted_at is null order by hold_id",
        (row, number) ->
            new Hold(
                row.getString("hold_id"),
                row.getString("kind"),
                Times.read(row, "placed_at"),
                Times.readOrNull(row, "review_at")));
  }

  private <T> List<T> of(String id, String sql, RowMapper<T> mapper) {
    return jdbc.sql(sql).param(id).query(mapper).list();
  }
}
