package org.accountclosure.closure.random;

import java.util.Map;

/** Those of {@link Rules} that are about how cases end, and what is restored then. */
final class RulesOfEndings {

  private RulesOfEndings() {}

  static void addTo(Map<String, String> rules) {
    endings(rules);
    freezes(rules);
  }

  private static void endings(Map<String, String> rules) {
    rules.put(
        "1: a closed case shows no blockers",
        "select case_id from closure_case where status = 'CLOSED' and blockers <> '[]'");
    rules.put(
        "13: what was done for the holder is told by a line",
        """
        select d.id from (
          select payout_id as id, requested_by_case as by_case from mp_payout
          union all select proposal_id, ended_by_case from mp_proposal
          union all select offer_id, ended_by_case from mp_offer) d
        where d.by_case is not null and not exists (
          select 1 from closure_timeline t where t.case_id = d.by_case and t.what = 'STEP_TAKEN'
            and t.why like '%' || d.id || '%')""");
    rules.put(
        "13: an ended case has one line of its outcome, one under way has none",
        """
        select c.case_id from closure_case c where (case when c.ended_at is null then 0 else 1 end)
          <> (select count(*) from closure_timeline t where t.case_id = c.case_id
              and t.what in ('CLOSED', 'RETAINED', 'WITHDRAWN', 'REFUSED', 'EXPIRED'))""");
    rules.put(
        "13: that line is of the case's own outcome",
        """
        select c.case_id from closure_case c join closure_timeline t on t.case_id = c.case_id
        where t.what in ('CLOSED', 'RETAINED', 'WITHDRAWN', 'REFUSED', 'EXPIRED')
          and t.what <> c.status""");
    rules.put(
        "14: of several states the first one shows",
        """
        select case_id from closure_case where ended_at is null and status <>
          case when on_hold then 'ON_HOLD' when escalated then 'ESCALATED'
            when waiting then 'WAITING' else 'OPEN' end""");
    rules.put(
        "14: nobody is told of an outcome that is not theirs",
        """
        select n.notice_key from notice n join closure_case c on c.case_id = n.case_id
        where n.template in ('CLOSURE_CLOSED', 'CLOSURE_RETAINED', 'CLOSURE_WITHDRAWN',
            'CLOSURE_REFUSED', 'CLOSURE_EXPIRED')
          and n.template <> 'CLOSURE_' || c.status""");
    rules.put(
        "5: nothing is done for a case after its end",
        """
        select t.case_id from closure_timeline t join closure_timeline e on e.case_id = t.case_id
        where e.what in ('CLOSED', 'RETAINED', 'WITHDRAWN', 'REFUSED', 'EXPIRED')
          and t.entry_id > e.entry_id
          and t.what in ('CHECKED', 'STEP_TAKEN', 'CLOSING', 'BLOCKER_RESOLVED',
            'ALTERNATIVE_APPLIED', 'HOLDER_REMINDED', 'RENEWALS_STOPPED',
            'NEW_BUSINESS_STOPPED')""");
    rules.put(
        "11: only a holder who was reminded, or asked, in time lets a case expire",
        """
        select c.case_id from closure_case c where c.status = 'EXPIRED' and not exists (
          select 1 from closure_timeline t where t.case_id = c.case_id
            and t.what in ('HOLDER_REMINDED', 'ASKED_TO_GO_ON')
            and t.happened_at <= c.ended_at - interval '7' day)""");
    rules.put(
        "11: a case whose person decides has no turn of the holder's",
        """
        select case_id from closure_case
        where holder_turn_since is not null and (on_hold or escalated or ended_at is not null)""");
    rules.put(
        "a case past the point of no return was not ended otherwise",
        """
        select case_id from closure_case
        where closing_since is not null and status in ('WITHDRAWN', 'RETAINED', 'EXPIRED')""");
  }

  private static void freezes(Map<String, String> rules) {
    rules.put(
        "12: a thaw restores what it had changed itself",
        """
        select f.case_id || ' ' || f.part from mp_freeze f
        join mp_setting s on s.account_id = f.account_id and s.setting = case f.part
          when 'PROFILE_HIDDEN' then 'VISIBILITY' else f.part end
        where f.thawed_at is not null and s.revision = f.revision_after + 1
          and s.changed_by = 'case ' || f.case_id and s.setting_value <> f.value_before""");
    rules.put(
        "12: a thaw changes nothing that others changed since",
        """
        select f.case_id || ' ' || f.part from mp_freeze f
        join mp_setting s on s.account_id = f.account_id and s.setting = case f.part
          when 'PROFILE_HIDDEN' then 'VISIBILITY' else f.part end
        where s.changed_by = 'case ' || f.case_id and s.revision > f.revision_after + 1""");
    rules.put(
        "12: what was restored is not off any more by that case",
        """
        select f.case_id || ' ' || f.part from mp_freeze f
        join mp_setting s on s.account_id = f.account_id and s.setting = case f.part
          when 'PROFILE_HIDDEN' then 'VISIBILITY' else f.part end
        left join mp_plan p on p.account_id = f.account_id
        where f.thawed_at is not null and s.revision = f.revision_after
          and s.changed_by = 'case ' || f.case_id
          and not (f.part = 'RENEWAL' and coalesce(p.renews_at, f.frozen_at) <= f.thawed_at)""");
    rules.put(
        "12: nothing new begins while a case under way has stopped it, unless others allowed it",
        """
        select c.case_id from closure_case c
        join closure_timeline t on t.case_id = c.case_id and t.what = 'NEW_BUSINESS_STOPPED'
        left join mp_setting s on s.account_id = c.account_id and s.setting = 'NEW_BUSINESS'
        where c.ended_at is null and (s.setting is null
          or s.setting_value <> 'STOPPED' and s.changed_by like 'case %')""");
  }
}
