package org.accountclosure.marketplace;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.AccountFacts.Member;
import org.accountclosure.closure.model.CompanyFacts;
import org.accountclosure.closure.model.CompanyFacts.Bid;
import org.accountclosure.closure.model.CompanyFacts.Bill;
import org.accountclosure.closure.model.CompanyFacts.Escrow;
import org.accountclosure.closure.model.CompanyFacts.Invitation;
import org.accountclosure.closure.model.CompanyFacts.Job;
import org.accountclosure.closure.model.CompanyFacts.LastWork;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Money;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is unsettled about a company, and who belongs to a company or an agency. */
final class CompanyReader {

  private final JdbcClient jdbc;

  CompanyReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CompanyFacts read(String id, Instant now) {
    return new CompanyFacts(
        jobs(id),
        proposals(id),
        invitations(id),
        work(id),
        bills(id, now),
        chargeable(id),
        escrows(id));
  }

  /** Of an agency, which is no company but for those whom it has invited. */
  CompanyFacts ofAgency(String id) {
    return new CompanyFacts(
        List.of(), List.of(), invitations(id), List.of(), List.of(), false, List.of());
  }

  /**
   * Everybody but the owner. Whoever is the contact of a running contract, works on one for the
   * agency, or has an open proposal in its name, is kept by it.
   */
  List<Member> members(String id, Instant now) {
    return jdbc.sql(
            """
            select m.login_id, m.member_role, m.refuses_removal,
              (m.exclusive and m.released_at is null and a.kind = 'AGENCY') as bound,
              coalesce((select min(c.contract_id) from mp_contract c
                join mp_account f on f.account_id = c.freelancer_account_id
                where f.login_id = m.login_id and c.agency_account_id = m.account_id
                  and (c.ended_at is null or c.ended_at > :now)),
                (select min(p.proposal_id) from mp_proposal p
                where p.member_login_id = m.login_id and p.account_id = m.account_id
                  and p.status = 'OPEN')) as busy_with,
              %s as contact_of
            from mp_membership m join mp_account a on a.account_id = m.account_id
            where m.account_id = :id and m.left_at is null and m.login_id <> a.login_id
            order by m.login_id"""
                .formatted(MemberRows.CONTACT_OF))
        .param("id", id)
        .param("now", Times.param(now))
        .query(
            (row, number) ->
                new Member(
                    new LoginId(row.getString("login_id")),
                    MemberRole.valueOf(row.getString("member_role")),
                    row.getString("contact_of"),
                    row.getString("busy_with"),
                    row.getBoolean("refuses_removal"),
                    row.getBoolean("bound")))
        .list();
  }

  private List<Job> jobs(String id) {
    return of(
        id,
        "select * from mp_job where account_id = :id and closed_at is null order by job_id",
        (row, number) -> new Job(row.getString("job_id"), Times.read(row, "posted_at")));
  }

  private List<Bid> proposals(String id) {
    return of(
        id,
        """
        select p.* from mp_proposal p join mp_job j on j.job_id = p.job_id
        where j.account_id = :id and p.status = 'OPEN' order by p.proposal_id""",
        (row, number) -> new Bid(row.getString("proposal_id"), Times.read(row, "submitted_at")));
  }

  private List<Invitation> invitations(String id) {
    return of(
        id,
        """
        select invitation_id as id, sent_at from mp_invitation
        where account_id = :id and status = 'OPEN'
        union all
        select offer_id, made_at from mp_offer where client_account_id = :id and status = 'OPEN'
        order by 1""",
        (row, number) -> new Invitation(row.getString("id"), Times.read(row, "sent_at")));
  }

  /** The end of a log is exclusive: the moment before it lies in its last minute. */
  private List<LastWork> work(String id) {
    return of(
        id,
        """
        select c.contract_id, max(t.ended_at) as last_end
        from mp_time_log t join mp_contract c on c.contract_id = t.contract_id
        where c.client_account_id = :id group by c.contract_id order by c.contract_id""",
        (row, number) ->
            new LastWork(row.getString("contract_id"), Times.read(row, "last_end").minusMillis(1)));
  }

  private List<Bill> bills(String id, Instant now) {
    return jdbc.sql(
            """
            select b.*, c.tries, c.last_tried_at, t.expected_by
            from mp_bill b
            left join (select bill_id, count(*) as tries, max(tried_at) as last_tried_at
              from mp_charge where succeeded = false group by bill_id) c on c.bill_id = b.bill_id
            left join (select bill_id, max(expected_by) as expected_by
              from mp_transfer where booked_at is null group by bill_id) t
              on t.bill_id = b.bill_id
            where b.account_id = :id and b.settled_at is null and b.issued_at <= :now
            order by b.bill_id""")
        .param("id", id)
        .param("now", Times.param(now))
        .query(
            (row, number) ->
                new Bill(
                    row.getString("bill_id"),
                    new Money(row.getLong("amount_minor"), row.getString("currency")),
                    Times.read(row, "due_at"),
                    row.getInt("tries"),
                    Times.readOrNull(row, "last_tried_at"),
                    Times.readOrNull(row, "expected_by")))
        .list();
  }

  private boolean chargeable(String id) {
    return !of(
            id,
            "select method_id from mp_billing_method where account_id = :id and removed_at is null",
            (row, number) -> row.getString("method_id"))
        .isEmpty();
  }

  private List<Escrow> escrows(String id) {
    return of(
        id,
        """
        select e.* from mp_escrow e join mp_contract c on c.contract_id = e.contract_id
        where c.client_account_id = :id and e.released_at is null order by e.escrow_id""",
        (row, number) -> {
          String answer = row.getString("refund_answer");
          Instant answeredAt = Times.readOrNull(row, "refund_answered_at");
          return new Escrow(
              row.getString("escrow_id"),
              row.getString("contract_id"),
              new Money(row.getLong("amount_minor"), row.getString("currency")),
              Times.readOrNull(row, "refund_requested_at"),
              "AGREED".equals(answer) ? answeredAt : null,
              "REFUSED".equals(answer));
        });
  }

  private <T> List<T> of(String id, String sql, RowMapper<T> mapper) {
    return jdbc.sql(sql).param("id", id).query(mapper).list();
  }
}
