package org.accountclosure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;

/** What the engine asks of its database before it trusts an answer. */
class EngineDatabaseTest {

  @Test
  void h2NeverAnswersAQueryWithTheResultOfAnEarlierOne() throws SQLException {
    EngineSettings.Database settings =
        new EngineSettings.Database(
            "jdbc:h2:mem:" + UUID.randomUUID(), "sa", "", 2, Duration.ofSeconds(5));
    try (HikariDataSource pool = EngineDatabase.open(settings);
        Connection connection = pool.getConnection()) {
      SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
      assertThat(session.getDatabase().getOptimizeReuseResults()).isFalse();
    }
  }
}
