package org.accountclosure.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Foretold;
import org.accountclosure.closure.port.Forecasts;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first forecasts, in {@code closure_forecast}. */
final class SqlForecasts implements Forecasts {

  private final JdbcClient jdbc;

  SqlForecasts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(String code, String reference, boolean cleared) {
    String key() {
      return code + ":" + reference;
    }
  }

  @Override
  public void looked(CaseId id, List<Blocker> found, Instant at) {
    List<Row> known =
        jdbc.sql("select * from closure_forecast where case_id = ?")
            .param(id.value())
            .query(
                (row, number) ->
                    new Row(
                        row.getString("blocker_code"),
                        row.getString("reference"),
                        Times.readOrNull(row, "cleared_at") != null))
            .list();
    Set<String> keys = known.stream().map(Row::key).collect(Collectors.toSet());
    for (Blocker blocker : found) {
      Instant expected = blocker.earliestClear();
      if (expected != null && keys.add(blocker.key())) {
        add(id, blocker, expected, at);
      }
    }
    Set<String> there = found.stream().map(Blocker::key).collect(Collectors.toSet());
    known.stream()
        .filter(row -> row.cleared() == there.contains(row.key()))
        .forEach(row -> cleared(id, row, row.cleared() ? null : at));
  }

  private void add(CaseId id, Blocker blocker, Instant expected, Instant at) {
    jdbc.sql(
            """
            insert into closure_forecast
              (case_id, blocker_code, reference, found_at, expected_at) values (?, ?, ?, ?, ?)""")
        .param(id.value())
        .param(blocker.code().name())
        .param(blocker.reference())
        .param(Times.param(at))
        .param(Times.param(expected))
        .update();
  }

  /** One that comes again has not cleared yet. */
  private void cleared(CaseId id, Row row, @Nullable Instant at) {
    jdbc.sql(
            """
            update closure_forecast set cleared_at = ?
            where case_id = ? and blocker_code = ? and reference = ?""")
        .param(Times.paramOrNull(at))
        .param(id.value())
        .param(row.code())
        .param(row.reference())
        .update();
  }

  @Override
  public List<Foretold> all() {
    return jdbc.sql("select * from closure_forecast order by blocker_code, case_id, reference")
        .query(
            (row, number) ->
                new Foretold(
                    BlockerCode.valueOf(row.getString("blocker_code")),
                    row.getString("reference"),
                    Times.read(row, "expected_at"),
                    Times.readOrNull(row, "cleared_at")))
        .list();
  }
}
