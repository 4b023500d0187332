package org.accountclosure.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accountclosure.engine.store.EngineDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A hundred thousand times a message is published while somebody begins to wait for it, in an order
 * that the seed fixes: each message reaches its waiting instance, once. Writes its figures to
 * {@code target/publish-races-*.txt}; see docs/reliability.md.
 */
@Tag("proof")
class PublishRaceProofTest {

  private static final int PAIRS = Integer.getInteger("proof.pairs", 100_000);
  private static final int TOGETHER = 500;
  private static final int THREADS = 8;
  private static final long SEED = 20261124;

  @ParameterizedTest
  @EnumSource(EngineDatabases.Kind.class)
  void ofRacingPublishersAndSubscribersNobodyIsLost(EngineDatabases.Kind kind) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (TestEngine engine = TestEngine.on(kind)) {
      engine.deploy(Map.of("wait.bpmn", waiting()));
      Random random = new Random(SEED);
      long begin = System.nanoTime();
      for (int done = 0; done < PAIRS; done += TOGETHER) {
        race(engine, threads, random, done, Math.min(PAIRS, done + TOGETHER));
      }
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      long completed = engine.count("c8_process_instance where state = 'COMPLETED'");
      long correlated = engine.count("c8_correlated_message");
      long strangers =
          engine.count(
              """
              c8_correlated_message m
              join c8_variable own on own.scope_key = m.process_instance_key and own.name = 'key'
              join c8_variable got on got.scope_key = m.process_instance_key and got.name = 'got'
              where own.json_value <> got.json_value""");
      long answered =
          engine.count("c8_variable where name = 'got' and scope_key = process_instance_key");
      long buffered =
          engine.count(
              """
              c8_correlated_message m join c8_message_subscription s
                on s.subscription_key = m.subscription_key
              where m.message_key < s.subscription_key""");
      write(kind, took, completed, correlated, strangers, buffered);
      assertThat(completed).isEqualTo(PAIRS);
      assertThat(correlated).isEqualTo(PAIRS);
      assertThat(answered).isEqualTo(PAIRS);
      assertThat(strangers).isZero();
      assertThat(engine.count("ACT_RU_EXECUTION")).isZero();
    } finally {
      threads.shutdownNow();
    }
  }

  private static String waiting() {
    return Bpmn.convertToString(
        Bpmn.createExecutableProcess("Wait")
            .startEvent()
            .intermediateCatchEvent("news")
            .message(m -> m.name("news").zeebeCorrelationKeyExpression("key"))
            .endEvent()
            .done());
  }

  private static void race(
      TestEngine engine, ExecutorService threads, Random random, int from, int to)
      throws Exception {
    List<Callable<Boolean>> both = new ArrayList<>();
    for (int pair = from; pair < to; pair++) {
      String key = "k" + pair;
      Callable<Boolean> subscribe = () -> engine.create("Wait", Map.of("key", key)) > 0;
      Callable<Boolean> publish =
          () ->
              engine.messages().publish("news", key, Duration.ofHours(6), key, Map.of("got", key))
                  > 0;
      boolean first = random.nextBoolean();
      both.add(first ? publish : subscribe);
      both.add(first ? subscribe : publish);
      // Some pairs meet much later than at once.
      if (random.nextInt(4) == 0) {
        Collections.swap(both, random.nextInt(both.size()), both.size() - 1);
      }
    }
    for (Future<Boolean> each : threads.invokeAll(both)) {
      assertThat(each.get()).isTrue();
    }
  }

  private static void write(
      EngineDatabases.Kind kind,
      Duration took,
      long completed,
      long correlated,
      long strangers,
      long buffered)
      throws IOException {
    Path file = Path.of("target", "publish-races-" + kind.name().toLowerCase(Locale.ROOT) + ".txt");
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        file,
        """
        pairs %d, seed %d, threads %d
        completed instances %d
        correlated messages %d
        messages at the wrong instance %d
        messages that were there before the wait %d
        seconds %d
        """
            .formatted(
                PAIRS,
                SEED,
                THREADS,
                completed,
                correlated,
                strangers,
                buffered,
                took.toSeconds()));
  }
}
