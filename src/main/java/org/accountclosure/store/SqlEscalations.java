package org.accountclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions to support and what was decided, in two tables. */
final class SqlEscalations implements Escalations {

  private static final String SELECT =
      """
      select e.*, d.decision, d.refusal_reasons, d.decided_by, d.decided_at
      from closure_escalation e left join closure_decision d on d.escalation_id = e.escalation_id
      """;

  private final JdbcClient jdbc;

  SqlEscalations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Escalation> find(EscalationId id) {
    return jdbc.sql(SELECT + "where e.escalation_id = ?")
        .param(id.value())
        .query(SqlEscalations::read)
        .optional();
  }

  @Override
  public Optional<Escalation> carriedBy(CaseId id, long processInstanceKey) {
    return jdbc.sql(SELECT + "where e.case_id = ? and e.process_instance_key = ?")
        .param(id.value())
        .param(processInstanceKey)
        .query(SqlEscalations::read)
        .optional();
  }

  @Override
  public List<Escalation> of(CaseId id) {
    return jdbc.sql(SELECT + "where e.case_id = ? order by e.opened_at, e.process_instance_key")
        .param(id.value())
        .query(SqlEscalations::read)
        .list();
  }

  @Override
  public void add(Escalation newOne) {
    jdbc.sql(
            """
            insert into closure_escalation (escalation_id, case_id, kind, process_instance_key,
              queue, priority, due_in, evidence, opened_at, due_at, follow_up_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(newOne.id().value())
        .param(newOne.caseId().value())
        .param(newOne.kind().name())
        .param(newOne.processInstanceKey())
        .param(newOne.routing().queue())
        .param(newOne.routing().priority())
        .param(newOne.routing().dueIn().toString())
        .param(Json.write(newOne.evidence()))
        .param(Times.param(newOne.openedAt()))
        .param(Times.param(newOne.dueAt()))
        .param(Times.param(newOne.followUpAt()))
        .param(newOne.state().name())
        .update();
  }

  @Override
  public void save(Escalation changed) {
    jdbc.sql("update closure_escalation set state = ? where escalation_id = ?")
        .param(changed.state().name())
        .param(changed.id().value())
        .update();
    changed.decision().ifPresent(verdict -> saveOnce(changed.id(), verdict));
  }

  private void saveOnce(EscalationId id, Verdict verdict) {
    boolean known =
        jdbc.sql("select count(*) from closure_decision where escalation_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single()
            > 0;
    if (known) {
      return;
    }
    jdbc.sql(
            """
            insert into closure_decision
              (escalation_id, decision, refusal_reasons, decided_by, decided_at)
            values (?, ?, ?, ?, ?)""")
        .param(id.value())
        .param(verdict.choice().name())
        .param(Json.write(verdict.reasons()))
        .param(verdict.decidedBy())
        .param(Times.param(verdict.decidedAt()))
        .update();
  }

  private static Escalation read(ResultSet row, int number) throws SQLException {
    return new Escalation(
        new EscalationId(row.getString("escalation_id")),
        new CaseId(row.getString("case_id")),
        EscalationKind.valueOf(row.getString("kind")),
        row.getLong("process_instance_key"),
        new Routing(
            row.getString("queue"),
            row.getInt("priority"),
            Duration.parse(row.getString("due_in"))),
        Json.read(row.getString("evidence"), CaseRow.BLOCKERS),
        Times.read(row, "opened_at"),
        Times.read(row, "due_at"),
        Times.read(row, "follow_up_at"),
        Escalation.State.valueOf(row.getString("state")),
        verdict(row));
  }

  private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    return decision == null
        ? null
        : new Verdict(
            Verdict.Choice.valueOf(decision),
            Json.read(row.getString("refusal_reasons"), CaseRow.REFUSAL_REASONS),
            row.getString("decided_by"),
            Times.read(row, "decided_at"));
  }
}
