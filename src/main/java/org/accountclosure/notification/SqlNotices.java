package org.accountclosure.notification;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final SqlLinks links;
  private final Clock clock;

  SqlNotices(JdbcClient jdbc, SqlLinks links, Clock clock) {
    this.jdbc = jdbc;
    this.links = links;
    this.clock = clock;
  }

  /**
   * A notice that somebody has to deliver.
   *
   * @param attempts how many there were, with this one
   */
  record Claimed(Notice notice, int attempts, Instant createdAt) {}

  /** Where a notice stands. */
  record State(
      Notice notice,
      String status,
      Instant createdAt,
      Optional<Instant> deliveredAt,
      Optional<String> lastError) {}

  /** Looks first: the case is locked, so nobody comes between; the constraint is the guard. */
  @Override
  public void enqueue(Notice notice) {
    if (find(notice.key()).isPresent()) {
      return;
    }
    Instant now = clock.instant();
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
        .param(Times.param(now))
        .param(Times.param(now))
        .update();
    if (notice.template().linked()) {
      links.addFor(notice, now);
    }
  }

  @Override
  public Optional<Notice> find(String key) {
    return jdbc.sql("select * from notice where notice_key = ?")
        .param(key)
        .query(SqlNotices::read)
        .optional();
  }

  @Override
  public List<Notice> of(CaseId id) {
    return states(id).stream().map(State::notice).toList();
  }

  /** All notices about a case, oldest first, with where they stand. */
  List<State> states(CaseId id) {
    return jdbc.sql("select * from notice where case_id = ? order by created_at, notice_key")
        .param(id.value())
        .query(
            (row, number) ->
                new State(
                    read(row, number),
                    row.getString("status"),
                    Times.read(row, "created_at"),
                    Optional.ofNullable(Times.readOrNull(row, "delivered_at")),
                    Optional.ofNullable(row.getString("last_error"))))
        .list();
  }

  /**
   * Takes the one that is due longest and keeps it from other nodes for that long. Nobody is told a
   * later thing about a case before an earlier one: it waits, as long as the earlier is tried.
   */
  Optional<Claimed> claim(Duration lease) {
    Instant now = clock.instant();
    Optional<Claimed> due =
        jdbc.sql(
                """
                select * from notice where status = 'PENDING' and next_attempt_at <= ?
                and not exists (select 1 from notice earlier where earlier.case_id = notice.case_id
                  and earlier.recipient = notice.recipient and earlier.status = 'PENDING'
                  and earlier.created_at < notice.created_at)
                order by next_attempt_at, notice_key limit 1 for update skip locked""")
            .param(Times.param(now))
            .query(
                (row, number) ->
                    new Claimed(
                        read(row, number),
                        row.getInt("attempts") + 1,
                        Times.read(row, "created_at")))
            .optional();
    due.ifPresent(
        claimed ->
            jdbc.sql("update notice set attempts = ?, next_attempt_at = ? where notice_key = ?")
                .param(claimed.attempts())
                .param(Times.param(now.plus(lease)))
                .param(claimed.notice().key())
                .update());
    return due;
  }

  /** Says how it was delivered. */
  void delivered(Notice notice, String status) {
    jdbc.sql(
            "update notice set status = ?, delivered_at = ?, last_error = null where notice_key = ?")
        .param(status)
        .param(Times.param(clock.instant()))
        .param(notice.key())
        .update();
  }

  /** Stays pending until then. */
  void failed(Notice notice, String error, Instant nextAttemptAt) {
    jdbc.sql("update notice set last_error = ?, next_attempt_at = ? where notice_key = ?")
        .param(error)
        .param(Times.param(nextAttemptAt))
        .param(notice.key())
        .update();
  }

  /** Says what went wrong last. */
  void remember(Notice notice, String error) {
    jdbc.sql("update notice set last_error = ? where notice_key = ?")
        .param(error)
        .param(notice.key())
        .update();
  }

  static Notice read(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getString("notice_key"),
        new CaseId(row.getString("case_id")),
        Audience.valueOf(row.getString("audience")),
        row.getString("recipient"),
        NoticeTemplate.ofCode(row.getString("template")),
        Json.read(row.getString("template_data"), DATA));
  }
}
