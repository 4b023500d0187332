package org.accountclosure.marketplace;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.AccountFacts.Contract;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountFacts.Proposal;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Membership;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads to which teams a login belongs, and what of its own runs under them. A team is the account
 * of a company or an agency; one that is closed has no members.
 */
final class TeamReader {

  /** What runs under a team and is this member's own. */
  private static final String OWN_CONTRACTS =
      """
      from mp_contract c
      join mp_membership m on m.account_id = c.agency_account_id and m.left_at is null
      join mp_account f on f.account_id = c.freelancer_account_id and f.login_id = m.login_id
      where m.login_id = :login and (c.ended_at is null or c.ended_at > :now)""";

  private static final String OWN_PROPOSALS =
      """
      from mp_proposal p
      join mp_membership m on m.account_id = p.account_id and m.login_id = p.member_login_id
        and m.left_at is null
      where m.login_id = :login and p.status = 'OPEN'""";

  private final JdbcClient jdbc;

  TeamReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that it owns among them. */
  List<Membership> memberships(LoginId login, Instant now) {
    return jdbc.sql(
            """
            select a.account_id, 'OWNER' as member_role, 0 as other_admins, null as contact_of,
              0 as own_work, null as removal_agreed_by
            from mp_account a
            where a.login_id = :login and a.kind in ('CLIENT', 'AGENCY') and a.closed_at is null
            union all
            select m.account_id, m.member_role,
              (select count(*) from mp_membership o
                where o.account_id = m.account_id and o.login_id <> m.login_id
                  and o.member_role = 'ADMIN' and o.left_at is null),
              %s,
              (select count(*) %s and m.account_id = t.account_id)
                + (select count(*) %s and m.account_id = t.account_id),
              m.removal_agreed_by
            from mp_membership m join mp_account t on t.account_id = m.account_id
            where m.login_id = :login and m.left_at is null and t.login_id <> m.login_id
              and t.closed_at is null
            order by 1"""
                .formatted(MemberRows.CONTACT_OF, OWN_CONTRACTS, OWN_PROPOSALS))
        .param("login", login.value())
        .param("now", Times.param(now))
        .query(
            (row, number) -> {
              MemberRole role = MemberRole.valueOf(row.getString("member_role"));
              return new Membership(
                  new AccountId(row.getString("account_id")),
                  role,
                  role == MemberRole.ADMIN && row.getInt("other_admins") == 0,
                  row.getString("contact_of"),
                  row.getInt("own_work") > 0,
                  row.getString("removal_agreed_by") != null,
                  null);
            })
        .list();
  }

  List<Contract> contracts(LoginId login, Instant now) {
    return jdbc.sql("select c.contract_id, c.kind, c.started_at " + OWN_CONTRACTS + " order by 1")
        .param("login", login.value())
        .param("now", Times.param(now))
        .query(
            (row, number) ->
                new Contract(
                    row.getString("contract_id"),
                    ContractKind.valueOf(row.getString("kind")),
                    Times.read(row, "started_at")))
        .list();
  }

  List<Proposal> proposals(LoginId login) {
    return jdbc.sql("select p.proposal_id, p.submitted_at " + OWN_PROPOSALS + " order by 1")
        .param("login", login.value())
        .query(
            (row, number) ->
                new Proposal(row.getString("proposal_id"), Times.read(row, "submitted_at")))
        .list();
  }
}
