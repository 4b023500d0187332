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
        one.situation() == Situation.PROPOSALS ? 2 : 0,
        count("mp_proposal where ended_by_case = ?", id)
            + count("mp_offer where ended_by_case = ?", id));
    boolean judged = one.situation() == Situation.APPROVED || one.situation() == Situation.REFUSED;
    expect(
        who + ": decisions",
        judged ? 1 : 0,
        count(
            "closure_decision d join closure_escalation e on e.escalation_id = d.escalation_id"
                + " where e.case_id = ?",
            id));
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
