package org.accountclosure.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants in columns of type {@code timestamp(3) with time zone}. */
public final class Times {

  private Times() {}

  /** As a parameter; cut to milliseconds, because databases would round up into the future. */
  public static OffsetDateTime param(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** As a parameter that may be null. */
  public static @Nullable OffsetDateTime paramOrNull(@Nullable Instant at) {
    return at == null ? null : param(at);
  }

  /** From a column that is not null. */
  public static Instant read(ResultSet row, String column) throws SQLException {
    Instant at = readOrNull(row, column);
    if (at == null) {
      throw new SQLException("Column " + column + " is null and must not be");
    }
    return at;
  }

  /** From a column that may be null. */
  public static @Nullable Instant readOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
