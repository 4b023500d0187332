package org.accountclosure.closure.random;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What must always hold (design, chapter 4), as queries that find what breaks it. {@code :now} is
 * the time.
 */
final class Rules {

  private Rules() {}

  /** By what it says; a query answers a line of text for each violation. */
  static Map<String, String> all() {
    Map<String, String> rules = new LinkedHashMap<>();
    closings(rules);
    people(rules);
    money(rules);
    RulesOfEndings.addTo(rules);
    return rules;
  }

  private static void closings(Map<String, String> rules) {
    String closed = "from mp_account a join %s where a.closed_at is not null and ";
    rules.put(
        "1: no closed account has an active contract",
        "select c.contract_id "
            + closed.formatted(
                """
                mp_contract c on a.account_id in (c.freelancer_account_id, c.client_account_id)""")
            + "(c.ended_at is null or c.ended_at > a.closed_at)");
    rules.put(
        "1: no closed account has an open proposal or offer",
        "select p.proposal_id "
            + closed.formatted("mp_proposal p on p.account_id = a.account_id")
            + "p.status = 'OPEN' union all select o.offer_id "
            + closed.formatted("mp_offer o on o.account_id = a.account_id")
            + "o.status = 'OPEN'");
    rules.put(
        "1: no closed account has an open dispute",
        "select d.dispute_id "
            + closed.formatted(
                """
                mp_contract c on a.account_id in (c.freelancer_account_id, c.client_account_id)
                join mp_dispute d on d.contract_id = c.contract_id""")
            + "(d.resolved_at is null or d.resolved_at > a.closed_at)");
    rules.put(
        "1, 10: no closed account waited for a payment",
        "select p.payment_id "
            + closed.formatted("mp_payment p on p.account_id = a.account_id")
            + "(p.available_at is null or p.available_at > a.closed_at)");
    rules.put(
        "1: no closed account has a payout under way, or one that bounced",
        "select p.payout_id "
            + closed.formatted("mp_payout p on p.account_id = a.account_id")
            + """
            ((p.bounced_at is null and p.settles_at > a.closed_at)
             or (p.bounced_at is not null and p.bounce_handled_at is null))""");
    rules.put(
        "1: no closed account owes anything",
        "select d.debt_id "
            + closed.formatted("mp_debt d on d.account_id = a.account_id")
            + "d.settled_at is null");
    rules.put(
        "6: no closed account is under a hold",
        "select h.hold_id "
            + closed.formatted("mp_hold h on h.account_id = a.account_id")
            + "h.lifted_at is null");
    rules.put(
        "1: no closed account has a balance",
        """
        select a.account_id from mp_account a where a.closed_at is not null and 0 <>
          (select coalesce(sum(amount_minor), 0) from mp_payment p
             where p.account_id = a.account_id)
          - (select coalesce(sum(amount_minor), 0) from mp_payout p
             where p.account_id = a.account_id and p.bounced_at is null)
          + (select coalesce(sum(movement_minor), 0) from mp_settlement s
             where s.account_id = a.account_id)
          - (select coalesce(sum(amount_minor), 0) from mp_member_share m
             where m.agency_account_id = a.account_id and m.settled_at is not null)""");
    RulesOfCompanies.addTo(rules);
    rules.put(
        "1: no account is closed by halves",
        """
        select c.case_id from closure_case c join mp_account a on a.account_id = c.account_id
        where (c.status = 'CLOSED') <> (a.closed_by_case is not null and a.closed_by_case = c.case_id)
        union all
        select account_id from mp_account where (closed_at is null) <> (closed_by_case is null)""");
  }

