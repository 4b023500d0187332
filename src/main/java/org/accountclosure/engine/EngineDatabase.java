package org.accountclosure.engine;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the engine's database: its own pool, its own schema, its own history of migrations. */
final class EngineDatabase {

  static final String SCHEMA = "engine";

  private EngineDatabase() {}

  static HikariDataSource open(EngineSettings.Database database) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("engine");
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(database.poolSize());
    if (database.isPostgres()) {
      pool.setSchema(SCHEMA);
    }
    migrate(pool, database.isPostgres());
    return pool;
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
    } catch (org.springframework.dao.DataAccessException unreachable) {
      return false;
    }
  }
}
