package org.accountclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.DataExport;
import org.accountclosure.closure.port.Exports;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The exports in {@code closure_export}. */
final class SqlExports implements Exports {

  private final JdbcClient jdbc;

  SqlExports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<DataExport> find(CaseId id) {
    return jdbc.sql(
            """
            select case_id, made_by, made_at, kept_until, sha256, size_bytes, removed_at
            from closure_export where case_id = ?""")
        .param(id.value())
        .query(SqlExports::read)
        .optional();
  }

  @Override
  public Optional<byte[]> content(CaseId id) {
    return jdbc.sql("select content from closure_export where case_id = ? and content is not null")
        .param(id.value())
        .query((row, number) -> Base64.getDecoder().decode(row.getString("content")))
        .optional();
  }

  @Override
  public void save(DataExport made, byte[] content) {
    jdbc.sql("delete from closure_export where case_id = ?").param(made.caseId().value()).update();
    jdbc.sql(
            """
            insert into closure_export
              (case_id, made_by, made_at, kept_until, sha256, size_bytes, content)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .param(made.caseId().value())
        .param(made.madeBy())
        .param(Times.param(made.madeAt()))
        .param(Times.param(made.keptUntil()))
        .param(made.sha256())
        .param(made.size())
        .param(Base64.getEncoder().encodeToString(content))
        .update();
  }

  @Override
  public List<CaseId> dueForRemoval(Instant now) {
    return jdbc.sql(
            """
            select case_id from closure_export where removed_at is null and kept_until <= ?
            order by kept_until, case_id""")
        .param(Times.param(now))
        .query((row, number) -> new CaseId(row.getString("case_id")))
        .list();
  }

  @Override
  public void remove(CaseId id, Instant at) {
    jdbc.sql("update closure_export set content = null, removed_at = ? where case_id = ?")
        .param(Times.param(at))
        .param(id.value())
        .update();
  }

  private static DataExport read(ResultSet row, int number) throws SQLException {
    return new DataExport(
        new CaseId(row.getString("case_id")),
        row.getString("made_by"),
        Times.read(row, "made_at"),
        Times.read(row, "kept_until"),
        row.getString("sha256"),
        row.getLong("size_bytes"),
        Times.readOrNull(row, "removed_at"));
  }
}