  private static void people(Map<String, String> rules) {
    rules.put(
        "one open case per login",
        """
        select login_id from closure_case where ended_at is null
        group by login_id having count(*) > 1""");
    rules.put(
        "an open case names its login as open, an ended one does not",
        "select case_id from closure_case where (ended_at is null) <> (open_login_id is not null)");
    rules.put(
        "7: a refusal has reasons, and a person with their role",
        """
        select c.case_id from closure_case c where c.status = 'REFUSED' and (
          c.refusal_reasons = '[]' or not exists (
            select 1 from closure_escalation e
            join closure_decision d on d.escalation_id = e.escalation_id
            join mp_login_role r on r.login_id = d.decided_by
            where e.case_id = c.case_id and d.decision = 'REFUSE' and d.refusal_reasons <> '[]'
              and r.role in ('SUPPORT', 'LEAD', 'TRUST')))""");
    rules.put(
        "8: only who works on its queue decides an escalation",
        """
        select d.escalation_id from closure_decision d
        join closure_escalation e on e.escalation_id = d.escalation_id
        where not exists (select 1 from mp_login_role r where r.login_id = d.decided_by
            and (r.role in ('SUPPORT', 'LEAD') or e.queue = 'trust' and r.role = 'TRUST'))
          or (e.queue = 'trust' and e.kind = 'VIOLATION_REASON' and e.escalated_to_lead_at is null
            and not exists (select 1 from closure_decision h
              where h.escalation_id = d.escalation_id and h.decision = 'HAND_TO_TRUST')
            and not exists (select 1 from mp_login_role r
              where r.login_id = d.decided_by and r.role = 'TRUST'))""");
    rules.put(
        "8: nobody confirms what they proposed, and only leads confirm",
        """
        select e.escalation_id from closure_escalation e where e.confirmed_by is not null and (
          e.confirmed_by = (select d.decided_by from closure_decision d
            where d.escalation_id = e.escalation_id order by d.round desc fetch first 1 rows only)
          or not exists (select 1 from mp_login_role r
            where r.login_id = e.confirmed_by and r.role = 'LEAD'))""");
    rules.put(
        "8: money that staff moves has two persons",
        """
        select s.settlement_id from mp_settlement s where not exists (
          select 1 from closure_escalation e where e.case_id = s.case_id
            and e.confirmed_by is not null and s.request_key = 'resolve:' || e.escalation_id)""");
    rules.put(
        "8: two persons of trust and safety lift a hold of staff",
        """
        select hold_id from mp_hold where lifted_at is not null
          and lifting_confirmed_by is not null
          and (lifting_proposed_by is null or lifting_proposed_by = lifting_confirmed_by)""");
    rules.put(
        "7: an appeal is decided by a lead who did not refuse",
        """
        select a.appeal_id from closure_appeal a where a.decided_at is not null and (
          a.entered_by is null or a.refused_by = a.entered_by or not exists (
            select 1 from mp_login_role r where r.login_id = a.entered_by and r.role = 'LEAD'))""");
  }

  private static void money(Map<String, String> rules) {
    rules.put(
        "4: nothing is settled twice",
        """
        select min(settlement_id) from mp_settlement
        group by case_id, kind, reference, settled_at having count(*) > 1""");
    rules.put(
        "4: no more is paid out than was earned, but for what clients took back",
        """
        select a.account_id from mp_account a where
          (select coalesce(sum(amount_minor), 0) from mp_payment p
             where p.account_id = a.account_id and p.kind <> 'REFUND' and p.available_at <= :now)
          < (select coalesce(sum(amount_minor), 0) from mp_payout p
             where p.account_id = a.account_id and p.bounced_at is null)
          - (select coalesce(sum(movement_minor), 0) from mp_settlement s
             where s.account_id = a.account_id and s.movement_minor < 0)""");
    rules.put(
        "a settlement moves exactly its amount, or nothing",
        """
        select settlement_id from mp_settlement where amount_minor <= 0
          or movement_minor not in (0, amount_minor, -amount_minor)""");
    rules.put(
        "no payout of a case is of another account, or of nothing",
        """
        select p.payout_id from mp_payout p join closure_case c on c.case_id = p.requested_by_case
        where p.account_id <> c.account_id or p.amount_minor <= 0""");
    rules.put(
        "9: only ids, codes and dates travel to the engine",
        """
        select message_id from engine_request where length(variables) > 400
          or variables like '%do not agree%' or variables like '%For a reason%'
          or variables like '%The old one%' or variables like '%@%'""");
  }
}
