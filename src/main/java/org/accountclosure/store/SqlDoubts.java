package org.accountclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.IdentityDoubt;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Doubts whether the holder asks, in {@code closure_doubt}. */
final class SqlDoubts implements Doubts {

  private final JdbcClient jdbc;

  SqlDoubts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<IdentityDoubt> find(CaseId id) {
    return jdbc.sql("select * from closure_doubt where case_id = ?")
        .param(id.value())
        .query(SqlDoubts::read)
        .optional();
  }

  @Override
  public void save(IdentityDoubt doubt) {
    int known =
        jdbc.sql(
                """
                update closure_doubt set cause = ?, round = ?, raised_at = ?, raised_by = ?,
                  settled_at = ?, identity_confirmed_at = ? where case_id = ?""")
            .param(doubt.cause().name())
            .param(doubt.round())
            .param(Times.param(doubt.raisedAt()))
            .param(doubt.raisedBy())
            .param(Times.paramOrNull(doubt.settledAt()))
            .param(Times.paramOrNull(doubt.confirmedAt()))
            .param(doubt.caseId().value())
            .update();
    if (known == 0) {
      add(doubt);
    }
  }

  private void add(IdentityDoubt doubt) {
    jdbc.sql(
            """
            insert into closure_doubt (case_id, cause, round, raised_at, raised_by)
            values (?, ?, ?, ?, ?)""")
        .param(doubt.caseId().value())
        .param(doubt.cause().name())
        .param(doubt.round())
        .param(Times.param(doubt.raisedAt()))
        .param(doubt.raisedBy())
        .update();
  }

  private static IdentityDoubt read(ResultSet row, int number) throws SQLException {
    return new IdentityDoubt(
        new CaseId(row.getString("case_id")),
        IdentityDoubt.Cause.valueOf(row.getString("cause")),
        row.getInt("round"),
        Times.read(row, "raised_at"),
        row.getString("raised_by"),
        Times.readOrNull(row, "settled_at"),
        Times.readOrNull(row, "identity_confirmed_at"));
  }
}
