package org.accountclosure.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
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
  public boolean add(Notice notice, UndeliverableReason reason, Instant since) {
    boolean waiting =
        jdbc.sql(
                    """
                update notice set status = 'UNDELIVERABLE'
                where notice_key = ? and status = 'PENDING'""")
                .param(notice.key())
                .update()
            > 0;
    if (!waiting) {
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
  public Optional<Instant> since(String noticeKey) {
    return jdbc.sql("select since from undelivered_notice where notice_key = ?")
        .param(noticeKey)
        .query((row, number) -> Times.read(row, "since"))
        .optional();
  }

  @Override
  public List<String> unreached(CaseId id) {
    return jdbc.sql(
            """
            select notice_key from undelivered_notice where case_id = ? and reached_at is null
            order by since, notice_key""")
        .param(id.value())
        .query(String.class)
        .list();
  }

  @Override
  public void reached(CaseId id, Actor by, Instant at) {
    jdbc.sql(
            """
            update undelivered_notice set reached_at = ?, reached_by = ?
            where case_id = ? and reached_at is null""")
        .param(Times.param(at))
        .param(by.name())
        .param(id.value())
        .update();
  }
}
