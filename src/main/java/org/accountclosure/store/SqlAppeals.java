package org.accountclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.port.Appeals;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The appeals in {@code closure_appeal}. */
final class SqlAppeals implements Appeals {

  private final JdbcClient jdbc;

  SqlAppeals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Appeal> find(AppealId id) {
    return jdbc.sql("select * from closure_appeal where appeal_id = ?")
        .param(id.value())
        .query(SqlAppeals::read)
        .optional();
  }

  @Override
  public Optional<Appeal> of(CaseId id) {
    return jdbc.sql("select * from closure_appeal where case_id = ?")
        .param(id.value())
        .query(SqlAppeals::read)
        .optional();
  }

  @Override
  public void add(Appeal newOne) {
    jdbc.sql(
            """
            insert into closure_appeal (appeal_id, case_id, appeal_text, filed_at, refused_by)
            values (?, ?, ?, ?, ?)""")
        .param(newOne.id().value())
        .param(newOne.caseId().value())
        .param(newOne.text())
        .param(Times.param(newOne.filedAt()))
        .param(newOne.refusedBy())
        .update();
  }

  @Override
  public void save(Appeal changed) {
    Appeal.Decision decision = changed.decision();
    CaseId newCase = changed.newCaseId();
    jdbc.sql(
            """
            update closure_appeal set due_at = ?, entered_by = ?, decision = ?, statement = ?,
              decided_at = ?, new_case_id = ?
            where appeal_id = ?""")
        .param(Times.paramOrNull(changed.dueAt()))
        .param(changed.enteredBy())
        .param(decision == null ? null : decision.name())
        .param(changed.statement())
        .param(Times.paramOrNull(changed.decidedAt()))
        .param(newCase == null ? null : newCase.value())
        .param(changed.id().value())
        .update();
  }

  private static Appeal read(ResultSet row, int number) throws SQLException {
    String decision = row.getString("decision");
    String newCase = row.getString("new_case_id");
    return new Appeal(
        new AppealId(row.getString("appeal_id")),
        new CaseId(row.getString("case_id")),
        row.getString("appeal_text"),
        Times.read(row, "filed_at"),
        row.getString("refused_by"),
        Times.readOrNull(row, "due_at"),
        row.getString("entered_by"),
        decision == null ? null : Appeal.Decision.valueOf(decision),
        row.getString("statement"),
        Times.readOrNull(row, "decided_at"),
        newCase == null ? null : new CaseId(newCase));
  }
}
