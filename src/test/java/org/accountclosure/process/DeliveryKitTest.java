package org.accountclosure.process;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.accountclosure.closure.CheckingBlockers;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.DecidingEscalation;
import org.accountclosure.closure.EscalatingToSupport;
import org.accountclosure.closure.OpeningCase;
import org.accountclosure.closure.RemindingSupport;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.TakingConsentedSteps;
import org.accountclosure.closure.TellingHolder;
import org.accountclosure.closure.WithdrawingClosure;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.process.model.ModelIndex;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
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
  private static final long INSTANCE = 2251799813685300L;
  private static final long REVIEW = 2251799813685400L;

  /** A job that is ready to be delivered, in a world that was made for it. */
  private record Delivery(String jobType, Function<ClosureWorld, Runnable> ready) {
    @Override
    public String toString() {
      return jobType;
    }
  }

  static Stream<Delivery> deliveries() {
    return Stream.of(
        new Delivery(
            JobTypes.CLOSURE_OPEN_CASE,
            world -> {
              String id = requested(world);
              return () -> new OpenCaseWorker(world.the(OpeningCase.class)).open(id, INSTANCE);
            }),
        new Delivery(
            JobTypes.CLOSURE_CHECK_BLOCKERS,
            world -> {
              String id = opened(world);
              return () ->
                  new CheckBlockersWorker(world.the(CheckingBlockers.class))
                      .check(id, Stage.BUSINESS_ENDED, "job-1");
            }),
        new Delivery(
            JobTypes.CLOSURE_TAKE_CONSENTED_STEP,
            world -> {
              String id = opened(world);
              return () ->
                  new TakeConsentedStepWorker(world.the(TakingConsentedSteps.class))
                      .take(id, Stage.BUSINESS_ENDED, "job-1");
            }),
        new Delivery(
            JobTypes.CLOSURE_CLOSE_ACCOUNT,
            world -> {
              String id = opened(world);
              world.the(TakingConsentedSteps.class).take(new CaseId(id), Stage.BUSINESS_ENDED, "j");
              return () ->
                  new CloseAccountWorker(world.the(ClosingAccount.class)).close(id, "job-1");
            }),
        new Delivery(
            JobTypes.NOTIFICATION_TELL_OUTCOME,
            world -> {
              String id = withdrawn(world);
              return () -> new TellOutcomeWorker(world.the(TellingHolder.class)).tell(id);
            }),
        new Delivery(
            JobTypes.SUPPORT_OPEN_ESCALATION,
            world -> {
              String id = opened(world);
              return () -> escalate(world, id);
            }),
        new Delivery(
            JobTypes.SUPPORT_REMIND,
            world -> {
              String escalation = escalate(world, opened(world));
              return () ->
                  new RemindSupportWorker(world.the(RemindingSupport.class)).remind(escalation);
            }),
        new Delivery(
            JobTypes.SUPPORT_RECORD_DECISION,
            world -> {
              String escalation = escalate(world, opened(world));
              return () -> refuse(world, escalation);
            }));
  }

  @Test
  void everyJobTypeOfTheModelsIsDelivered() {
    assertThat(deliveries().map(Delivery::jobType))
        .containsExactlyInAnyOrderElementsOf(ModelIndex.ofClassPath().jobTypes().keySet());
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void aJobDeliveredAgainChangesNothing(Delivery delivery) {
    MovableClock clock = MovableClock.at(START);
    try (ClosureWorld world = new ClosureWorld(TestDatabase.H2, clock)) {
      Runnable job = delivery.ready().apply(world);
      Map<String, List<String>> before = rows(world);

      job.run();
      Map<String, List<String>> once = rows(world);
      assertThat(once).as("the job has an effect").isNotEqualTo(before);

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
    try (ClosureWorld world = new ClosureWorld(TestDatabase.H2, MovableClock.at(START))) {
      delivery.ready().apply(world).run();
      once = rows(world);
    }
    try (ClosureWorld world = new ClosureWorld(TestDatabase.H2, MovableClock.at(START))) {
      twiceAtOnce(delivery.ready().apply(world));
      assertThat(rows(world)).isEqualTo(once);
    }
  }

  private static String requested(ClosureWorld world) {
    AccountId account = world.freelancer("ann");
    world.the(Business.class).submitProposal("p-1", account);
    RequestingClosure.Result result =
        world.the(RequestingClosure.class).request(requestBy("ann", Consent.WITHDRAW_PROPOSALS));
    return ((RequestingClosure.Result.Opened) result).closureCase().id().value();
  }

  private static String opened(ClosureWorld world) {
    String id = requested(world);
    world.the(OpeningCase.class).open(new CaseId(id), INSTANCE);
    return id;
  }

  private static String withdrawn(ClosureWorld world) {
    String id = opened(world);
    world.the(WithdrawingClosure.class).withdraw(new CaseId(id), Actor.holder(new LoginId("ann")));
    return id;
  }

  private static String escalate(ClosureWorld world, String caseId) {
    return new OpenEscalationWorker(world.the(EscalatingToSupport.class))
        .open(
            caseId,
            EscalationKind.VIOLATION_REASON,
            new OpenEscalationWorker.Queue("support", 60, "P3D"),
            REVIEW)
        .escalationId();
  }

  private static void refuse(ClosureWorld world, String escalation) {
    new RecordDecisionWorker(world.the(DecidingEscalation.class))
        .record(escalation, "REFUSE", List.of("DUPLICATE_ACCOUNT_UNRESOLVED"));
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
        rows.add(
            String.valueOf(compared)
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>"));
      }
      rows.sort(null);
      all.put(table, rows);
    }
    return all;
  }

  private static boolean isVolatile(String column) {
    return List.of("ENTRY_ID", "REQUEST_ID", "CHECKED_AT", "PASSWORD_HASH")
        .contains(column.toUpperCase(Locale.ROOT));
  }
}
