package org.accountclosure.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.proof.Freelancers.Freelancer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from the databases of the ended application what is wrong with them; empty is good. */
final class Verdict {

  private final JdbcClient application;
  private final JdbcClient engine;
  private final List<String> wrong = new ArrayList<>();

  private Verdict(ProofDatabases databases) {
    application = JdbcClient.create(databases.application());
    engine = JdbcClient.create(databases.engine());
  }

  static List<String> of(
      ProofDatabases databases, List<Freelancer> all, Map<Freelancer, String> acknowledged) {
    Verdict verdict = new Verdict(databases);
    all.forEach(one -> verdict.check(one, acknowledged.getOrDefault(one, "none")));
    verdict.nothingIsLeft();
    return verdict.wrong;
  }

  private void check(Freelancer one, String acknowledgedCase) {
    String who = one.login() + " (" + one.situation() + ")";
    List<Map<String, Object>> cases =
        application
            .sql(
                "select case_id, status, process_instance_key from closure_case where login_id = ?")
            .param(one.login())
            .query()
            .listOfRows();
    expect(who + ": cases", 1, cases.size());
    for (Map<String, Object> row : cases) {
      expect(who + ": acknowledged case", acknowledgedCase, String.valueOf(row.get("case_id")));
      expect(who + ": status", one.situation().end.name(), String.valueOf(row.get("status")));
      expect(
          who + ": process instance",
          List.of(row.get("process_instance_key") + " COMPLETED"),
          engine
              .sql(
                  """
                  select process_instance_key, state from c8_process_instance
                  where message_correlation_key = ?""")
              .param(one.login())
              .query((found, n) -> found.getLong(1) + " " + found.getString(2))
              .list());
      checkEffects(who, one, acknowledgedCase);
    }
  }

  private void checkEffects(String who, Freelancer one, String id) {
    boolean closed = one.situation().end == CaseStatus.CLOSED;
    expect(
        who + ": account closed by the case",
        closed ? 1 : 0,
        count("mp_account where closed_by_case = ?", id));
    expect(
        who + ": notices to the holder",
        List.of("closure-" + one.situation().end.name().toLowerCase(java.util.Locale.ROOT)),
        application
            .sql("select template from notice where case_id = ? and audience = 'HOLDER'")
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

  private void nothingIsLeft() {
    expect("unsent requests", 0, count("engine_request where sent_at is null"));
    expect("notices not delivered", 0, count("notice where status = 'PENDING'"));
    expect("active instances", 0, left("c8_process_instance where state = 'ACTIVE'"));
    expect("active elements", 0, left("c8_element_instance where state = 'ACTIVE'"));
    expect("open incidents", 0, left("c8_incident where state = 'ACTIVE'"));
    expect("open jobs", 0, left("c8_job where ended_at is null"));
    expect("open user tasks", 0, left("c8_user_task where state = 'CREATED'"));
    expect("timers", 0, left("c8_timer where process_instance_key is not null"));
    expect("open subscriptions", 0, left("c8_message_subscription where state = 'CREATED'"));
    expect("executions of Operaton", 0, left("act_ru_execution"));
  }

  private int count(String what, Object... values) {
    return application
        .sql("select count(*) from " + what)
        .params(List.of(values))
        .query(Integer.class)
        .single();
  }

  private int left(String what) {
    return engine.sql("select count(*) from " + what).query(Integer.class).single();
  }

  private void expect(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      wrong.add(what + " should be " + expected + " but is " + found);
    }
  }
}
