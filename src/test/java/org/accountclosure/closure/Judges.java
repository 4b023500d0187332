package org.accountclosure.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.marketplace.People;

/** People of the staff who judge questions about cases, as the process of a review has them do. */
final class Judges {

  static final LoginId SUE = new LoginId("sue");

  private final ClosureWorld world;
  private long instances = 1000;

  Judges(ClosureWorld world) {
    this.world = world;
    world.the(People.class).signUp(SUE, null, Set.of(StaffRole.SUPPORT, StaffRole.LEAD));
    world.the(People.class).signUp(new LoginId("tom"), null, Set.of(StaffRole.TRUST));
  }

  /** A person is asked. */
  EscalationId asked(CaseId id, EscalationKind kind, String queue) {
    return world
        .the(EscalatingToSupport.class)
        .open(id, kind, new Routing(queue, 50, Duration.ofDays(2)), instances++)
        .id();
  }

  /** That person decides; nothing follows yet. */
  void decides(EscalationId id, String person, String decision) {
    SupportDecision entered =
        new SupportDecision(
            decision,
            decision.equals("REFUSE")
                ? List.of(RefusalReason.IDENTITY_NOT_CONFIRMED.name())
                : List.of());
    assertThat(world.the(CheckingTasks.class).decision(id, person, entered, "As found.")).isEmpty();
    assertThat(world.the(DecidingEscalation.class).decide(id, entered)).isEmpty();
  }

  /** A question is asked and decided, and the decision carried out twice. */
  void judge(CaseId id, EscalationKind kind, String decision) {
    boolean trust = kind != EscalationKind.IDENTITY;
    EscalationId asked = asked(id, kind, trust ? "trust" : "support");
    decides(asked, trust ? "tom" : "sue", decision);
    world.the(CarryingOutReview.class).carryOut(id, asked);
    world.the(CarryingOutReview.class).carryOut(id, asked);
  }
}
