package org.accountclosure.process;

import static org.accountclosure.process.Situations.LEAD;
import static org.accountclosure.process.Situations.SUPPORT;
import static org.accountclosure.process.Situations.client;
import static org.accountclosure.process.Situations.decided;
import static org.accountclosure.process.Situations.entered;
import static org.accountclosure.process.Situations.escalated;
import static org.accountclosure.process.Situations.escalatedForADebt;
import static org.accountclosure.process.Situations.opened;
import static org.accountclosure.process.Situations.recorded;
import static org.accountclosure.process.Situations.taskOf;

import java.util.List;
import java.util.Map;
import org.accountclosure.closure.AskingHolder;
import org.accountclosure.closure.CarryingOutReview;
import org.accountclosure.closure.CheckingTasks;
import org.accountclosure.closure.ConfirmingResolution;
import org.accountclosure.closure.DoubtingIdentity;
import org.accountclosure.closure.EscalatingToLead;
import org.accountclosure.closure.HandingToTrust;
import org.accountclosure.closure.RemindingStaff;
import org.accountclosure.closure.RemindingSupport;
import org.accountclosure.closure.ResolvingBlocker;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.process.model.ProcessConstants.JobTypes;

/** The jobs and the listeners of what support decides. */
final class SupportDeliveries {

  private SupportDeliveries() {}

  static List<Delivery> all() {
    return List.of(
        Delivery.of(
            JobTypes.SUPPORT_OPEN_ESCALATION,
            world -> {
              String id = opened(world);
              return () -> escalated(world, id);
            }),
        Delivery.of(
            JobTypes.SUPPORT_REMIND,
            world -> {
              String escalation = escalated(world, opened(world));
              return () ->
                  new RemindSupportWorker(world.the(RemindingSupport.class)).remind(escalation);
            }),
        Delivery.of(
            JobTypes.SUPPORT_REMIND_TASK,
            world -> {
              String id = opened(world);
              return () ->
                  new RemindTaskWorker(world.the(RemindingStaff.class))
                      .remind(id, "task-1", "2026-03-05T10:00:00Z", Map.of("queue", "lead"));
            }),
        Delivery.of(
            JobTypes.SUPPORT_ESCALATE_TO_LEAD,
            world -> {
              String escalation = escalated(world, opened(world));
              return () ->
                  new EscalateToLeadWorker(world.the(EscalatingToLead.class)).escalate(escalation);
            }),
        Delivery.of(
            JobTypes.SUPPORT_RECORD_DECISION,
            world -> {
              String escalation = escalated(world, opened(world));
              entered(world, escalation, "REFUSE", null);
              return () -> recorded(world, escalation, "REFUSE", null);
            }),
        Delivery.of(
            JobTypes.SUPPORT_ASK_HOLDER,
            world -> {
              String escalation = escalated(world, opened(world));
              decided(world, escalation, "ASK_HOLDER", null);
              return () -> new AskHolderWorker(world.the(AskingHolder.class)).ask(escalation);
            }),
        Delivery.of(
            JobTypes.SUPPORT_HAND_TO_TRUST,
            world -> {
              String escalation = escalated(world, opened(world));
              decided(world, escalation, "HAND_TO_TRUST", null);
              return () -> new HandToTrustWorker(world.the(HandingToTrust.class)).hand(escalation);
            }),
        Delivery.of(
            JobTypes.SUPPORT_RESOLVE_BLOCKER,
            world -> {
              String escalation = proposed(world);
              confirm(world, escalation);
              return () ->
                  new ResolveBlockerWorker(world.the(ResolvingBlocker.class))
                      .resolve(escalation, "job-1");
            }),
        new Delivery(
            JobTypes.SUPPORT_CHECK_ASSIGNEE,
            true,
            world -> {
              String escalation = escalated(world, opened(world));
              return () ->
                  new CheckAssigneeWorker(world.the(CheckingTasks.class))
                      .check(client(), taskOf(SUPPORT), escalation);
            }),
        Delivery.of(
            JobTypes.SUPPORT_CHECK_DECISION,
            world -> {
              String escalation = escalated(world, opened(world));
              return () -> entered(world, escalation, "APPROVE", null);
            }),
        new Delivery(
            JobTypes.SUPPORT_CHECK_CONFIRMER,
            true,
            world -> {
              String escalation = proposed(world);
              return () ->
                  new CheckConfirmerWorker(world.the(CheckingTasks.class))
                      .check(client(), taskOf(LEAD), escalation);
            }),
        Delivery.of(
            JobTypes.SUPPORT_CHECK_CONFIRMATION,
            world -> {
              String escalation = proposed(world);
              return () -> confirm(world, escalation);
            }),
        Delivery.of(
            JobTypes.CLOSURE_CARRY_OUT_REVIEW,
            world -> {
              String id = opened(world);
              world
                  .the(DoubtingIdentity.class)
                  .notProven(new CaseId(id), Actor.staff(new LoginId(SUPPORT)));
              String escalation = escalated(world, id, EscalationKind.IDENTITY);
              decided(world, escalation, "REFUSE", null);
              return () ->
                  new CarryOutReviewWorker(world.the(CarryingOutReview.class))
                      .carryOut(id, escalation);
            }));
  }

  private static String proposed(ClosureWorld world) {
    String escalation = escalatedForADebt(world);
    decided(world, escalation, "RESOLVE_BLOCKER", "WRITE_OFF_DEBT");
    return escalation;
  }

  private static void confirm(ClosureWorld world, String escalation) {
    new CheckConfirmationWorker(world.the(ConfirmingResolution.class))
        .check(client(), taskOf(LEAD), escalation, "CONFIRM", null);
  }
}
