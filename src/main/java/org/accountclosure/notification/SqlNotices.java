package org.accountclosure.notification;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notices in {@code notice}: written with the case, delivered afterwards. */
final class SqlNotices implements Notices {

  private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Clock clock;

  SqlNotices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Looks first: the case is locked, so nobody comes between; the constraint is the guard. */
  @Override
  public void enqueue(Notice notice) {
    boolean known =
        jdbc.sql("select count(*) from notice where notice_key = ?")
                .param(notice.key())
                .query(Integer.class)
                .single()
            > 0;
    if (known) {
      return;
    }
    jdbc.sql(
            """
            insert into notice (notice_key, case_id, audience, recipient, template, template_data,
              created_at, status, attempts, next_attempt_at)
            values (?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?)""")
        .param(notice.key())
        .param(notice.caseId().value())
        .param(notice.audience().name())
        .param(notice.recipient())
        .param(notice.template().code())
        .param(Json.write(new TreeMap<>(notice.data())))
        .param(Times.param(clock.instant()))
        .param(Times.param(clock.instant()))
        .update();
  }

  @Override
  public List<Notice> of(CaseId id) {
    return jdbc.sql("select * from notice where case_id = ? order by created_at, notice_key")
        .param(id.value())
        .query(SqlNotices::read)
        .list();
  }

  /** Takes those that are due and keeps them from other nodes for that long. */
  List<Notice> claim(int most, Duration lease) {
    Instant now = clock.instant();
    List<Notice> due =
        jdbc.sql(
                """
                select * from notice where status = 'PENDING' and next_attempt_at <= ?
                order by next_attempt_at limit ? for update skip locked""")
            .param(Times.param(now))
            .param(most)
            .query(SqlNotices::read)
            .list();
    due.forEach(notice -> attempt(notice, now.plus(lease)));
    return due;
  }

  private void attempt(Notice notice, Instant next) {
    jdbc.sql("update notice set attempts = attempts + 1, next_attempt_at = ? where notice_key = ?")
        .param(Times.param(next))
        .param(notice.key())
        .update();
  }

  /** Says how it was delivered. */
  void delivered(Notice notice, NoticeSender.Delivery how) {
    jdbc.sql(
            "update notice set status = ?, delivered_at = ?, last_error = null where notice_key = ?")
        .param(how.name())
        .param(Times.param(clock.instant()))
        .param(notice.key())
        .update();
  }

  /** Stays pending; due again when its lease is over. */
  void failed(Notice notice, String error) {
    jdbc.sql("update notice set last_error = ? where notice_key = ?")
        .param(error)
        .param(notice.key())
        .update();
  }

  private static Notice read(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getString("notice_key"),
        new CaseId(row.getString("case_id")),
        Audience.valueOf(row.getString("audience")),
        row.getString("recipient"),
        NoticeTemplate.ofCode(row.getString("template")),
        Json.read(row.getString("template_data"), DATA));
  }
}
