package org.accountclosure.engine.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One kind of thing that can be searched: which tables hold it, which attributes filter and sort
 * it, and how a row becomes an answer. All SQL comes from here; what a client sends is only ever
 * bound as a value.
 */
final class Searchable<T> {

  /** The name of a key that orders rows but that the API does not show. */
  static final String INTERNAL = "";

  private static final ObjectMapper CURSORS = new ObjectMapper();

  private record Filter(@Nullable String frame, Function<JsonNode, Condition> condition) {}

  private record Placed<T>(T item, String cursor) {}

  private final String select;
  private final String from;
  private final Column tieBreaker;
  private final Map<String, Column> sortable;
  private final Map<String, Filter> filters;
  private final boolean alternatives;
  private final Row.Mapper<T> mapper;

  private Searchable(Builder<T> builder) {
    select = builder.select;
    from = builder.from;
    tieBreaker = builder.tieBreaker;
    sortable = builder.sortable;
    filters = builder.filters;
    alternatives = builder.alternatives;
    mapper = builder.mapper;
  }

  static <T> Builder<T> of(String select, String from, Column key, Row.Mapper<T> mapper) {
    return new Builder<>(select, from, key, mapper);
  }

  /** The attributes that can be filtered by, for the test that compares them with the contract. */
  Set<String> filterNames() {
    return Collections.unmodifiableSet(filters.keySet());
  }

  Set<String> sortNames() {
    return Collections.unmodifiableSet(sortable.keySet());
  }

  Optional<T> byKey(JdbcClient jdbc, Object key) {
    return first(jdbc, Condition.of(tieBreaker.sql() + " = ?", key));
  }

  Optional<T> first(JdbcClient jdbc, Condition where) {
    return jdbc
        .sql("select " + select + " from " + from + " where " + where.sql())
        .params(where.values())
        .query((row, number) -> mapper.map(new Row(row)))
        .list()
        .stream()
        .findFirst();
  }

  /** All that matches, in the order of keys. */
  List<T> all(JdbcClient jdbc, Condition where) {
    return jdbc.sql(
            "select "
                + select
                + " from "
                + from
                + " where "
                + where.sql()
                + " order by "
                + tieBreaker.sql())
        .params(where.values())
        .query((row, number) -> mapper.map(new Row(row)))
        .list();
  }

  /** Answers a search request among the rows for which {@code fixed} holds. */
  Page<T> search(JdbcClient jdbc, @Nullable JsonNode request, Condition fixed) {
    JsonNode query = request == null ? CURSORS.createObjectNode() : request;
    checkNames(query);
    Condition where = Condition.all(List.of(fixed, filter(query.get("filter"), alternatives)));
    Sorting sorting = Sorting.of(query.get("sort"), sortable, tieBreaker);
    PageRequest page = PageRequest.of(query.get("page"));
    boolean backwards = page.before() != null;
    String cursor = backwards ? page.before() : page.after();
    Condition shown =
        cursor == null
            ? where
            : Condition.all(List.of(where, sorting.beyond(decode(cursor), backwards)));
    List<Object> values = new ArrayList<>(shown.values());
    values.add(page.limit());
    values.add(cursor == null ? page.from() : 0);
    List<Placed<T>> rows =
        new ArrayList<>(
            jdbc.sql(
                    "select "
                        + select
                        + sorting.selected()
                        + " from "
                        + from
                        + " where "
                        + shown.sql()
                        + " order by "
                        + sorting.orderBy(backwards)
                        + " limit ? offset ?")
                .params(values)
                .query((row, number) -> new Placed<>(mapper.map(new Row(row)), sorting.cursor(row)))
                .list());
    if (backwards) {
      Collections.reverse(rows);
    }
    long total =
        jdbc.sql("select count(*) from " + from + " where " + where.sql())
            .params(where.values())
            .query(Long.class)
            .single();
    return new Page<>(
        rows.stream().map(Placed::item).toList(),
        total,
        rows.isEmpty() ? null : rows.get(0).cursor(),
        rows.isEmpty() ? null : rows.get(rows.size() - 1).cursor());
  }

