package org.accountclosure.process;

import static org.accountclosure.process.Situations.LEAD;
import static org.accountclosure.process.Situations.SUPPORT;
import static org.accountclosure.process.Situations.client;
import static org.accountclosure.process.Situations.refused;
import static org.accountclosure.process.Situations.taskOf;
import static org.accountclosure.process.Situations.withdrawn;

import java.util.List;
import org.accountclosure.closure.AppealingRefusal;
import org.accountclosure.closure.CheckingTasks;
import org.accountclosure.closure.DecidingAppeal;
import org.accountclosure.closure.LookingAfterNotices;
import org.accountclosure.closure.ReachingHolder;
import org.accountclosure.closure.TellingHolder;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Reached;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.process.model.ProcessConstants.JobTypes;

/** The jobs and the listeners of what follows an outcome. */
final class AppealDeliveries {

  private AppealDeliveries() {}

  static List<Delivery> all() {
    return List.of(
        Delivery.of(
            JobTypes.CLOSURE_OPEN_APPEAL,
            world -> {
              String appeal = appealed(world);
              return () -> new OpenAppealWorker(world.the(DecidingAppeal.class)).open(appeal);
            }),
        new Delivery(
            JobTypes.CLOSURE_CHECK_APPEAL_ASSIGNEE,
            true,
            world -> {
              String appeal = appealed(world);
              return () ->
                  new CheckAppealAssigneeWorker(world.the(CheckingTasks.class))
                      .check(client(), taskOf(LEAD), appeal);
            }),
        Delivery.of(
            JobTypes.CLOSURE_CHECK_APPEAL_DECISION,
            world -> {
              String appeal = appealed(world);
              return () -> enter(world, appeal);
            }),
        Delivery.of(
            JobTypes.CLOSURE_RECORD_APPEAL,
            world -> {
              String appeal = appealed(world);
              enter(world, appeal);
              return () ->
                  new RecordAppealWorker(world.the(DecidingAppeal.class))
                      .record(appeal, Appeal.Decision.OVERTURNED);
            }),
        Delivery.of(
            JobTypes.NOTIFICATION_OPEN_UNDELIVERED,
            world -> {
              String notice = undelivered(world);
              return () ->
                  new OpenUndeliveredWorker(world.the(LookingAfterNotices.class))
                      .open(notice, new OpenEscalationWorker.Queue("support", 70, "P2D"));
            }),
        new Delivery(
            JobTypes.NOTIFICATION_CHECK_ASSIGNEE,
            true,
            world -> {
              String notice = undelivered(world);
              return () ->
                  new CheckReachingAssigneeWorker(world.the(LookingAfterNotices.class))
                      .check(client(), taskOf(SUPPORT), notice);
            }),
        Delivery.of(
            JobTypes.NOTIFICATION_CHECK_REACHED,
            world -> {
              String notice = undelivered(world);
              return () -> reach(world, notice);
            }),
        Delivery.of(
            JobTypes.NOTIFICATION_RECORD_REACHED,
            world -> {
              String notice = undelivered(world);
              reach(world, notice);
              return () ->
                  new RecordReachedWorker(world.the(LookingAfterNotices.class))
                      .record(notice, Reached.BY_PHONE);
            }));
  }

  private static String appealed(ClosureWorld world) {
    AppealingRefusal.Result result =
        world
            .the(AppealingRefusal.class)
            .appeal(new CaseId(refused(world)), "It was not me.", Actor.holder(new LoginId("ann")));
    return ((AppealingRefusal.Result.Opened) result).appeal().id().value();
  }

  private static void enter(ClosureWorld world, String appeal) {
    new CheckAppealDecisionWorker(world.the(DecidingAppeal.class))
        .check(client(), taskOf(LEAD), appeal, "OVERTURNED", "The evidence was about another.");
  }

  /** The receipt of a withdrawal came back. */
  private static String undelivered(ClosureWorld world) {
    world.the(TellingHolder.class).outcome(new CaseId(withdrawn(world)));
    String notice =
        world
            .jdbc()
            .sql("select notice_key from notice where template = 'closure-withdrawn'")
            .query(String.class)
            .single();
    world.the(ReachingHolder.class).undeliverable(notice, UndeliverableReason.ADDRESS_REFUSED);
    return notice;
  }

  private static void reach(ClosureWorld world, String notice) {
    new CheckReachedWorker(world.the(LookingAfterNotices.class))
        .check(client(), taskOf(SUPPORT), notice, "BY_PHONE", "Called.");
  }
}
