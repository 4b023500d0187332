package org.accountclosure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.response.ActivateJobsResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests for jobs wait on the server, and only living workers get jobs. */
@SpringBootTest(
    classes = FakeEngineApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=engine-test",
      "camunda.client.enabled=false",
      "server.address=127.0.0.1"
    })
class LongPollTest {

  @LocalServerPort int port;
  @Autowired FakeCommands commands;
  private CamundaClient client;

  @BeforeEach
  void connect() {
    client = ClientCommandsTest.client(port);
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private CamundaFuture<ActivateJobsResponse> poll(String type, Duration wait) {
    return client
        .newActivateJobsCommand()
        .jobType(type)
        .maxJobsToActivate(1)
        .requestTimeout(wait)
        .send();
  }

  @Test
  void aWaitingRequestIsAnsweredWhenAJobComes() {
    CamundaFuture<ActivateJobsResponse> waiting = poll("later", Duration.ofMinutes(2));
    await().until(() -> commands.isAwaited("later"));
    assertThat(waiting.isDone()).isFalse();
    commands.addJob("later", 51);
    assertThat(waiting.join().getJobs()).singleElement().matches(job -> job.getKey() == 51);
  }

  @Test
  void theOldestOfSeveralWaitingRequestsIsServedFirst() {
    CamundaFuture<ActivateJobsResponse> first = poll("queue", Duration.ofMinutes(2));
    await().until(() -> commands.isAwaited("queue"));
    // As by another node: nobody is woken, and the second request finds the job there.
    commands.addJobQuietly("queue", 52);
    CamundaFuture<ActivateJobsResponse> second = poll("queue", Duration.ofSeconds(2));
    assertThat(first.join().getJobs()).hasSize(1);
    assertThat(second.join().getJobs()).isEmpty();
  }

  @Test
  void aRequestIsAnsweredWithNothingWhenItsTimeIsOver() {
    assertThat(poll("never", Duration.ofMillis(300)).join().getJobs()).isEmpty();
    assertThat(poll("never", Duration.ofMillis(-1)).join().getJobs()).isEmpty();
  }

  @Test
  void aWorkerThatHasGoneGetsNoJob() throws IOException {
    String body =
        "{\"type\":\"gone\",\"timeout\":60000,\"maxJobsToActivate\":1,\"requestTimeout\":60000}";
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              ("POST /v2/jobs/activation HTTP/1.1\r\nHost: localhost\r\n"
                      + "Content-Type: application/json\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(StandardCharsets.UTF_8));
      await().until(() -> commands.isAwaited("gone"));
    }
    commands.addJob("gone", 53);
    assertThat(poll("gone", Duration.ofSeconds(20)).join().getJobs())
        .singleElement()
        .matches(job -> job.getKey() == 53);
  }
}