  private static void checkNames(JsonNode query) {
    if (!query.isObject()) {
      throw new BadQuery("A search request must be a JSON object.");
    }
    query
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.matches("filter|sort|page")) {
                throw new BadQuery("Request property [%s] cannot be parsed".formatted(name));
              }
            });
  }

  private static JsonNode decode(String cursor) {
    try {
      return CURSORS.readTree(PageRequest.decode(cursor));
    } catch (JsonProcessingException notJson) {
      throw new BadQuery(
          "The cursor '%s' is not one that a search has returned.".formatted(cursor));
    }
  }

  private Condition filter(@Nullable JsonNode filter, boolean withAlternatives) {
    if (filter == null || filter.isNull()) {
      return Condition.TRUE;
    }
    if (!filter.isObject()) {
      throw new BadQuery("Request property [filter] cannot be parsed");
    }
    List<Condition> conditions = new ArrayList<>();
    Map<String, List<Condition>> framed = new LinkedHashMap<>();
    filter
        .properties()
        .forEach(
            property -> {
              String name = property.getKey();
              JsonNode wanted = property.getValue();
              if (Comparison.isAbsent(wanted)) {
                return;
              }
              if (withAlternatives && name.equals("$or")) {
                conditions.add(anyOf(wanted));
                return;
              }
              Filter rule = filters.get(name);
              if (rule == null) {
                throw new BadQuery(
                    "Request property [filter.%s] cannot be parsed: it is unknown or not supported"
                        .formatted(name));
              }
              Condition condition = rule.condition().apply(wanted);
              if (rule.frame() == null) {
                conditions.add(condition);
              } else {
                framed.computeIfAbsent(rule.frame(), none -> new ArrayList<>()).add(condition);
              }
            });
    framed.forEach((frame, inside) -> conditions.add(Condition.all(inside).within(frame)));
    return Condition.all(conditions);
  }

  private Condition anyOf(JsonNode wanted) {
    List<Condition> alternatives = new ArrayList<>();
    wanted.forEach(each -> alternatives.add(filter(each, false)));
    return Condition.any(alternatives);
  }

  /** Collects what can be filtered and sorted by. */
  static final class Builder<T> {

    private final String select;
    private final String from;
    private final Column tieBreaker;
    private final Row.Mapper<T> mapper;
    private final Map<String, Column> sortable = new LinkedHashMap<>();
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private boolean alternatives;

    private Builder(String select, String from, Column key, Row.Mapper<T> mapper) {
      this.select = select;
      this.from = from;
      this.tieBreaker = key;
      this.mapper = mapper;
      if (!key.name().equals(INTERNAL)) {
        both(key);
      }
    }

    /** Attributes that filter and sort. */
    Builder<T> both(Column... columns) {
      filterable(columns);
      return sortable(columns);
    }

    Builder<T> sortable(Column... columns) {
      for (Column column : columns) {
        sortable.put(column.name(), column);
      }
      return this;
    }

    Builder<T> filterable(Column... columns) {
      for (Column column : columns) {
        filter(column.name(), wanted -> Comparison.of(column, wanted));
      }
      return this;
    }

    Builder<T> filter(String name, Function<JsonNode, Condition> condition) {
      filters.put(name, new Filter(null, condition));
      return this;
    }

    /**
     * Attributes of other rows: all that a request gives must hold for the same one.
     *
     * @param frame an expression with {@code %s} where their conditions go
     */
    Builder<T> framed(String frame, Column... columns) {
      for (Column column : columns) {
        filters.put(column.name(), new Filter(frame, wanted -> Comparison.of(column, wanted)));
      }
      return this;
    }

    /** Allows {@code $or} with several filters. */
    Builder<T> withAlternatives() {
      alternatives = true;
      return this;
    }

    Searchable<T> build() {
      return new Searchable<>(this);
    }
  }
}
