package org.accountclosure.engine;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens the engine's database: its own pool, its own schema, its own history of migrations. */
final class EngineDatabase {

  static final String SCHEMA = "engine";

  /** Longer than any statement of the engine may take. */
  private static final int ANSWER_WITHIN_SECONDS = 60;

  private EngineDatabase() {}

  static HikariDataSource open(EngineSettings.Database database) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("engine");
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(database.poolSize());
    pool.setConnectionTimeout(database.connectionTimeout().toMillis());
    pool.setValidationTimeout(Math.min(pool.getValidationTimeout(), pool.getConnectionTimeout()));
    if (database.isPostgres()) {
      pool.setSchema(SCHEMA);
      // A broken network hangs up on nobody; the JDBC address may say otherwise.
      pool.addDataSourceProperty("socketTimeout", ANSWER_WITHIN_SECONDS);
      pool.addDataSourceProperty("tcpKeepAlive", true);
    } else if (database.url().startsWith("jdbc:h2:")) {
      // H2 learns of a change a moment after the locks of its transaction are gone; whoever waited
      // for them must not be answered with the result of an earlier query.
      pool.setConnectionInitSql("set optimize_reuse_results 0");
    }
    migrate(pool, database.isPostgres());
    return pool;
  }

  /** Opens a new connection whenever it is asked; for the few that are kept open long. */
  static DataSource unpooled(EngineSettings.Database database) {
    DriverManagerDataSource connections = new DriverManagerDataSource();
    connections.setUrl(database.url());
    connections.setUsername(database.user());
    connections.setPassword(database.password());
    if (database.isPostgres()) {
      connections.setSchema(SCHEMA);
    }
    return connections;
  }

  private static void migrate(HikariDataSource pool, boolean ownSchema) {
    FluentConfiguration migrations =
        Flyway.configure()
            .dataSource(pool)
            .locations("classpath:engine/db/migration")
            .table("c8_schema_history");
    if (ownSchema) {
      migrations.schemas(SCHEMA).createSchemas(true);
    }
    migrations.load().migrate();
  }

  /** Whether the database answers. */
  static boolean isReachable(JdbcClient jdbc) {
    try {
      return jdbc.sql("select 1").query(Integer.class).single() == 1;
    } catch (DataAccessException unreachable) {
      return false;
    }
  }
}
