package org.accountclosure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.accountclosure.closure.OpeningCase;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.port.EngineRequestOutbox;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.process.model.DeployedModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

/** What leaves the outbox: with the official client, to a stub of the engine's API. */
class EngineRequestRelayTest {

  private final MovableClock clock = MovableClock.at("2026-03-02T10:00:00Z");
  private final ClosureWorld world = new ClosureWorld(TestDatabase.H2, clock);
  private final EngineRequestOutbox outbox = world.the(EngineRequestOutbox.class);
  private final StubEngine engine = new StubEngine();
  private final CamundaClient client = clientOf(engine.address());
  private final ModelDeployment models = new ModelDeployment(DeployedModels.ofThisBuild());
  private final EngineRequestRelay relay = newRelay();

  @BeforeEach
  void deploy() {
    models.onStart(client);
  }

  @AfterEach
  void end() {
    models.onStop(client);
    client.close();
    engine.close();
    world.close();
  }

  @Test
  void aRequestIsSentOnceAndDone() {
    CaseId ann = requested("ann");

    relay.relay(client);
    relay.relay(client);

    assertThat(engine.published()).containsExactly(ann.value());
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void whatTheEngineKnowsAlreadyCountsAsSent() {
    requested("ann");
    engine.answers(409);

    relay.relay(client);

    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void anEngineThatIsNotThereIsTriedAgainWithGrowingPauses() {
    CaseId ann = requested("ann");
    // Not 503, which the client's HTTP library sends once more by itself.
    engine.answers(502);

    relay.relay(client);
    relay.relay(client);
    assertThat(engine.published()).hasSize(1);
    clock.add(Duration.ofSeconds(1));
    relay.relay(client);
    clock.add(Duration.ofSeconds(1));
    relay.relay(client);
    assertThat(engine.published()).hasSize(2);
    assertThat(world.count("engine_request where last_error like '%502%' and attempts = 2"))
        .isEqualTo(1);
    clock.add(Duration.ofSeconds(1));
    engine.answers(200);
    relay.relay(client);

    assertThat(engine.published()).containsOnly(ann.value()).hasSize(3);
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void twoNodesAtOnceSendEachRequestOnce() {
    List<String> all =
        Stream.iterate(1, number -> number + 1)
            .limit(30)
            .map(number -> requested("holder-" + number).value())
            .toList();

    EngineRequestRelay other = newRelay();
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> relay.relay(client)),
            CompletableFuture.runAsync(() -> other.relay(client)))
        .join();

    assertThat(engine.published()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void aStartThatNoProcessConfirmedIsPublishedAgainWithItsMessageId() {
    CaseId ann = requested("ann");
    CaseId bob = requested("bob");
    relay.relay(client);
    world.the(OpeningCase.class).open(bob, 42);

    clock.add(Duration.ofMinutes(3));
    relay.relay(client);

    assertThat(engine.published()).containsExactly(ann.value(), bob.value(), ann.value());
  }

  @Test
  void whatWasSentIsForgottenAfterItsTimeButNoStartThatNobodyConfirmed() {
    requested("ann");
    CaseId bob = requested("bob");
    relay.relay(client);
    world.the(OpeningCase.class).open(bob, 42);

    clock.add(Duration.ofDays(29));
    relay.relay(client);
    assertThat(world.count("engine_request")).isEqualTo(2);
    clock.add(Duration.ofDays(2));
    relay.relay(client);

    assertThat(world.count("engine_request")).isEqualTo(1);
    assertThat(world.count("engine_request where correlation_key = 'ann'")).isEqualTo(1);
  }

  @Test
  void nothingIsSentToAnEngineThatHasNoModels() {
    requested("ann");
    ModelDeployment none = new ModelDeployment(DeployedModels.ofThisBuild());
    try (CamundaClient nobody = clientOf(URI.create("http://127.0.0.1:1"))) {
      none.onStart(nobody);
      new EngineRequestRelay(outbox, none, settings(), clock).relay(client);

      assertThat(engine.published()).isEmpty();
      assertThat(none.health().getStatus()).isEqualTo(Status.DOWN);
      assertThat(none.health().getDetails().get("reason"))
          .isEqualTo("The engine cannot be reached at http://127.0.0.1:1 or http://0.0.0.0:26500");
      none.onStop(nobody);
    }
  }

  @Test
  void modelsThatTheEngineRefusesStopTheStart() {
    engine.deploymentsAnswer(400);
    ModelDeployment refused = new ModelDeployment(DeployedModels.ofThisBuild());

    assertThatThrownBy(() -> refused.onStart(client)).isInstanceOf(ClientException.class);
    assertThat(refused.isDone()).isFalse();
  }

  private EngineRequestRelay newRelay() {
    return new EngineRequestRelay(outbox, models, settings(), clock);
  }

  private static RelaySettings settings() {
    return new RelaySettings(
        Duration.ofSeconds(2),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        5,
        Duration.ofDays(30));
  }

  private CaseId requested(String login) {
    world.freelancer(login);
    RequestingClosure.Result result =
        world.the(RequestingClosure.class).request(ClosureWorld.requestBy(login));
    assertThat(result).isInstanceOf(RequestingClosure.Result.Opened.class);
    return ((RequestingClosure.Result.Opened) result).closureCase().id();
  }

  private static CamundaClient clientOf(URI address) {
    return CamundaClient.newClientBuilder().restAddress(address).preferRestOverGrpc(true).build();
  }
}
