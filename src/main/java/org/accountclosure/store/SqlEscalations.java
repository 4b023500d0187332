package org.accountclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationDates;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions to support in {@code closure_escalation}. */
final class SqlEscalations implements Escalations {

  private static final String SELECT = "select * from closure_escalation ";

  private final JdbcClient jdbc;
  private final DecisionRows decisions;

  SqlEscalations(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.decisions = new DecisionRows(jdbc);
  }

  @Override
  public Optional<Escalation> find(EscalationId id) {
    return jdbc.sql(SELECT + "where escalation_id = ?")
        .param(id.value())
        .query(this::read)
        .optional();
  }

  @Override
  public Optional<Escalation> carriedBy(CaseId id, long processInstanceKey) {
    return jdbc.sql(SELECT + "where case_id = ? and process_instance_key = ?")
        .param(id.value())
        .param(processInstanceKey)
        .query(this::read)
        .optional();
  }

  @Override
  public List<Escalation> of(CaseId id) {
    return jdbc.sql(SELECT + "where case_id = ? order by opened_at, process_instance_key")
        .param(id.value())
        .query(this::read)
        .list();
  }

  @Override
  public void add(Escalation newOne) {
    EscalationDates dates = newOne.dates();
    jdbc.sql(
            """
            insert into closure_escalation (escalation_id, case_id, kind, process_instance_key,
              queue, priority, due_in, evidence, gathered, opened_at, due_at, follow_up_at,
              lead_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(newOne.id().value())
        .param(newOne.caseId().value())
        .param(newOne.kind().name())
        .param(newOne.processInstanceKey())
        .param(newOne.routing().queue())
        .param(newOne.routing().priority())
        .param(newOne.routing().dueIn().toString())
        .param(Json.write(newOne.evidence()))
        .param(Json.write(newOne.gathered()))
        .param(Times.param(dates.openedAt()))
        .param(Times.param(dates.dueAt()))
        .param(Times.param(dates.followUpAt()))
        .param(Times.param(dates.leadAt()))
        .param(newOne.state().name())
        .update();
  }

  @Override
  public void save(Escalation changed) {
    jdbc.sql(
            """
            update closure_escalation set queue = ?, priority = ?, due_at = ?, follow_up_at = ?,
              lead_at = ?, answer_by = ?,
              escalated_to_lead_at = ?, state = ?, entered_by = ?, confirmed_by = ?
            where escalation_id = ?""")
        .param(changed.routing().queue())
        .param(changed.routing().priority())
        .param(Times.param(changed.dueAt()))
        .param(Times.param(changed.followUpAt()))
        .param(Times.param(changed.dates().leadAt()))
        .param(Times.paramOrNull(changed.dates().answerBy()))
        .param(Times.paramOrNull(changed.dates().escalatedToLeadAt()))
        .param(changed.state().name())
        .param(changed.enteredBy())
        .param(changed.confirmedBy())
        .param(changed.id().value())
        .update();
    decisions.addNew(changed.id(), changed.verdicts());
  }

  private Escalation read(ResultSet row, int number) throws SQLException {
    EscalationId id = new EscalationId(row.getString("escalation_id"));
    List<Verdict> verdicts = decisions.of(id);
    return new Escalation(
        id,
        new CaseId(row.getString("case_id")),
        EscalationKind.valueOf(row.getString("kind")),
        row.getLong("process_instance_key"),
        new Routing(
            row.getString("queue"),
            row.getInt("priority"),
            Duration.parse(row.getString("due_in"))),
        Json.read(row.getString("evidence"), CaseRow.BLOCKERS),
        Json.read(row.getString("gathered"), CaseRow.EVIDENCE),
        new EscalationDates(
            Times.read(row, "opened_at"),
            Times.read(row, "due_at"),
            Times.read(row, "follow_up_at"),
            Times.read(row, "lead_at"),
            Times.readOrNull(row, "answer_by"),
            Times.readOrNull(row, "escalated_to_lead_at")),
        Escalation.State.valueOf(row.getString("state")),
        row.getString("entered_by"),
        verdicts,
        row.getString("confirmed_by"));
  }
}
