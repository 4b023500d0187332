package org.accountclosure.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The supported databases, and the few statements in which they differ. */
public enum Database {
  H2("select next value for c8_key_block"),
  POSTGRESQL("select nextval('c8_key_block')");

  private final String nextKeyBlock;

  Database(String nextKeyBlock) {
    this.nextKeyBlock = nextKeyBlock;
  }

  /**
   * Asks the database what it is.
   *
   * @throws IllegalStateException if it cannot be reached or is none of the supported ones
   */
  public static Database of(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return switch (product) {
        case "H2" -> H2;
        case "PostgreSQL" -> POSTGRESQL;
        default ->
            throw new IllegalStateException(
                "The engine runs on H2 and PostgreSQL, but its URL leads to " + product);
      };
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** The schema in which the engine's tables are. */
  public static String schemaOf(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getSchema();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static IllegalStateException unreachable(SQLException e) {
    return new IllegalStateException(
        "The engine's database cannot be reached: check URL, user and password of its settings", e);
  }

  String nextKeyBlock() {
    return nextKeyBlock;
  }
}
