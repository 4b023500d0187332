package org.accountclosure.engine.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The deployed definitions of one kind, by each of the ways in which Camunda 8 binds to them.
 *
 * <p>A definition never changes, and keys are never given twice, not even after a deployment that
 * was rolled back: what was found by the key of a definition or of a deployment is kept. Which
 * version is the latest may change on any node at any time, so that is always asked.
 *
 * @param <T> process, decision or form
 */
public final class Definitions<T> {

  private static final int KEPT = 1000;

  private final JdbcClient jdbc;
  private final String select;
  private final Columns columns;
  private final RowMapper<T> mapper;
  private final BoundedCache<Long, T> byKey = new BoundedCache<>(KEPT);
  private final BoundedCache<InDeployment, T> byDeployment = new BoundedCache<>(KEPT);

  private record InDeployment(long deploymentKey, String id) {}

  /** The columns by which a definition is found, with their table's alias where one is needed. */
  record Columns(String key, String id, String version, String versionTag, String deploymentKey) {}

  Definitions(JdbcClient jdbc, String select, Columns columns, RowMapper<T> mapper) {
    this.jdbc = jdbc;
    this.select = select;
    this.columns = columns;
    this.mapper = mapper;
  }

  public Optional<T> byKey(long key) {
    return byKey.get(
        key,
        () ->
            jdbc.sql(select + " where " + columns.key() + " = ?")
                .param(key)
                .query(mapper)
                .optional());
  }

  /** The version that was deployed last. */
  public Optional<T> latest(String id) {
    return first(columns.id() + " = ?", List.of(id));
  }

  public Optional<T> byVersion(String id, int version) {
    return first(columns.id() + " = ? and " + columns.version() + " = ?", List.of(id, version));
  }

  /** The last deployed of the versions that bear the tag. */
  public Optional<T> byVersionTag(String id, String versionTag) {
    return first(
        columns.id() + " = ? and " + columns.versionTag() + " = ?", List.of(id, versionTag));
  }

  /** The version that came with the deployment, for the binding {@code deployment}. */
  public Optional<T> inDeployment(long deploymentKey, String id) {
    return byDeployment.get(
        new InDeployment(deploymentKey, id),
        () ->
            first(
                columns.deploymentKey() + " = ? and " + columns.id() + " = ?",
                List.of(deploymentKey, id)));
  }

  void forgetAll() {
    byKey.clear();
    byDeployment.clear();
  }

  private Optional<T> first(String condition, List<?> parameters) {
    String sql =
        select + " where " + condition + " order by " + columns.version() + " desc limit 1";
    return jdbc.sql(sql).params(parameters).query(mapper).optional();
  }
}
