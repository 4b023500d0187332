package org.accountclosure.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.accountclosure.engine.EngineClock;
import org.accountclosure.engine.broker.RealBroker;
import org.accountclosure.proof.Freelancers.Freelancer;
import org.accountclosure.support.ApiClient;
import org.accountclosure.support.ApiClient.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A wait of a month on Camunda's real broker: both clocks are moved, the models' timer fires. */
@Tag("zeebe")
class MovedClockOnBrokerTest {

  private static final String DATABASE = "jdbc:h2:mem:moved-clock;DB_CLOSE_DELAY=-1;USER=sa";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void aPayoutThatIsWaitedForByTimerIsPaidAndTheAccountClosedAfterAFreshCheck() {
    DataSource database = new DriverManagerDataSource(DATABASE);
    Freelancer holder =
        Freelancers.create(database, Situation.values().length, 1).stream()
            .filter(one -> one.situation() == Situation.WITHDRAWN)
            .findFirst()
            .orElseThrow();
    try (RealBroker broker = RealBroker.start();
        ConfigurableApplicationContext application = applicationOn(broker)) {
      ApiClient api =
          new ApiClient(
              application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
      Answer asked =
          api.post(
              holder.login(),
              "/api/closures",
              """
              {"accountId":"%s","reason":"NO_LONGER_USING","consents":["REQUEST_PAYOUT"]}"""
                  .formatted(holder.account()));
      assertThat(asked.status()).isEqualTo(201);
      String location = asked.header("Location");
      Instant available =
          JdbcClient.create(database)
              .sql("select available_at from mp_payment where account_id = ?")
              .param(holder.account().value())
              .query((row, n) -> row.getTimestamp(1).toInstant())
              .single();
      await("the timer of the wait")
          .atMost(PATIENCE)
          .until(() -> timers(broker, "CREATED").anyMatch(due -> !due.isBefore(available)));
      await("the case to say that it waits")
          .atMost(PATIENCE)
          .until(() -> api.get(holder.login(), location).text("status").equals("WAITING"));
      assertThat(payouts(database, holder)).isEmpty();

      Duration toTheDate = Duration.between(broker.now(), available).plusSeconds(1);
      ((EngineClock) application.getBean(Clock.class)).add(toTheDate);
      broker.advance(toTheDate);

      await("the end of the closure")
          .atMost(PATIENCE)
          .until(() -> api.get(holder.login(), location).text("status").equals("CLOSED"));
      assertThat(payouts(database, holder)).containsExactly(holder.earned());
      assertThat(timers(broker, "TRIGGERED")).isNotEmpty();
      assertThat(broker.records().whenQuiet())
          .noneMatch(record -> record.path("valueType").asText().equals("INCIDENT"));
    }
  }

  private static ConfigurableApplicationContext applicationOn(RealBroker broker) {
    return new SpringApplicationBuilder(ApplicationOnBroker.sources())
        .profiles("camunda")
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--spring.datasource.url=" + DATABASE,
            "--camunda.client.rest-address=" + broker.restAddress(),
            "--camunda.client.grpc-address=" + broker.grpcAddress());
  }

  /** Due dates of the timers for which the broker recorded that. */
  private static Stream<Instant> timers(RealBroker broker, String intent) {
    return broker.records().soFar().stream()
        .filter(record -> record.path("valueType").asText().equals("TIMER"))
        .filter(record -> record.path("intent").asText().equals(intent))
        .map(MovedClockOnBrokerTest::dueDate);
  }

  private static Instant dueDate(JsonNode timer) {
    return Instant.ofEpochMilli(timer.path("value").path("dueDate").asLong());
  }

  private static List<Long> payouts(DataSource database, Freelancer holder) {
    return JdbcClient.create(database)
        .sql("select amount_minor from mp_payout where account_id = ?")
        .param(holder.account().value())
        .query(Long.class)
        .list();
  }
}
