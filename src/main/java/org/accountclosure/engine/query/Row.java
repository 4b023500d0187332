package org.accountclosure.engine.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of the store, read as the API writes it: keys as texts, times in UTC. */
record Row(ResultSet row) {

  private static final DateTimeFormatter IN_UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Turns a row into what the API answers. */
  interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  @Nullable String text(String column) throws SQLException {
    return row.getString(column);
  }

  /** A text that the store always has. */
  String need(String column) throws SQLException {
    String text = row.getString(column);
    if (text == null) {
      throw new SQLException("Column " + column + " is empty");
    }
    return text;
  }

  @Nullable String key(String column) throws SQLException {
    return row.getString(column);
  }

  int integer(String column) throws SQLException {
    return row.getInt(column);
  }

  boolean flag(String column) throws SQLException {
    return row.getInt(column) != 0;
  }

  @Nullable String time(String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : IN_UTC.format(time);
  }
}
