package org.accountclosure.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.proof.Freelancers.Freelancer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from the databases of the ended application what is wrong with them; empty is good. */
final class Verdict {

  private static final List<String> LEFT_OVERS =
      List.of(
          "c8_process_instance where state = 'ACTIVE'",
          "c8_element_instance where state = 'ACTIVE'",
          "c8_incident where state = 'ACTIVE'",
          "c8_job where ended_at is null",
          "c8_user_task where state = 'CREATED'",
          "c8_timer where process_instance_key is not null",
          "c8_message_subscription where state = 'CREATED'",
          "act_ru_execution");

  private final JdbcClient application;
  private final List<String> wrong = new ArrayList<>();

  private Verdict(ProofDatabases databases) {
    application = JdbcClient.create(databases.application());
  }

  /** About the application and its embedded engine. */
  static List<String> of(
      ProofDatabases databases, List<Freelancer> all, Map<Freelancer, String> acknowledged) {
    Verdict verdict = new Verdict(databases);
    verdict.checkApplication(all, acknowledged);
    verdict.checkEngine(JdbcClient.create(databases.engine()), all);
    return verdict.wrong;
  }

  /** About the application alone. */
  static List<String> ofApplication(
      ProofDatabases databases, List<Freelancer> all, Map<Freelancer, String> acknowledged) {
    Verdict verdict = new Verdict(databases);
    verdict.checkApplication(all, acknowledged);
    return verdict.wrong;
  }

  private void checkApplication(List<Freelancer> all, Map<Freelancer, String> acknowledged) {
    all.forEach(one -> checkCase(one, acknowledged.getOrDefault(one, "none")));
    expect("unsent requests", 0, count("engine_request where sent_at is null"));
    expect("notices not delivered", 0, count("notice where status = 'PENDING'"));
  }

  private void checkCase(Freelancer one, String acknowledgedCase) {
    expect(
        nameOf(one) + ": cases and how they ended",
        List.of(acknowledgedCase + " " + one.situation().end),
        application
            .sql("select case_id, status from closure_case where login_id = ?")
            .param(one.login())
            .query((row, n) -> row.getString(1) + " " + row.getString(2))
            .list());
    checkEffects(nameOf(one), one, acknowledgedCase);
  }

  private static String nameOf(Freelancer one) {
    return one.login() + " (" + one.situation() + ")";
  }

  private void checkEffects(String who, Freelancer one, String id) {
    boolean closed = one.situation().end == CaseStatus.CLOSED;
    expect(
        who + ": account closed by the case",
        closed ? 1 : 0,
        count("mp_account where closed_by_case = ?", id));
    expect(
        who + ": notices of the outcome",
        List.of("closure-" + one.situation().end.name().toLowerCase(Locale.ROOT)),
        application
            .sql(
                """
                select template from notice where case_id = ? and template in
                  ('closure-closed', 'closure-retained', 'closure-withdrawn', 'closure-refused',
                   'closure-expired')""")
            .param(id)
            .query(String.class)
            .list());
    expect(
        who + ": payouts",
        one.situation() == Situation.PAYOUT ? List.of(one.earned()) : List.of(),
        application
            .sql("select amount_minor from mp_payout where account_id = ?")
            .param(one.account().value())
            .query(Long.class)
            .list());
    expect(
        who + ": proposals and offers ended by the case",
        one.situation().endedBids(),
        count("mp_proposal where ended_by_case = ?", id)
            + count("mp_offer where ended_by_case = ?", id));
    expect(
        who + ": decisions",
        one.situation().decisions(),
        count(
            "closure_decision d join closure_escalation e on e.escalation_id = d.escalation_id"
                + " where e.case_id = ?",
            id));
    expect(
        who + ": memberships ended by the case",
        one.situation().endedMemberships(),
        count("mp_membership where left_by_case = ?", id));
    expect(
        who + ": who owns the account in the holder's place",
        one.situation() == Situation.TRANSFERRED ? List.of(one.other()) : List.of(),
        texts("select to_login_id from mp_ownership_change where by_case = ?", id));
    checkOffersHoldsAndAppeals(who, one, id);
  }

  private void checkOffersHoldsAndAppeals(String who, Freelancer one, String id) {
    Situation situation = one.situation();
    expect(
        who + ": notices about offers, holds and appeals",
        situation.notices(),
        texts(
            """
            select template from notice where case_id = ? and (template like '%offer%'
              or template like 'go-on%' or template like 'hold-%' or template like 'appeal-%'
              or template like 'ownership-%')
            order by template""",
            id));
    expect(
        who + ": what it was retained as, and how often that was set",
        situation == Situation.RETAINED ? List.of("SET_UNAVAILABLE UNAVAILABLE 1") : List.of(),
        texts(
            """
            select c.retained_as || ' ' || s.setting_value || ' ' || s.revision
            from closure_case c join mp_setting s on s.account_id = c.account_id
            where c.case_id = ? and s.setting = 'AVAILABILITY'""",
            id));
    expect(
        who + ": holds, by whom they were lifted, and their reviews",
        situation == Situation.HELD ? List.of("trust second-trust " + id) : List.of(),
        texts(
            """
            select h.lifting_proposed_by || ' ' || h.lifting_confirmed_by || ' ' || r.case_id
            from mp_hold h left join closure_hold_review r on r.hold_id = h.hold_id
            where h.account_id = ? and h.lifted_at is not null""",
            one.account().value()));
    expect(
        who + ": holds that stand",
        0,
        count("mp_hold where account_id = ? and lifted_at is null", one.account().value()));
    expect(
        who + ": appeals, who refused, and who decided",
        situation == Situation.APPEALED ? List.of("support lead UPHELD") : List.of(),
        texts(
            """
            select refused_by || ' ' || entered_by || ' ' || decision from closure_appeal
            where case_id = ?""",
            id));
    expect(
        who + ": debts that were written off",
        situation == Situation.WRITTEN_OFF ? 1 : 0,
        count("mp_debt where account_id = ? and settled_at is not null", one.account().value()));
  }

  private List<String> texts(String query, String value) {
    return application.sql(query).param(value).query(String.class).list();
  }

  private void checkEngine(JdbcClient engine, List<Freelancer> all) {
    for (Freelancer one : all) {
      expect(
          nameOf(one) + ": process instances",
          application
              .sql("select process_instance_key from closure_case where login_id = ?")
              .param(one.login())
              .query((row, n) -> row.getLong(1) + " COMPLETED")
              .list(),
          engine
              .sql(
                  """
                  select process_instance_key, state from c8_process_instance
                  where message_correlation_key = ?""")
              .param(one.login())
              .query((row, n) -> row.getLong(1) + " " + row.getString(2))
              .list());
    }
    for (String leftOver : LEFT_OVERS) {
      expect(
          "left in the engine of " + leftOver,
          0,
          engine.sql("select count(*) from " + leftOver).query(Integer.class).single());
    }
  }

  private int count(String what, Object... values) {
    return application
        .sql("select count(*) from " + what)
        .params(List.of(values))
        .query(Integer.class)
        .single();
  }

  private void expect(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      wrong.add(what + " should be " + expected + " but is " + found);
    }
  }
}
