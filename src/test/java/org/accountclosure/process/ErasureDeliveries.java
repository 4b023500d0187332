package org.accountclosure.process;

import static org.accountclosure.process.Situations.SUPPORT;
import static org.accountclosure.process.Situations.client;
import static org.accountclosure.process.Situations.requested;
import static org.accountclosure.process.Situations.taskOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accountclosure.closure.AnsweringErasure;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.ErasingData;
import org.accountclosure.closure.WishingErasure;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.process.model.ProcessConstants.JobTypes;

/** The jobs and the listeners of a wish for erasure. */
final class ErasureDeliveries {

  private ErasureDeliveries() {}

  static List<Delivery> all() {
    return List.of(
        new Delivery(
            JobTypes.ERASURE_WEIGH,
            true,
            world -> {
              String wish = wished(world, requested(world));
              return () -> new WeighErasureWorker(world.the(AnsweringErasure.class)).weigh(wish);
            }),
        new Delivery(
            JobTypes.ERASURE_CHECK_ASSIGNEE,
            true,
            world -> {
              String wish = wished(world, requested(world));
              return () ->
                  new CheckErasureAssigneeWorker(world.the(AnsweringErasure.class))
                      .check(client(), taskOf(SUPPORT), wish);
            }),
        Delivery.of(
            JobTypes.ERASURE_CHECK_DECISION,
            world -> {
              String wish = wished(world, requested(world));
              return () -> enter(world, wish, "REFUSE");
            }),
        Delivery.of(
            JobTypes.ERASURE_EXTEND,
            world -> {
              String wish = wished(world, requested(world));
              enter(world, wish, "EXTEND");
              return () -> new ExtendErasureWorker(world.the(AnsweringErasure.class)).extend(wish);
            }),
        Delivery.of(
            JobTypes.ERASURE_ANSWER,
            world -> {
              String wish = wished(world, closed(world));
              return () -> new AnswerErasureWorker(world.the(AnsweringErasure.class)).answer(wish);
            }),
        Delivery.of(
            JobTypes.ERASURE_ERASE,
            world -> {
              String wish = wished(world, closed(world));
              new AnswerErasureWorker(world.the(AnsweringErasure.class)).answer(wish);
              return () -> new EraseDataWorker(world.the(ErasingData.class)).erase(wish);
            }));
  }

  private static String closed(ClosureWorld world) {
    String id = requested(world);
    world.jdbc().sql("update mp_proposal set status = 'WITHDRAWN'").update();
    assertThat(world.the(ClosingAccount.class).close(new CaseId(id), "job"))
        .isEqualTo(ClosingAccount.Closing.CLOSED);
    return id;
  }

  private static String wished(ClosureWorld world, String caseId) {
    return world
        .the(WishingErasure.class)
        .wish(new CaseId(caseId), Actor.holder(new LoginId("ann")))
        .id()
        .value();
  }

  private static void enter(ClosureWorld world, String wish, String decision) {
    new CheckErasureDecisionWorker(world.the(AnsweringErasure.class))
        .check(client(), taskOf(SUPPORT), wish, decision, "As found.");
  }
}
