package org.accountclosure.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LaggingStoreTest {

  @Test
  void whatIsWrittenIsSeenLaterButOnlyThenOnH2() {
    DriverManagerDataSource h2 =
        new DriverManagerDataSource(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    whatIsWrittenIsSeenLaterButOnlyThen(h2, false);
  }

  @Test
  void whatIsWrittenIsSeenLaterButOnlyThenOnPostgres() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      whatIsWrittenIsSeenLaterButOnlyThen(postgres.getPostgresDatabase(), true);
    }
  }

  private static void whatIsWrittenIsSeenLaterButOnlyThen(DataSource database, boolean postgres) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:engine/db/migration")
        .load()
        .migrate();
    JdbcClient now = JdbcClient.create(database);
    try (LaggingStore store = new LaggingStore(database, postgres, Duration.ofSeconds(4))) {
      assertThat(variables(store)).isZero();
      now.sql("insert into c8_variable values (1, 2, 2, 'a', '1')").update();
      assertThat(variables(store)).isZero();
      await().atMost(Duration.ofSeconds(30)).until(() -> variables(store) == 1);
      now.sql("update c8_variable set json_value = '2'").update();
      assertThat(store.<String>read(LaggingStoreTest::value)).isEqualTo("1");
      store.around(() -> now.sql("delete from c8_variable").update());
      assertThat(variables(store)).isZero();
    }
  }

  private static String value(JdbcClient jdbc) {
    return jdbc.sql("select json_value from c8_variable").query(String.class).single();
  }

  private static long variables(LaggingStore store) {
    return store.<Long>read(
        jdbc -> jdbc.sql("select count(*) from c8_variable").query(Long.class).single());
  }
}
