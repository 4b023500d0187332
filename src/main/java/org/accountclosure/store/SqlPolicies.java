package org.accountclosure.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The versions of the rules' figures in {@code policy_version}. A row never changes, so that what
 * was read once can be kept.
 */
public final class SqlPolicies implements Policies {

  private static final TypeReference<ClosureSettings> SETTINGS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ClosureSettings current;
  private final Map<String, ClosureSettings> known = new ConcurrentHashMap<>();

  /**
   * Puts a version in force. It is kept the first time; afterwards the same name means the same
   * values.
   *
   * @throws PolicyChanged if the name is known with other values
   */
  public SqlPolicies(JdbcClient jdbc, ClosureSettings current, Clock clock) {
    this.jdbc = jdbc;
    this.current = current;
    String values = Json.write(current);
    if (find(current.version()).isEmpty()) {
      insert(values, clock);
    }
    String kept = find(current.version()).orElseThrow();
    Map<String, Object> before = withDefaults(Json.read(kept, VALUES));
    Map<String, Object> now = Json.read(values, VALUES);
    if (!before.equals(now)) {
      throw new PolicyChanged(current.version(), changes("", before, now));
    }
    known.put(current.version(), current);
  }

  @Override
  public ClosureSettings current() {
    return current;
  }

  @Override
  public ClosureSettings of(String version) {
    return known.computeIfAbsent(
        version,
        name ->
            find(name)
                .map(values -> withDefaults(Json.read(values, VALUES)))
                .map(values -> Json.read(Json.write(values), SETTINGS))
                .orElseThrow(
                    () -> new IllegalArgumentException("There is no policy version " + name)));
  }

  /** A figure that did not exist when a version was kept has its default in it. */
  private static Map<String, Object> withDefaults(Map<String, Object> kept) {
    Map<String, Object> complete = Json.read(Json.write(ClosureSettings.DEFAULT), VALUES);
    overlay(complete, kept);
    return complete;
  }

  @SuppressWarnings("unchecked") // what is read from JSON has texts as keys
  private static void overlay(Map<String, Object> under, Map<String, Object> over) {
    over.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner && under.get(key) instanceof Map<?, ?> outer) {
            overlay((Map<String, Object>) outer, (Map<String, Object>) inner);
          } else {
            under.put(key, value);
          }
        });
  }

  private Optional<String> find(String version) {
    return jdbc.sql("select figures from policy_version where version = ?")
        .param(version)
        .query(String.class)
        .optional();
  }

  private void insert(String values, Clock clock) {
    try {
      jdbc.sql("insert into policy_version (version, figures, first_used_at) values (?, ?, ?)")
          .param(current.version())
          .param(values)
          .param(Times.param(clock.instant()))
          .update();
    } catch (DuplicateKeyException anotherNodeWasFirst) {
      // Its values are compared with ours like those of an earlier start.
      return;
    }
  }

  private static String changes(String path, Map<?, ?> before, Map<?, ?> now) {
    TreeSet<String> found = new TreeSet<>();
    collect(path, before, now, found);
    return String.join("; ", found);
  }

  private static void collect(String path, Map<?, ?> before, Map<?, ?> now, Set<String> found) {
    TreeSet<String> keys = new TreeSet<>();
    before.keySet().forEach(key -> keys.add(String.valueOf(key)));
    now.keySet().forEach(key -> keys.add(String.valueOf(key)));
    for (String key : keys) {
      Object was = before.get(key);
      Object is = now.get(key);
      if (was instanceof Map<?, ?> one && is instanceof Map<?, ?> other) {
        collect(path + kebab(key) + ".", one, other, found);
      } else if (was == null || !was.equals(is)) {
        found.add(path + kebab(key) + " was " + was + " and is " + is);
      }
    }
  }

  private static String kebab(String key) {
    return key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
