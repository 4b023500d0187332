package org.accountclosure.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Reached;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.port.Notices.Notice;
import org.accountclosure.closure.port.UndeliveredNotices;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notices in {@code undelivered_notice}. */
final class SqlUndeliveredNotices implements UndeliveredNotices {

  private final JdbcClient jdbc;

  SqlUndeliveredNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Undelivered> find(String noticeKey) {
    return jdbc.sql(
            """
            select n.*, u.since, u.looked_after_by, u.ended_at from undelivered_notice u
            join notice n on n.notice_key = u.notice_key where u.notice_key = ?""")
        .param(noticeKey)
        .query(SqlUndeliveredNotices::read)
        .optional();
  }

  @Override
  public boolean add(Notice notice, UndeliverableReason reason, Instant since) {
    boolean pending =
        jdbc.sql(
                    """
                    update notice set status = 'UNDELIVERABLE'
                    where notice_key = ? and status = 'PENDING'""")
                .param(notice.key())
                .update()
            > 0;
    if (!pending) {
      return false;
    }
    jdbc.sql(
            """
            insert into undelivered_notice (notice_key, case_id, reason, since)
            values (?, ?, ?, ?)""")
        .param(notice.key())
        .param(notice.caseId().value())
        .param(reason.name())
        .param(Times.param(since))
        .update();
    return true;
  }

  @Override
  public List<String> waiting(CaseId id) {
    return jdbc.sql(
            """
            select notice_key from undelivered_notice where case_id = ? and looked_after_by is null
            order by since, notice_key""")
        .param(id.value())
        .query(String.class)
        .list();
  }

  @Override
  public void lookedAfter(CaseId id, LoginId by) {
    jdbc.sql(
            """
            update undelivered_notice set looked_after_by = ?
            where case_id = ? and looked_after_by is null""")
        .param(by.value())
        .param(id.value())
        .update();
  }

  @Override
  public int end(CaseId id, Reached how, Instant at) {
    return jdbc.sql(
            """
            update undelivered_notice set ended_at = ?, reached = ?
            where case_id = ? and looked_after_by is not null and ended_at is null""")
        .param(Times.param(at))
        .param(how.name())
        .param(id.value())
        .update();
  }

  private static Undelivered read(ResultSet row, int number) throws SQLException {
    String by = row.getString("looked_after_by");
    return new Undelivered(
        SqlNotices.read(row, number),
        Times.read(row, "since"),
        by == null ? null : new LoginId(by),
        Times.readOrNull(row, "ended_at"));
  }
}
