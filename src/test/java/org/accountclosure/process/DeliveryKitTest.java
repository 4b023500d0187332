package org.accountclosure.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.process.model.ModelIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every worker's job delivered more often than once: again after a crash between its effect and its
 * completion, again after its lock has ended, and twice at the same moment. Every row of every
 * table is compared. Left out are only columns that number rows or say when was looked last; random
 * ids are alike.
 */
class DeliveryKitTest {

  private static final String START = "2026-03-04T10:00:00Z";

  static Stream<Delivery> deliveries() {
    return Stream.of(
            ClosureDeliveries.all(),
            OfferDeliveries.all(),
            SupportDeliveries.all(),
            HoldDeliveries.all(),
            AppealDeliveries.all(),
            ErasureDeliveries.all(),
            CompanyDeliveries.all(),
            AgencyDeliveries.all(),
            TeamDeliveries.all())
        .flatMap(List::stream);
  }

  @Test
  void everyJobTypeOfTheModelsIsDelivered() {
    assertThat(deliveries().map(Delivery::jobType).distinct())
        .containsExactlyInAnyOrderElementsOf(ModelIndex.ofClassPath().jobTypes().keySet());
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void aJobDeliveredAgainChangesNothing(Delivery delivery) {
    MovableClock clock = MovableClock.at(START);
    try (ClosureWorld world = world(clock)) {
      Runnable job = delivery.ready().apply(world);
      Map<String, List<String>> before = rows(world);

      job.run();
      Map<String, List<String>> once = rows(world);
      assertThat(once.equals(before)).as("the job only asks").isEqualTo(delivery.onlyAsks());

      job.run();
      assertThat(rows(world)).as("after a crash before its completion").isEqualTo(once);

      clock.add(Duration.ofMinutes(10));
      job.run();
      assertThat(rows(world)).as("after its lock has ended").isEqualTo(once);
    }
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void aJobDeliveredTwiceAtOnceHasTheEffectOfOne(Delivery delivery) throws Exception {
    Map<String, List<String>> once;
    try (ClosureWorld world = world(MovableClock.at(START))) {
      delivery.ready().apply(world).run();
      once = rows(world);
    }
    try (ClosureWorld world = world(MovableClock.at(START))) {
      twiceAtOnce(delivery.ready().apply(world));
      assertThat(rows(world)).isEqualTo(once);
    }
  }

  /** Worlds that hash alike can be compared. */
  private static ClosureWorld world(MovableClock clock) {
    return new ClosureWorld(
        TestDatabase.H2,
        clock,
        Map.of("account-closure.identifiers.secret", "a secret of thirty-two bytes, at least"),
        context -> {});
  }

  private static void twiceAtOnce(Runnable job) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<Boolean> together =
          () -> {
            start.await();
            job.run();
            return true;
          };
      for (Future<Boolean> done : threads.invokeAll(List.of(together, together))) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Map<String, List<String>> rows(ClosureWorld world) {
    Map<String, List<String>> all = new TreeMap<>();
    for (String table :
        world
            .jdbc()
            .sql(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                    + " and table_name <> 'flyway_schema_history'")
            .query(String.class)
            .list()) {
      List<String> rows = new ArrayList<>();
      for (Map<String, Object> row :
          world.jdbc().sql("select * from " + table).query().listOfRows()) {
        Map<String, Object> compared = new TreeMap<>(row);
        compared.keySet().removeIf(DeliveryKitTest::isVolatile);
        compared.keySet().removeIf(column -> hasRandomIds(table, column));
        rows.add(
            String.valueOf(compared)
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("SHA-256 [0-9a-f]{64}, [0-9]+ bytes", "<checksum>"));
      }
      rows.sort(null);
      all.put(table, rows);
    }
    return all;
  }

  /**
   * The bytes of an export name the case; that they stay the same is proved where they are made.
   */
  private static boolean hasRandomIds(String table, String column) {
    return table.equalsIgnoreCase("closure_export")
        && List.of("CONTENT", "SHA256", "SIZE_BYTES").contains(column.toUpperCase(Locale.ROOT));
  }

  private static boolean isVolatile(String column) {
    return List.of("ENTRY_ID", "REQUEST_ID", "CHECKED_AT", "PASSWORD_HASH")
        .contains(column.toUpperCase(Locale.ROOT));
  }
}
