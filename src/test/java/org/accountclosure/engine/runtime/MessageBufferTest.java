package org.accountclosure.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Map;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.store.EngineDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageBufferTest {

  private static TestEngine engine;

  @BeforeAll
  static void start() {
    engine = TestEngine.on(EngineDatabases.Kind.H2);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @BeforeEach
  void deploy() {
    engine.clock().reset();
    engine.administration().purge();
    engine.deploy(
        Map.of(
            "twice.bpmn",
            Bpmn.convertToString(
                Bpmn.createExecutableProcess("Twice")
                    .startEvent()
                    .intermediateCatchEvent("first")
                    .message(m -> m.name("news").zeebeCorrelationKeyExpression("key"))
                    .serviceTask("work", t -> t.zeebeJobType("work"))
                    .endEvent()
                    .done())));
  }

  @Test
  void oneMessageReachesOneInstanceOfAProcess() {
    publish("k", null);
    engine.create("Twice", Map.of("key", "k"));
    engine.create("Twice", Map.of("key", "k"));
    assertThat(engine.count("c8_job")).isEqualTo(1);
    assertThat(engine.count("c8_message_subscription where state = 'CREATED'")).isEqualTo(1);
  }

  @Test
  void aMessageIsForgottenWhenItsLifeEnds() {
    publish("k", null);
    engine.advance(Duration.ofHours(2));
    assertThat(engine.count("c8_message")).isZero();
    engine.create("Twice", Map.of("key", "k"));
    assertThat(engine.count("c8_job")).isZero();
  }

  @Test
  void aMessageIdIsRefusedWhileTheFirstOneLives() {
    publish("k", "id");
    assertThatThrownBy(() -> publish("k", "id"))
        .isInstanceOfSatisfying(
            CommandRejection.class,
            refusal -> assertThat(refusal.type()).isEqualTo(CommandRejection.Type.ALREADY_EXISTS));
    publish("other", "id");
    engine.advance(Duration.ofHours(2));
    publish("k", "id");
  }

  @Test
  void whoNobodyWaitsForIsNotCorrelated() {
    assertThatThrownBy(() -> engine.messages().correlate("news", "k", Map.of()))
        .isInstanceOfSatisfying(
            CommandRejection.class,
            refusal -> assertThat(refusal.type()).isEqualTo(CommandRejection.Type.NOT_FOUND));
  }

  private static void publish(String key, @Nullable String id) {
    engine.messages().publish("news", key, Duration.ofHours(1), id, Map.of());
  }
}
