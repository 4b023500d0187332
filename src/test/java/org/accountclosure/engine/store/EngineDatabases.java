package org.accountclosure.engine.store;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Empty engine schemas for tests, on both databases. */
public final class EngineDatabases {

  /** One PostgreSQL server for all tests of a JVM; it ends with it. */
  private static final class Postgres {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The databases that the engine supports. */
  public enum Kind {
    H2,
    POSTGRESQL
  }

  private EngineDatabases() {}

  public static Stream<Kind> both() {
    return Stream.of(Kind.values());
  }

  /** A new database with the engine's tables. */
  public static DataSource create(Kind kind) {
    String name = "engine" + UUID.randomUUID().toString().replace("-", "");
    return kind == Kind.H2
        ? migrated("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0", "PUBLIC")
        : migrated(
            Postgres.SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name, name);
  }

  /** The engine's tables in a schema of that database, which is the default one of its address. */
  public static HikariDataSource migrated(String url, String schema) {
    HikariDataSource pool = new HikariDataSource();
    pool.setMaximumPoolSize(8);
    pool.setJdbcUrl(url);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:engine/db/migration")
        .schemas(schema)
        .load()
        .migrate();
    return pool;
  }
}
