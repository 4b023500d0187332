package org.accountclosure.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseLink;
import org.accountclosure.closure.model.LinkId;
import org.accountclosure.closure.model.LinkPurpose;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.port.Links;
import org.accountclosure.closure.port.Notices.Notice;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The links in {@code case_link}. */
final class SqlLinks implements Links {

  private final JdbcClient jdbc;
  private final Period validity;

  SqlLinks(JdbcClient jdbc, Period validity) {
    this.jdbc = jdbc;
    this.validity = validity;
  }

  /** Gives a new notice its link. */
  void addFor(Notice notice, Instant now) {
    jdbc.sql(
            """
            insert into case_link (link_id, case_id, notice_key, purpose, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?)""")
        .param(UUID.randomUUID().toString())
        .param(notice.caseId().value())
        .param(notice.key())
        .param(notice.template().purpose().orElseThrow().name())
        .param(Times.param(now))
        .param(Times.param(expiry(notice, now)))
        .update();
  }

  private Instant expiry(Notice notice, Instant now) {
    String told = notice.data().get(NoticeDatum.LINK_ENDS_AT.key());
    return told == null
        ? now.atOffset(ZoneOffset.UTC).plus(validity).toInstant()
        : Instant.parse(told);
  }

  /** The link that the notice carries. */
  Optional<CaseLink> of(Notice notice) {
    return jdbc.sql("select * from case_link where notice_key = ?")
        .param(notice.key())
        .query(SqlLinks::read)
        .optional();
  }

  @Override
  public Optional<CaseLink> find(LinkId id) {
    return jdbc.sql("select * from case_link where link_id = ?")
        .param(id.value())
        .query(SqlLinks::read)
        .optional();
  }

  @Override
  public Optional<String> noticeOf(LinkId id) {
    return jdbc.sql("select notice_key from case_link where link_id = ?")
        .param(id.value())
        .query(String.class)
        .optional();
  }

  @Override
  public void used(LinkId id, Instant at) {
    jdbc.sql("update case_link set used_at = ? where link_id = ?")
        .param(Times.param(at))
        .param(id.value())
        .update();
  }

  @Override
  public boolean hasValid(CaseId id, Instant madeSince) {
    return jdbc.sql(
                """
                select count(*) from case_link where case_id = ? and purpose = 'READ'
                and revoked_at is null and created_at >= ?""")
            .param(id.value())
            .param(Times.param(madeSince))
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public int revokeAll(CaseId id, Instant at) {
    return jdbc.sql(
            """
            update case_link set revoked_at = ?
            where case_id = ? and purpose not in ('DENY', 'TASK') and revoked_at is null""")
        .param(Times.param(at))
        .param(id.value())
        .update();
  }

  private static CaseLink read(ResultSet row, int number) throws SQLException {
    return new CaseLink(
        new LinkId(row.getString("link_id")),
        new CaseId(row.getString("case_id")),
        LinkPurpose.valueOf(row.getString("purpose")),
        Times.read(row, "created_at"),
        Times.read(row, "expires_at"),
        Times.readOrNull(row, "revoked_at"),
        Times.readOrNull(row, "used_at"));
  }
}
