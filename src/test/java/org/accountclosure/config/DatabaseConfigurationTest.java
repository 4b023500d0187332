package org.accountclosure.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;

/** What the application asks of its database before it trusts an answer. */
class DatabaseConfigurationTest {

  @Test
  void h2NeverAnswersAQueryWithTheResultOfAnEarlierOne() throws SQLException {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
      DatabaseConfiguration.databasesAreTrustworthy()
          .postProcessBeforeInitialization(pool, "dataSource");
      try (Connection connection = pool.getConnection()) {
        SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        assertThat(session.getDatabase().getOptimizeReuseResults()).isFalse();
      }
    }
  }
}
