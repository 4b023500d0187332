package org.accountclosure.process;

import static org.accountclosure.process.Situations.opened;

import java.util.List;
import org.accountclosure.closure.AnsweringOffer;
import org.accountclosure.closure.OfferingAlternative;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.OfferAnswer;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.process.model.ProcessConstants.JobTypes;

/** The jobs of the offer of an alternative. */
final class OfferDeliveries {

  private OfferDeliveries() {}

  static List<Delivery> all() {
    return List.of(
        Delivery.of(
            JobTypes.CLOSURE_MAKE_OFFER,
            world -> {
              String id = opened(world);
              return () ->
                  new MakeOfferWorker(world.the(OfferingAlternative.class))
                      .offer(id, Alternative.SET_UNAVAILABLE);
            }),
        Delivery.of(
            JobTypes.CLOSURE_ASK_TO_GO_ON,
            world -> {
              String id = offered(world);
              return () -> new AskToGoOnWorker(world.the(OfferingAlternative.class)).ask(id);
            }),
        Delivery.of(
            JobTypes.CLOSURE_APPLY_ALTERNATIVE,
            world -> {
              String id = accepted(world);
              return () ->
                  new ApplyAlternativeWorker(world.the(OfferingAlternative.class)).apply(id);
            }),
        Delivery.of(
            JobTypes.CLOSURE_VERIFY_ALTERNATIVE,
            world -> {
              String id = accepted(world);
              world.the(OfferingAlternative.class).apply(new CaseId(id));
              return () ->
                  new VerifyAlternativeWorker(world.the(OfferingAlternative.class)).verify(id);
            }));
  }

  private static String offered(ClosureWorld world) {
    String id = opened(world);
    world.the(OfferingAlternative.class).offer(new CaseId(id), Alternative.SET_UNAVAILABLE);
    return id;
  }

  private static String accepted(ClosureWorld world) {
    String id = offered(world);
    world
        .the(AnsweringOffer.class)
        .answer(new CaseId(id), OfferAnswer.ACCEPT, Actor.holder(new LoginId("ann")));
    return id;
  }
}
