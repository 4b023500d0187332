package org.accountclosure.engine.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The writes of one command, sent together at its end: first all inserts, then updates, then
 * deletes, each statement once for all its rows.
 */
public final class WriteBatch {

  private final JdbcTemplate jdbc;
  private final Map<String, List<@Nullable Object[]>> inserts = new LinkedHashMap<>();
  private final Map<String, List<@Nullable Object[]>> updates = new LinkedHashMap<>();
  private final Map<String, List<@Nullable Object[]>> deletes = new LinkedHashMap<>();

  public WriteBatch(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(String sql, @Nullable Object... row) {
    add(inserts, sql, row);
  }

  void update(String sql, @Nullable Object... row) {
    add(updates, sql, row);
  }

  void delete(String sql, @Nullable Object... row) {
    add(deletes, sql, row);
  }

  private static void add(
      Map<String, List<@Nullable Object[]>> statements, String sql, @Nullable Object[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] instanceof Instant instant ? time(instant) : row[i];
    }
    statements.computeIfAbsent(sql, key -> new ArrayList<>()).add(row);
  }

  /** Sends everything on the connection of the current transaction. */
  public void flush() {
    send(inserts);
    send(updates);
    send(deletes);
  }

  private void send(Map<String, List<@Nullable Object[]>> statements) {
    statements.forEach(
        (sql, rows) -> {
          if (rows.size() == 1) {
            jdbc.update(sql, rows.get(0));
          } else {
            jdbc.batchUpdate(sql, rows);
          }
        });
    statements.clear();
  }

  /** As the columns hold it: UTC, cut to milliseconds so that a moment never moves forward. */
  static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
    return instant == null ? null : time(instant);
  }
}
