package org.accountclosure.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same proof on PostgreSQL, in the schema of the engine. */
@DirtiesContext
@Tag("proof")
class ProcessTestOnPostgresTest extends ProcessTestOnEngineTest {

  /** Process Test starts the application before any method of the test class runs. */
  private static final EmbeddedPostgres POSTGRES = start();

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("engine.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    POSTGRES.close();
  }
}
