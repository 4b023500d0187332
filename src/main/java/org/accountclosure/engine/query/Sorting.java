package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order of rows without ties, and what comes before or after a row in it. Rows without a value
 * come last, whichever the direction, on both databases.
 */
record Sorting(List<Key> keys) {

  record Key(Column column, boolean ascending) {}

  /** Reads the client's sort keys; the tie-breaker follows them. */
  static Sorting of(@Nullable JsonNode sort, Map<String, Column> columns, Column tieBreaker) {
    List<Key> keys = new ArrayList<>();
    if (sort != null && !sort.isNull()) {
      if (!sort.isArray()) {
        throw new BadQuery("Request property [sort] cannot be parsed");
      }
      for (JsonNode each : sort) {
        keys.add(key(each, columns));
      }
    }
    if (keys.stream().noneMatch(key -> key.column().equals(tieBreaker))) {
      keys.add(new Key(tieBreaker, true));
    }
    return new Sorting(keys);
  }

  private static Key key(JsonNode each, Map<String, Column> columns) {
    JsonNode field = each.path("field");
    if (!field.isTextual()) {
      throw new BadQuery("Sort field must not be null.");
    }
    Column column = columns.get(field.asText());
    if (column == null) {
      throw new BadQuery(
          "Unexpected value '%s' for enum field 'field'. Use any of the following values: %s"
              .formatted(field.asText(), columns.keySet()));
    }
    String order =
        each.hasNonNull("order") ? each.get("order").asText().toUpperCase(Locale.ROOT) : "ASC";
    if (!order.equals("ASC") && !order.equals("DESC")) {
      throw new BadQuery("Unknown sortOrder: %s.".formatted(each.get("order").asText()));
    }
    return new Key(column, order.equals("ASC"));
  }

  String orderBy(boolean reversed) {
    return keys.stream()
        .map(
            key ->
                key.column().sql()
                    + (key.ascending() == reversed ? " desc" : " asc")
                    + (reversed ? " nulls first" : " nulls last"))
        .collect(Collectors.joining(", "));
  }

  String selected() {
    StringBuilder columns = new StringBuilder();
    for (int at = 0; at < keys.size(); at++) {
      columns.append(", ").append(keys.get(at).column().sql()).append(" as sort_").append(at);
    }
    return columns.toString();
  }

  /** Where the row stands. */
  String cursor(ResultSet row) throws SQLException {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    for (int at = 0; at < keys.size(); at++) {
      String label = "sort_" + at;
      if (keys.get(at).column().kind() == Column.Kind.TIME) {
        OffsetDateTime time = row.getObject(label, OffsetDateTime.class);
        values.add(time == null ? null : String.valueOf(time.toInstant().toEpochMilli()));
      } else {
        values.add(row.getString(label));
      }
    }
    return PageRequest.encode(values.toString());
  }

  /** The rows on one side of the row that the cursor's values describe. */
  Condition beyond(JsonNode cursor, boolean before) {
    if (!cursor.isArray() || cursor.size() != keys.size()) {
      throw new BadQuery("The cursor is not one that this search has returned with this sort.");
    }
    List<Condition> alternatives = new ArrayList<>();
    List<Condition> equalSoFar = new ArrayList<>();
    for (int at = 0; at < keys.size(); at++) {
      List<Condition> alternative = new ArrayList<>(equalSoFar);
      alternative.add(beyond(keys.get(at), cursor.get(at), before));
      alternatives.add(Condition.all(alternative));
      equalSoFar.add(same(keys.get(at).column(), cursor.get(at)));
    }
    return Condition.any(alternatives);
  }

  private static Condition same(Column column, JsonNode value) {
    return value.isNull()
        ? Condition.of(column.sql() + " is null")
        : Condition.of(column.sql() + " = ?", column.cursorValue(value));
  }

  private static Condition beyond(Key key, JsonNode value, boolean before) {
    Column column = key.column();
    if (value.isNull()) {
      return before ? Condition.of(column.sql() + " is not null") : Condition.FALSE;
    }
    String comparison = key.ascending() == before ? " < ?" : " > ?";
    Condition strictly = Condition.of(column.sql() + comparison, column.cursorValue(value));
    return before
        ? strictly
        : Condition.any(List.of(strictly, Condition.of(column.sql() + " is null")));
  }
}
