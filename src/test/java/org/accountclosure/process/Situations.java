package org.accountclosure.process;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.UserTaskProperties;
import io.camunda.client.api.worker.JobClient;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.CheckingBlockers;
import org.accountclosure.closure.CheckingTasks;
import org.accountclosure.closure.DecidingEscalation;
import org.accountclosure.closure.EscalatingToSupport;
import org.accountclosure.closure.OpeningCase;
import org.accountclosure.closure.RecordingOutcome;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.WithdrawingClosure;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.People;
import org.jspecify.annotations.Nullable;
import org.mockito.Answers;

/** Where a case can be when a job about it is delivered; reached by the use cases alone. */
final class Situations {

  static final long INSTANCE = 2251799813685300L;
  static final long REVIEW = 2251799813685400L;
  static final String SUPPORT = "sam";
  static final String LEAD = "lea";
  static final String OTHER_LEAD = "leo";
  static final String TRUST = "tom";
  static final String OTHER_TRUST = "tia";

  private Situations() {}

  static String requested(ClosureWorld world) {
    AccountId account = world.freelancer("ann");
    staff(world);
    world.the(Business.class).submitProposal("p-1", account);
    RequestingClosure.Result result =
        world.the(RequestingClosure.class).request(requestBy("ann", Consent.WITHDRAW_PROPOSALS));
    return ((RequestingClosure.Result.Opened) result).closureCase().id().value();
  }

  private static void staff(ClosureWorld world) {
    People people = world.the(People.class);
    people.signUp(new LoginId(SUPPORT), null, Set.of(StaffRole.SUPPORT));
    people.signUp(new LoginId(LEAD), null, Set.of(StaffRole.LEAD));
    people.signUp(new LoginId(OTHER_LEAD), null, Set.of(StaffRole.LEAD));
    people.signUp(new LoginId(TRUST), null, Set.of(StaffRole.TRUST));
    people.signUp(new LoginId(OTHER_TRUST), null, Set.of(StaffRole.TRUST));
  }

  static String opened(ClosureWorld world) {
    String id = requested(world);
    world.the(OpeningCase.class).open(new CaseId(id), INSTANCE);
    return id;
  }

  static String withdrawn(ClosureWorld world) {
    String id = opened(world);
    world.the(WithdrawingClosure.class).withdraw(new CaseId(id), Actor.holder(new LoginId("ann")));
    return id;
  }

  static String refused(ClosureWorld world) {
    String id = opened(world);
    decided(world, escalated(world, id), "REFUSE", null);
    new RecordOutcomeWorker(world.the(RecordingOutcome.class)).record(id, Outcome.REFUSED);
    return id;
  }

  /** Support is asked about the reason. */
  static String escalated(ClosureWorld world, String caseId) {
    return escalated(world, caseId, EscalationKind.VIOLATION_REASON);
  }

  static String escalated(ClosureWorld world, String caseId, EscalationKind kind) {
    return new OpenEscalationWorker(world.the(EscalatingToSupport.class))
        .open(caseId, kind, new OpenEscalationWorker.Queue("support", 60, "P3D"), REVIEW)
        .escalationId();
  }

  /** Support is asked about a debt that nobody pays. */
  static String escalatedForADebt(ClosureWorld world) {
    String id = opened(world);
    world.the(Earnings.class).owe("d-1", new AccountId("acc-ann"), new Money(1_000, "USD"));
    world.jdbc().sql("update mp_debt set since = dateadd('DAY', -40, since)").update();
    world.the(CheckingBlockers.class).check(new CaseId(id), Stage.MONEY_RECEIVED, "job-0");
    return escalated(world, id, EscalationKind.BLOCKER);
  }

  /** A person claimed the task and decided. */
  static void decided(
      ClosureWorld world, String escalation, String decision, @Nullable String resolution) {
    entered(world, escalation, decision, resolution);
    recorded(world, escalation, decision, resolution);
  }

  static void recorded(
      ClosureWorld world, String escalation, String decision, @Nullable String resolution) {
    new RecordDecisionWorker(world.the(DecidingEscalation.class))
        .record(escalation, decision, reasons(decision), null, resolution, null);
  }

  static void entered(
      ClosureWorld world, String escalation, String decision, @Nullable String resolution) {
    new CheckDecisionWorker(world.the(CheckingTasks.class))
        .check(
            client(),
            taskOf(SUPPORT),
            escalation,
            decision,
            reasons(decision),
            null,
            resolution,
            null,
            "As agreed.");
  }

  private static List<String> reasons(String decision) {
    return decision.equals("REFUSE") ? List.of("DUPLICATE_ACCOUNT_UNRESOLVED") : List.of();
  }

  /** A client that takes every answer. */
  static JobClient client() {
    return mock(JobClient.class, Answers.RETURNS_DEEP_STUBS);
  }

  /** The job of a listener of that person's task. */
  static ActivatedJob taskOf(String person) {
    UserTaskProperties task = mock(UserTaskProperties.class);
    when(task.getAssignee()).thenReturn(person);
    ActivatedJob job = mock(ActivatedJob.class);
    when(job.getUserTask()).thenReturn(task);
    return job;
  }
}
