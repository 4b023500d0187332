package org.accountclosure.process;

import static org.accountclosure.process.Situations.OTHER_TRUST;
import static org.accountclosure.process.Situations.TRUST;
import static org.accountclosure.process.Situations.client;
import static org.accountclosure.process.Situations.opened;
import static org.accountclosure.process.Situations.taskOf;

import java.util.List;
import org.accountclosure.closure.LiftingHold;
import org.accountclosure.closure.PlacingHold;
import org.accountclosure.closure.RegisteringHold;
import org.accountclosure.closure.ReviewingHold;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.HoldKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.process.model.ProcessConstants.JobTypes;

/** The jobs and the listeners of a hold. */
final class HoldDeliveries {

  private HoldDeliveries() {}

  static List<Delivery> all() {
    return List.of(
        Delivery.of(
            JobTypes.CLOSURE_REGISTER_HOLD,
            world -> {
              String id = opened(world);
              String hold = placed(world);
              return () -> register(world, id, hold);
            }),
        Delivery.of(
            JobTypes.CLOSURE_KEEP_HOLD,
            world -> {
              String hold = registered(world);
              decide(world, hold, "KEEP");
              return () -> new KeepHoldWorker(world.the(RegisteringHold.class)).keep(hold);
            }),
        Delivery.of(
            JobTypes.CLOSURE_LIFT_HOLD,
            world -> {
              String hold = registered(world);
              decide(world, hold, "LIFT");
              confirm(world, hold);
              return () -> new LiftHoldWorker(world.the(LiftingHold.class)).lift(hold);
            }),
        new Delivery(
            JobTypes.CLOSURE_CHECK_HOLD_ASSIGNEE,
            true,
            world -> {
              String hold = registered(world);
              return () ->
                  new CheckHoldAssigneeWorker(world.the(ReviewingHold.class))
                      .check(client(), taskOf(TRUST), hold);
            }),
        Delivery.of(
            JobTypes.CLOSURE_CHECK_HOLD_DECISION,
            world -> {
              String hold = registered(world);
              return () -> decide(world, hold, "KEEP");
            }),
        new Delivery(
            JobTypes.CLOSURE_CHECK_HOLD_LIFTER,
            true,
            world -> {
              String hold = registered(world);
              decide(world, hold, "LIFT");
              return () ->
                  new CheckHoldLifterWorker(world.the(ReviewingHold.class))
                      .check(client(), taskOf(OTHER_TRUST), hold);
            }),
        Delivery.of(
            JobTypes.CLOSURE_CHECK_HOLD_LIFTING,
            world -> {
              String hold = registered(world);
              decide(world, hold, "LIFT");
              return () -> confirm(world, hold);
            }));
  }

  private static String placed(ClosureWorld world) {
    PlacingHold.Result result =
        world
            .the(PlacingHold.class)
            .place(new AccountId("acc-ann"), HoldKind.FRAUD, "SUSPICION", new LoginId(TRUST));
    return ((PlacingHold.Result.Placed) result).hold().id().value();
  }

  private static String registered(ClosureWorld world) {
    String id = opened(world);
    String hold = placed(world);
    register(world, id, hold);
    return hold;
  }

  private static void register(ClosureWorld world, String caseId, String hold) {
    HoldDates unused =
        new RegisterHoldWorker(world.the(RegisteringHold.class))
            .register(caseId, hold, new OpenEscalationWorker.Queue("trust", 40, "P5D"));
  }

  private static void decide(ClosureWorld world, String hold, String decision) {
    new CheckHoldDecisionWorker(world.the(ReviewingHold.class))
        .check(client(), taskOf(TRUST), hold, decision, "Looked at it.");
  }

  private static void confirm(ClosureWorld world, String hold) {
    new CheckHoldLiftingWorker(world.the(ReviewingHold.class))
        .check(client(), taskOf(OTHER_TRUST), hold, "CONFIRM", "Nothing found.");
  }
}
