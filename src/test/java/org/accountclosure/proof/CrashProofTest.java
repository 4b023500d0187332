package org.accountclosure.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.accountclosure.proof.Freelancers.Freelancer;
import org.accountclosure.support.ApiClient;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closures under way survive {@code kill -9} of the application at random moments. The moments are
 * seeded; what runs at them is not.
 */
class CrashProofTest {

  private static final Logger LOG = LoggerFactory.getLogger(CrashProofTest.class);
  private static final String FIRST_SEED = "1";

  /** Where databases and log are; kept if the proof fails. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder = Path.of("replaced");

  /** What was seen, for docs/reliability.md. */
  private record Figures(
      int closures,
      int kills,
      int unanswered,
      int withdrawals,
      Duration took,
      List<String> wrong) {}

  @Test
  void aFewClosuresSurviveAKill() {
    assertThat(prove(ProofDatabases.Kind.H2, Situation.values().length, 1).wrong()).isEmpty();
  }

  @Tag("proof")
  @ParameterizedTest
  @EnumSource
  void manyClosuresSurviveKillsOnBothDatabases(ProofDatabases.Kind kind) {
    int closures = Integer.getInteger("crash.closures", 200);
    int kills = Integer.getInteger("crash.kills", 5);
    assertThat(prove(kind, closures, kills).wrong()).isEmpty();
  }

  private Figures prove(ProofDatabases.Kind kind, int closures, int kills) {
    long seed = Long.parseLong(System.getProperty("crash.seed", FIRST_SEED));
    Instant start = Instant.now();
    try (ProofDatabases databases = new ProofDatabases(kind, folder)) {
      List<Freelancer> all = Freelancers.create(databases.application(), closures, seed);
      Figures figures = killAndCheck(databases, all, kills, new Random(seed), start);
      LOG.info("Crash proof on {} with seed {}: {}", kind, seed, figures);
      return figures;
    }
  }

  private Figures killAndCheck(
      ProofDatabases databases, List<Freelancer> all, int kills, Random random, Instant start) {
    List<String> settings = new ArrayList<>(databases.settings());
    settings.add("--camunda.client.worker.defaults.timeout=PT10S");
    settings.add("--account-closure.relay.lease=PT5S");
    RunningApplication application = RunningApplication.start(folder, settings);
    try (Holders holders = new Holders(all, application.port(), TaskList.embedded())) {
      int share = all.size() / (kills + 1) + 1;
      for (int kill = 0; kill < kills; kill++) {
        holders.applicationIsAt(application.port(), share);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_000 + random.nextInt(5_000)));
        application.kill();
        LOG.info("Kill {}: {} acknowledged so far", kill + 1, holders.acknowledged().size());
        application = RunningApplication.start(folder, settings);
      }
      holders.applicationIsAt(application.port(), all.size());
      List<String> open = awaitEnd(application, all, holders);
      application.close();
      List<String> wrong = new ArrayList<>(open);
      wrong.addAll(Verdict.of(databases, all, holders.acknowledged()));
      if (holders.wrong() > 0) {
        wrong.add(holders.wrong() + " answers with status 5xx");
      }
      return new Figures(
          all.size(),
          kills,
          holders.unanswered(),
          holders.withdrawals(),
          Duration.between(start, Instant.now()),
          wrong);
    } finally {
      application.close();
    }
  }

  /** What has not ended after a long while; the databases then tell more. */
  private static List<String> awaitEnd(
      RunningApplication application, List<Freelancer> all, Holders holders) {
    ApiClient api = new ApiClient(application.port());
    Set<Integer> ended = new TreeSet<>();
    try {
      Awaitility.await()
          .atMost(Duration.ofMinutes(6))
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () -> {
                all.stream()
                    .filter(one -> !ended.contains(one.number()))
                    .filter(one -> Holders.hasEnded(api, one, holders.acknowledged()))
                    .forEach(one -> ended.add(one.number()));
                return ended.size() == all.size() && nothingRuns(api);
              });
      return List.of();
    } catch (ConditionTimeoutException tooLong) {
      return List.of("only " + ended.size() + " of " + all.size() + " closures have ended");
    }
  }

  /** No instance is active, and what was to be told has had time to be. */
  private static boolean nothingRuns(ApiClient api) {
    int active =
        api.send(
                null,
                "POST",
                "/v2/process-instances/search",
                "{\"filter\":{\"state\":\"ACTIVE\"}}",
                Map.of("Content-Type", "application/json"))
            .body()
            .path("page")
            .path("totalItems")
            .asInt(-1);
    if (active == 0) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(12));
    }
    return active == 0;
  }
}
