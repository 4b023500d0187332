package org.accountclosure.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same searches on PostgreSQL. */
@DirtiesContext
class SearchOnPostgresTest extends SearchTest {

  @SuppressWarnings("NullAway.Init")
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("engine.test.database", () -> postgres.getJdbcUrl("postgres", "postgres"));
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }
}
