package org.accountclosure.marketplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.Member;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CompanyFacts.Bill;
import org.accountclosure.closure.model.CompanyFacts.Escrow;
import org.accountclosure.closure.policy.BillPolicies;
import org.accountclosure.closure.policy.EscrowPolicies;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the platform does for the owner of a company who agreed. Runs in a transaction with the
 * company's account locked. Only what is open is touched, so that a repetition finds nothing left;
 * the other side of a proposal or an offer may have closed its account long since.
 */
final class CompanySteps {

  private final JdbcClient jdbc;
  private final BillRows bills;

  CompanySteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.bills = new BillRows(jdbc);
  }

  List<String> closeJobs(AccountId company, CaseId by, Instant now) {
    return end(
        company,
        "select job_id from mp_job where account_id = ? and closed_at is null order by job_id",
        "update mp_job set closed_at = ?, closed_by_case = ? where job_id = ?",
        by,
        now);
  }

  List<String> declineProposals(AccountId company, CaseId by, Instant now) {
    return end(
        company,
        """
        select p.proposal_id from mp_proposal p join mp_job j on j.job_id = p.job_id
        where j.account_id = ? and p.status = 'OPEN' order by p.proposal_id""",
        """
        update mp_proposal set status = 'DECLINED', ended_at = ?, ended_by_case = ?
        where proposal_id = ? and status = 'OPEN'""",
        by,
        now);
  }

  List<String> revokeInvitations(AccountId company, CaseId by, Instant now) {
    List<String> revoked =
        new ArrayList<>(
            end(
                company,
                """
                select invitation_id from mp_invitation
                where account_id = ? and status = 'OPEN' order by invitation_id""",
                """
                update mp_invitation set status = 'REVOKED', ended_at = ?, ended_by_case = ?
                where invitation_id = ? and status = 'OPEN'""",
                by,
                now));
    revoked.addAll(
        end(
            company,
            """
            select offer_id from mp_offer
            where client_account_id = ? and status = 'OPEN' order by offer_id""",
            """
            update mp_offer set status = 'WITHDRAWN', ended_at = ?, ended_by_case = ?
            where offer_id = ? and status = 'OPEN'""",
            by,
            now));
    return revoked;
  }

  /** One try per bill and key: a repetition finds the time of the next try not come. */
  List<String> chargeBills(AccountFacts facts, CaseId by, String key, Moment moment) {
    List<String> tried = new ArrayList<>();
    for (Bill bill : BillPolicies.chargeable(facts, moment)) {
      String requestKey = key + ":" + bill.id();
      if (wasTried(requestKey)) {
        continue;
      }
      boolean paid = charge(bill.id(), facts.account().id(), requestKey, by, moment.now());
      tried.add(bill.id() + (paid ? " paid" : " refused by the bank"));
    }
    return tried;
  }

  /** Charges the stored method once. */
  private boolean charge(String bill, AccountId company, String key, CaseId by, Instant now) {
    record Method(String id, boolean fails) {}
    Method method =
        jdbc.sql(
                """
                select method_id, fails from mp_billing_method
                where account_id = ? and removed_at is null order by added_at desc, method_id""")
            .param(company.value())
            .query((row, n) -> new Method(row.getString("method_id"), row.getBoolean("fails")))
            .list()
            .get(0);
    jdbc.sql(
            """
            insert into mp_charge (charge_id, bill_id, method_id, tried_at, succeeded, request_key,
              charged_by_case) values (?, ?, ?, ?, ?, ?, ?)""")
        .param("charge-" + UUID.randomUUID())
        .param(bill)
        .param(method.id())
        .param(Times.param(now))
        .param(!method.fails())
        .param(key)
        .param(by.value())
        .update();
    if (!method.fails()) {
      bills.paid(bill, now);
    }
    return !method.fails();
  }

  private boolean wasTried(String key) {
    return jdbc.sql("select count(*) from mp_charge where request_key = ?")
            .param(key)
            .query(Integer.class)
            .single()
        > 0;
  }

  List<String> requestRefunds(AccountFacts facts, CaseId by, Instant now) {
    List<String> requested = new ArrayList<>();
    for (Escrow escrow : EscrowPolicies.requestable(facts)) {
      jdbc.sql(
              """
              update mp_escrow set refund_requested_at = ?, requested_by_case = ?
              where escrow_id = ? and refund_requested_at is null""")
          .param(Times.param(now))
          .param(by.value())
          .param(escrow.id())
          .update();
      requested.add(escrow.id() + " " + escrow.amount());
    }
    return requested;
  }

  List<String> removeMembers(AccountFacts facts, CaseId by, Instant now) {
    List<String> removed = new ArrayList<>();
    facts.members().stream()
        .filter(Member::removable)
        .forEach(
            member -> {
              jdbc.sql(
                      """
                      update mp_membership set left_at = ?, left_by_case = ?
                      where account_id = ? and login_id = ? and left_at is null""")
                  .param(Times.param(now))
                  .param(by.value())
                  .param(facts.account().id().value())
                  .param(member.login().value())
                  .update();
              removed.add(member.login().value());
            });
    return removed;
  }

  private List<String> end(
      AccountId company, String select, String update, CaseId by, Instant now) {
    List<String> ids = jdbc.sql(select).param(company.value()).query(String.class).list();
    for (String id : ids) {
      jdbc.sql(update).param(Times.param(now)).param(by.value()).param(id).update();
    }
    return ids;
  }
}
