package org.accountclosure.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timelines in {@code closure_timeline}. */
final class SqlTimeline implements Timeline {

  private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  SqlTimeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Looks first: the case is locked, so nobody comes between; the constraint is the guard. */
  @Override
  public void add(TimelineEntry entry) {
    if (has(entry.caseId(), entry.dedupeKey())) {
      return;
    }
    List<String> blockers = entry.blockers();
    jdbc.sql(
            """
            insert into closure_timeline
              (case_id, happened_at, actor_kind, actor, what, why, dedupe_key, amounts,
               blockers)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(entry.caseId().value())
        .param(Times.param(entry.at()))
        .param(entry.actor().kind().name())
        .param(entry.actor().name())
        .param(entry.what().name())
        .param(entry.why())
        .param(entry.dedupeKey())
        .param(Money.list(entry.amounts()))
        .param(blockers == null ? null : Json.write(blockers))
        .update();
  }

  @Override
  public boolean has(CaseId id, String dedupeKey) {
    return jdbc.sql("select count(*) from closure_timeline where case_id = ? and dedupe_key = ?")
            .param(id.value())
            .param(dedupeKey)
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public List<TimelineEntry> of(CaseId id) {
    return jdbc.sql("select * from closure_timeline where case_id = ? order by entry_id")
        .param(id.value())
        .query(SqlTimeline::read)
        .list();
  }

  private static TimelineEntry read(ResultSet row, int number) throws SQLException {
    String blockers = row.getString("blockers");
    return new TimelineEntry(
        new CaseId(row.getString("case_id")),
        Times.read(row, "happened_at"),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
        TimelineStep.valueOf(row.getString("what")),
        row.getString("why"),
        row.getString("dedupe_key"),
        Money.parseList(row.getString("amounts")),
        blockers == null ? null : Json.read(blockers, KEYS));
  }
}
