package org.accountclosure.process;

import static org.accountclosure.process.Situations.client;
import static org.accountclosure.process.Situations.taskOf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.AskingTeams;
import org.accountclosure.closure.DecidingRemoval;
import org.accountclosure.closure.DecidingRemoval.Choice;
import org.accountclosure.closure.FindingOtherRoles;
import org.accountclosure.closure.OpeningCase;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.TakingConsentedSteps;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.People;
import org.accountclosure.process.model.ProcessConstants.JobTypes;

/** The jobs of a member who leaves, of whom one team has to decide. */
final class TeamDeliveries {

  private static final LoginId TOM = new LoginId("tom");
  private static final LoginId EVE = new LoginId("eve");
  private static final AccountId OTHER = new AccountId("acc-other");

  private TeamDeliveries() {}

  static List<Delivery> all() {
    return List.of(
        Delivery.of(
            JobTypes.CLOSURE_TAKE_CONSENTED_STEP,
            world -> {
              String id = opened(world);
              return () ->
                  new TakeConsentedStepWorker(world.the(TakingConsentedSteps.class))
                      .take(id, Stage.TEAMS_LEFT, "job-1");
            }),
        Delivery.of(
            JobTypes.CLOSURE_FIND_REMOVALS,
            world -> {
              String id = opened(world);
              return () -> new FindRemovalsWorker(world.the(AskingTeams.class)).find(id, "job-1");
            }),
        Delivery.of(
            JobTypes.CLOSURE_OPEN_REMOVAL,
            world -> {
              String removal = asked(world).value();
              return () -> new OpenRemovalWorker(world.the(AskingTeams.class)).open(removal);
            }),
        Delivery.of(
            JobTypes.CLOSURE_REMIND_TEAM,
            world -> {
              RemovalId removal = asked(world);
              world.the(AskingTeams.class).open(removal);
              return () ->
                  new RemindTeamWorker(world.the(AskingTeams.class)).remind(removal.value());
            }),
        Delivery.of(
            JobTypes.CLOSURE_ESCALATE_REMOVAL,
            world -> {
              RemovalId removal = asked(world);
              Instant due = world.the(AskingTeams.class).open(removal).escalateAt();
              MovableClock clock = (MovableClock) world.the(Clock.class);
              clock.add(Duration.between(clock.instant(), due));
              return () ->
                  new EscalateRemovalWorker(world.the(AskingTeams.class)).escalate(removal.value());
            }),
        new Delivery(
            JobTypes.CLOSURE_CHECK_REMOVAL_ASSIGNEE,
            true,
            world -> {
              String removal = asked(world).value();
              return () ->
                  new CheckRemovalAssigneeWorker(world.the(DecidingRemoval.class))
                      .check(client(), taskOf("eve"), removal);
            }),
        Delivery.of(
            JobTypes.CLOSURE_CHECK_REMOVAL_DECISION,
            world -> {
              String removal = asked(world).value();
              return () ->
                  new CheckRemovalDecisionWorker(world.the(DecidingRemoval.class))
                      .check(
                          client(), taskOf("eve"), removal, "REFUSE", "The handover is not done.");
            }),
        Delivery.of(
            JobTypes.CLOSURE_RECORD_REMOVAL,
            world -> {
              RemovalId removal = asked(world);
              DecidingRemoval deciding = world.the(DecidingRemoval.class);
              var unused = deciding.decision(removal, "eve", Choice.APPROVE.name(), null);
              return () ->
                  new RecordRemovalWorker(deciding).record(removal.value(), Choice.APPROVE);
            }),
        Delivery.of(
            JobTypes.CLOSURE_FIND_OTHER_ROLES,
            world -> {
              String id = opened(world);
              return () -> new FindOtherRolesWorker(world.the(FindingOtherRoles.class)).find(id);
            }));
  }

  private static RemovalId asked(ClosureWorld world) {
    String id = opened(world);
    return world.the(AskingTeams.class).find(new CaseId(id), "job-0").get(0);
  }

  /** A manager of one team, a plain member of another, and a freelancer, too. */
  private static String opened(ClosureWorld world) {
    AccountId company = world.client();
    People people = world.the(People.class);
    people.signUp(TOM, null, Set.of());
    people.signUp(EVE, null, Set.of());
    people.openAccount(new AccountId("acc-tom"), TOM, AccountKind.TEAM_MEMBER);
    people.openAccount(new AccountId("acc-tom-fl"), TOM, AccountKind.FREELANCER);
    people.openAccount(OTHER, EVE, AccountKind.CLIENT);
    Companies companies = world.the(Companies.class);
    companies.addMember(OTHER, TOM, MemberRole.MANAGER);
    companies.addMember(company, TOM, MemberRole.MEMBER);
    companies.addMember(company, EVE, MemberRole.ADMIN);
    RequestingClosure.Result result =
        world.the(RequestingClosure.class).request(ClosureWorld.requestBy("tom"));
    CaseId id = ((RequestingClosure.Result.Opened) result).closureCase().id();
    world.the(OpeningCase.class).open(id, Situations.INSTANCE);
    return id.value();
  }
}
