package org.accountclosure.closure.random;

import java.util.Map;

/** What must hold of a company or an agency that is closed, or that somebody else owns now. */
final class RulesOfCompanies {

  private RulesOfCompanies() {}

  static void addTo(Map<String, String> rules) {
    String closed = "from mp_account a join %s where a.closed_at is not null and ";
    rules.put(
        "1: no closed company has an open job, an open invitation or an unanswered proposal",
        "select j.job_id "
            + closed.formatted("mp_job j on j.account_id = a.account_id")
            + "j.closed_at is null union all select i.invitation_id "
            + closed.formatted("mp_invitation i on i.account_id = a.account_id")
            + "i.status = 'OPEN' union all select p.proposal_id "
            + closed.formatted(
                "mp_job j on j.account_id = a.account_id join mp_proposal p on p.job_id = j.job_id")
            + "p.status = 'OPEN'");
    rules.put(
        "1: no closed company has a member",
        "select m.login_id "
            + closed.formatted("mp_membership m on m.account_id = a.account_id")
            + "m.left_at is null");
    rules.put(
        "1: no closed company has a bill that nobody has settled",
        "select b.bill_id "
            + closed.formatted("mp_bill b on b.account_id = a.account_id")
            + "b.settled_at is null");
    rules.put(
        "1: no closed company has money in escrow",
        "select e.escrow_id "
            + closed.formatted(
                """
                mp_contract c on c.client_account_id = a.account_id
                join mp_escrow e on e.contract_id = c.contract_id""")
            + "e.released_at is null and e.refund_requested_at is null");
    rules.put(
        "1: no closed agency owes a member a share",
        "select m.share_id "
            + closed.formatted("mp_member_share m on m.agency_account_id = a.account_id")
            + "m.settled_at is null");
    rules.put(
        "1: a member's own account is never closed by the case of a company",
        "select account_id from mp_account where account_id <> 'acc-ann' and closed_at is not null");
    rules.put(
        "5, 8: an account changes hands once for a case, which has ended so, and by two persons",
        """
        select o.account_id from mp_ownership_change o where not exists (
          select 1 from closure_case c join closure_escalation e on e.case_id = c.case_id
          where c.case_id = o.by_case and c.status = 'RETAINED' and c.retained_as = 'TRANSFERRED'
            and e.confirmed_by is not null)""");
    rules.put(
        "an account that changed hands keeps no way to pay, or to be paid, of the former owner",
        """
        select m.method_id from mp_billing_method m
          join mp_ownership_change o on o.account_id = m.account_id
          where m.removed_at is null and m.added_at < o.changed_at
        union all
        select m.method_id from mp_payout_method m
          join mp_ownership_change o on o.account_id = m.account_id
          where m.removed_at is null and m.added_at < o.changed_at""");
  }
}
