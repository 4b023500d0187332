package org.accountclosure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.fixture.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class PolicyVersionsOnDatabase {

  private final HikariDataSource database;
  private final JdbcClient jdbc;

  PolicyVersionsOnDatabase(TestDatabase kind) {
    database = kind.fresh();
    jdbc = JdbcClient.create(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static ClosureSettings figures(String version, int payoutDays) {
    ClosureSettings like = ClosureSettings.DEFAULT;
    return new ClosureSettings(
        version,
        new ClosureSettings.Checks(
            Duration.ofDays(1),
            Duration.ofHours(1),
            Duration.ofDays(30),
            Duration.ofDays(10),
            payoutDays),
        like.holder(),
        like.support(),
        like.offers(),
        like.appeals(),
        like.reopening(),
        like.identity(),
        like.violations(),
        like.links(),
        like.billing(),
        like.companies(),
        like.teams(),
        like.exports(),
        like.counterparties(),
        like.names(),
        like.erasure(),
        like.retention());
  }

  private SqlPolicies starting(ClosureSettings figures) {
    return new SqlPolicies(jdbc, figures, Clock.systemUTC());
  }

  @Test
  void everyVersionIsKeptAsItWas() {
    starting(figures("2026-01", 2));
    SqlPolicies later = starting(figures("2026-02", 5));

    assertThat(later.current()).isEqualTo(figures("2026-02", 5));
    assertThat(later.of("2026-01")).isEqualTo(figures("2026-01", 2));
    assertThat(later.of("2026-01")).isEqualTo(figures("2026-01", 2));
    assertThatThrownBy(() -> later.of("2025-01")).hasMessage("There is no policy version 2025-01");
  }

  @Test
  void theSameVersionStartsAgain() {
    starting(figures("2026-01", 2));
    assertThat(starting(figures("2026-01", 2)).current()).isEqualTo(figures("2026-01", 2));
    assertThat(jdbc.sql("select count(*) from policy_version").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void aVersionThatWasKeptBeforeAFigureExistedHasItsDefaultAndStartsAgain() {
    starting(figures("2026-01", 2));
    String kept = jdbc.sql("select figures from policy_version").query(String.class).single();
    jdbc.sql("update policy_version set figures = ?")
        .param(kept.replaceFirst("\"identity\":\\{[^}]*},", ""))
        .update();

    assertThat(starting(figures("2026-02", 2)).of("2026-01")).isEqualTo(figures("2026-01", 2));
    assertThat(starting(figures("2026-01", 2)).current()).isEqualTo(figures("2026-01", 2));
  }

  @Test
  void otherFiguresUnderTheSameNameRefuseTheStartAndSayWhatToDo() {
    starting(figures("2026-01", 2));
    assertThatThrownBy(() -> starting(figures("2026-01", 5)))
        .isInstanceOf(PolicyChanged.class)
        .hasMessageContaining("version 2026-01")
        .hasMessageContaining("checks.payout-business-days was 2 and is 5.")
        .hasMessageContaining("account-closure.policy.version");
  }
}
