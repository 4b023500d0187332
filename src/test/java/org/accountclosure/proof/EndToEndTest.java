package org.accountclosure.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.accountclosure.engine.broker.RealBroker;
import org.accountclosure.proof.Freelancers.Freelancer;
import org.accountclosure.support.ApiClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * One holder of each situation, through the application's own API: clear, proposals, a payout that
 * is waited for, a duplicate approved, one refused after an incomplete decision, one withdrawn in a
 * wait, an alternative taken, a hold placed and lifted, a refusal appealed, a debt written off by
 * two leads, a client. The same on both engines, with the same effects in the database, but for
 * what a person decides, which takes listeners of user tasks: the broker of 8.6 has none.
 */
class EndToEndTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder = Path.of("replaced");

  @Test
  void everyClosureEndsRightOnTheEmbeddedEngine() {
    endsRight(List.of());
  }

  @Tag("proof")
  @Test
  void everyClosureEndsRightWhileSearchesLag() {
    endsRight(List.of("--engine.search-delay=PT5S"));
  }

  private void endsRight(List<String> more) {
    try (ProofDatabases databases = new ProofDatabases(ProofDatabases.Kind.H2, folder)) {
      List<Freelancer> all =
          Freelancers.create(databases.application(), Situation.values().length, 1);
      List<String> settings = new ArrayList<>(databases.settings());
      settings.addAll(more);
      Map<Freelancer, String> cases = closeAll(all, settings, TaskList.embedded());
      assertThat(Verdict.of(databases, all, cases)).isEmpty();
    }
  }

  @Tag("zeebe")
  @Test
  void everyClosureEndsRightOnCamundasBroker() {
    try (RealBroker broker = RealBroker.start();
        ProofDatabases databases = new ProofDatabases(ProofDatabases.Kind.H2, folder)) {
      List<Freelancer> all =
          Freelancers.create(databases.application(), Situation.values().length, 1).stream()
              .filter(one -> !one.situation().isDecidedByAPerson())
              .toList();
      List<String> settings = new ArrayList<>(databases.settings());
      settings.add("--spring.profiles.active=camunda");
      settings.add("--camunda.client.rest-address=" + broker.restAddress());
      settings.add("--camunda.client.grpc-address=" + broker.grpcAddress());
      Map<Freelancer, String> cases = closeAll(all, settings, TaskList.of(broker));
      assertThat(Verdict.ofApplication(databases, all, cases)).isEmpty();
      assertThat(ends(broker)).hasSize(all.size()).containsOnly("ELEMENT_COMPLETED");
      assertThat(broker.records().soFar())
          .noneMatch(record -> record.path("valueType").asText().equals("INCIDENT"));
    }
  }

  /** How the instances of the account closure ended. */
  private static List<String> ends(RealBroker broker) {
    List<String> ends = new ArrayList<>();
    for (JsonNode record : broker.records().whenQuiet()) {
      String intent = record.path("intent").asText();
      if (record.path("valueType").asText().equals("PROCESS_INSTANCE")
          && record.path("recordType").asText().equals("EVENT")
          && record.path("value").path("elementId").asText().equals("AccountClosureProcess")
          && (intent.equals("ELEMENT_COMPLETED") || intent.equals("ELEMENT_TERMINATED"))) {
        ends.add(intent);
      }
    }
    return ends;
  }

  private Map<Freelancer, String> closeAll(
      List<Freelancer> all, List<String> settings, TaskList tasks) {
    try (RunningApplication application = RunningApplication.start(folder, settings);
        Holders holders = new Holders(all, application.port(), tasks)) {
      holders.applicationIsAt(application.port(), all.size());
      ApiClient api = new ApiClient(application.port());
      Set<Integer> ended = new TreeSet<>();
      Awaitility.await("the end of all closures, see " + folder)
          .atMost(Duration.ofMinutes(4))
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () -> {
                for (Freelancer one : all) {
                  if (Holders.hasEnded(api, one, holders.acknowledged())) {
                    ended.add(one.number());
                  }
                }
                return ended.size() == all.size();
              });
      // Notices leave every five seconds.
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(8));
      assertThat(holders.wrong()).as("answers with status 5xx").isZero();
      return holders.acknowledged();
    }
  }
}
