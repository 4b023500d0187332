package org.accountclosure.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on PostgreSQL. */
class MigrationByClientOnPostgresTest extends MigrationByClientTest {

  @SuppressWarnings("NullAway.Init")
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("engine.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    registry.add("engine.datasource.username", () -> "postgres");
    registry.add("engine.datasource.password", () -> "postgres");
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }
}
