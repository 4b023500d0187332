package org.accountclosure.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases of one proof; on disk, so that they outlive the application. */
final class ProofDatabases implements AutoCloseable {

  /** What the application runs on. */
  enum Kind {
    H2,
    POSTGRESQL
  }

  private final @Nullable EmbeddedPostgres server;
  private final String application;
  private final String engine;

  ProofDatabases(Kind kind, Path folder) {
    if (kind == Kind.H2) {
      server = null;
      application = h2(folder.resolve("account-closure"));
      engine = h2(folder.resolve("engine"));
    } else {
      try {
        server = EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      application = server.getJdbcUrl("postgres", "postgres");
      engine = application + "&currentSchema=engine";
    }
  }

  private static String h2(Path file) {
    return "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  /** What the application is told. */
  List<String> settings() {
    return server == null
        ? List.of("--spring.datasource.url=" + application, "--engine.datasource.url=" + engine)
        : List.of("--spring.datasource.url=" + application);
  }

  DataSource application() {
    return new DriverManagerDataSource(application);
  }

  DataSource engine() {
    return new DriverManagerDataSource(engine);
  }

  @Override
  public void close() {
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
