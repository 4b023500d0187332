package org.accountclosure.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.accountclosure.AccountClosureApplication;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.engine.EngineServer;
import org.accountclosure.engine.EngineTestApplication;
import org.accountclosure.support.ApiClient;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The profile {@code camunda} alone makes the application one of a cluster. The cluster is played
 * by an engine in an application of its own, over REST.
 */
@ExtendWith(OutputCaptureExtension.class)
class OnAClusterTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int clusterPort = freePort();

  @Test
  void itSaysThatTheClusterIsMissingTakesRequestsAndWorksOnceItIsThere(CapturedOutput log) {
    try (ConfigurableApplicationContext application = application()) {
      ApiClient api = new ApiClient(port(application, "local.server.port"));
      ApiClient management = new ApiClient(port(application, "local.management.port"));

      assertThat(application.getBeanProvider(EngineServer.class).getIfAvailable()).isNull();
      assertThat(api.get(null, "/v2/topology").status()).isEqualTo(404);
      assertThat(log)
          .contains("The engine cannot be reached at http://127.0.0.1:" + clusterPort)
          .contains("camunda.client.rest-address");
      JsonNode health = management.get(null, "/actuator/health/readiness").body();
      assertThat(health.path("status").asText()).isEqualTo("DOWN");
      assertThat(health.at("/components/db/status").asText()).isEqualTo("UP");
      assertThat(health.at("/components/models/status").asText()).isEqualTo("DOWN");
      assertThat(health.at("/components/camundaClient/status").asText()).isEqualTo("DOWN");
      assertThat(health.at("/components/engine").isMissingNode()).isTrue();
      AccountId account =
          new People(application.getBean(org.accountclosure.marketplace.People.class)).freelancer();
      Answer asked =
          api.post(
              People.loginOf(account),
              "/api/closures",
              "{\"accountId\":\"" + account + "\",\"reason\":\"NO_LONGER_USING\"}");
      assertThat(asked.status()).isEqualTo(201);

      try (ConfigurableApplicationContext cluster = cluster()) {
        assertThat(cluster.isActive()).isTrue();
        await("readiness")
            .atMost(PATIENCE)
            .until(
                () ->
                    management.get(null, "/actuator/health/readiness").text("status").equals("UP"));
        await("the end of the closure")
            .atMost(PATIENCE)
            .until(
                () ->
                    api.get(People.loginOf(account), asked.header("Location"))
                        .text("status")
                        .equals("CLOSED"));
      }
    }
  }

  private ConfigurableApplicationContext application() {
    return new SpringApplicationBuilder(AccountClosureApplication.class)
        .profiles("camunda")
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--spring.datasource.url=jdbc:h2:mem:on-a-cluster;DB_CLOSE_DELAY=-1",
            "--camunda.client.rest-address=http://127.0.0.1:" + clusterPort,
            "--camunda.client.grpc-address=http://127.0.0.1:" + clusterPort,
            "--camunda.client.prefer-rest-over-grpc=true");
  }

  private ConfigurableApplicationContext cluster() {
    return new SpringApplicationBuilder(EngineTestApplication.class)
        .run(
            "--server.port=" + clusterPort,
            "--management.server.port=0",
            "--management.endpoint.health.validate-group-membership=false",
            "--camunda.client.enabled=false",
            "--engine.datasource.url=jdbc:h2:mem:the-cluster;DB_CLOSE_DELAY=-1");
  }

  private static int port(ConfigurableApplicationContext application, String name) {
    return Integer.parseInt(String.valueOf(application.getEnvironment().getProperty(name)));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
