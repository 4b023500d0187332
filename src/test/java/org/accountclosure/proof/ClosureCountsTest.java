package org.accountclosure.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.accountclosure.AccountClosureApplication;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.engine.counts.CountingDriver;
import org.accountclosure.engine.counts.SqlCounter;
import org.accountclosure.engine.counts.WrittenBytes;
import org.accountclosure.support.ApiClient;
import org.accountclosure.support.People;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one closure of a freelancer with nothing pending costs, from the request over REST to the
 * sent notice: on the application's database and on the engine's. Figures and their meaning:
 * docs/performance.md.
 *
 * <p>What looks for work without finding any goes on at its own pace, so it is not counted.
 */
class ClosureCountsTest {

  private static final int WARM_UP = 5;
  private static final int CLOSURES = 20;

  /** The looks of the relays of requests and notices, and of starts that were not confirmed. */
  private static final List<String> LOOKS_OF_APPLICATION =
      List.of(
          "select * from engine_request where sent_at is null",
          "update engine_request set sent_at = null",
          "select * from notice where status = 'PENDING'");

  /** Workers that ask for jobs. */
  private static final List<String> LOOKS_OF_ENGINE = List.of("select job_key from c8_job");

  /* Limits, about a tenth above what docs/performance.md says was measured. */
  private static final long LOG = 127_500;
  private static final long KEPT = 46_400;
  private static final double OURS = 219;
  private static final double OUR_COMMITS = 30.5;
  private static final double ENGINES = 443;
  private static final double ROUND_TRIPS = 283;
  private static final double ENGINE_COMMITS = 23;

  @Test
  void aFreelancerWithNothingPending() {
    SqlCounter application = new SqlCounter(isNone(LOOKS_OF_APPLICATION));
    SqlCounter engine =
        new SqlCounter(
            isNone(LOOKS_OF_ENGINE)
                .and(sql -> !Thread.currentThread().getName().equals("engine-due-work")));
    try (WrittenBytes bytes = WrittenBytes.start();
        CountingDriver driver =
            CountingDriver.register(Map.of("application", application, "engine", engine))) {
      bytes.jdbc().sql("create schema engine").update();
      try (ConfigurableApplicationContext running =
          new SpringApplicationBuilder(AccountClosureApplication.class)
              .profiles("test")
              .run(
                  // As in operation: workers that ask again every second would be counted, too.
                  "--camunda.client.worker.defaults.request-timeout=PT10S",
                  "--spring.datasource.url=" + driver.url("application", bytes.url()),
                  "--spring.datasource.driver-class-name=" + CountingDriver.class.getName(),
                  "--engine.datasource.url="
                      + driver.url("engine", bytes.url() + "&currentSchema=engine"))) {
        close(freelancers(running, WARM_UP), running, bytes.jdbc());
        List<AccountId> accounts = freelancers(running, CLOSURES);
        long kept = kept(bytes);
        long logged = bytes.logged();
        application.start();
        engine.start();

        close(accounts, running, bytes.jdbc());

        long logPerClosure = (bytes.logged() - logged) / CLOSURES;
        long keptPerClosure = (kept(bytes) - kept) / CLOSURES;
        SqlCounter.Average ours = application.counts().of(CLOSURES);
        SqlCounter.Average engines = engine.counts().of(CLOSURES);
        SoftAssertions.assertSoftly(
            soft -> {
              soft.assertThat(logPerClosure).as("bytes of log of one closure").isLessThan(LOG);
              soft.assertThat(keptPerClosure).as("bytes that stay of one").isLessThan(KEPT);
              soft.assertThat(ours.statements())
                  .as("statements\n%s", application.counts().listed())
                  .isLessThan(OURS);
              soft.assertThat(ours.commits())
                  .as("commits by first statement\n%s", application.counts().listedCommits())
                  .isLessThan(OUR_COMMITS);
              soft.assertThat(engines.statements())
                  .as("statements\n%s", engine.counts().listed())
                  .isLessThan(ENGINES);
              soft.assertThat(engines.roundTrips()).as("round trips").isLessThan(ROUND_TRIPS);
              soft.assertThat(engines.commits())
                  .as("commits by first statement\n%s", engine.counts().listedCommits())
                  .isLessThan(ENGINE_COMMITS);
            });
      }
    }
  }

  private static long kept(WrittenBytes bytes) {
    return bytes.kept("public") + bytes.kept("engine");
  }

  private static Predicate<String> isNone(List<String> looks) {
    return sql -> looks.stream().noneMatch(sql.strip().replaceAll("\\s+", " ")::startsWith);
  }

  private static List<AccountId> freelancers(ConfigurableApplicationContext running, int many) {
    People people = new People(running.getBean(org.accountclosure.marketplace.People.class));
    return Stream.generate(people::freelancer).limit(many).toList();
  }

  private static void close(
      List<AccountId> accounts, ConfigurableApplicationContext running, JdbcClient jdbc) {
    ApiClient api =
        new ApiClient(running.getEnvironment().getRequiredProperty("server.port", Integer.class));
    for (AccountId account : accounts) {
      String body = "{\"accountId\":\"%s\",\"reason\":\"NO_LONGER_USING\"}".formatted(account);
      assertThat(api.post(People.loginOf(account), "/api/closures", body).status()).isEqualTo(201);
      none(jdbc, "closure_case where status <> 'CLOSED'");
      none(jdbc, "engine.c8_process_instance where state = 'ACTIVE'");
    }
    none(jdbc, "notice where delivered_at is null");
    none(jdbc, "engine_request where sent_at is null");
  }

  private static void none(JdbcClient jdbc, String rows) {
    Awaitility.await("no " + rows)
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> jdbc.sql("select count(*) from " + rows).query(Long.class).single(),
            count -> count == 0);
  }
}
