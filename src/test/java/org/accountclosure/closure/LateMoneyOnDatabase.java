package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.ReceivingLateMoney.Result;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LateMoney;
import org.accountclosure.closure.model.LateMoneyKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.LateMonies;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.People;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refund, a bonus or a chargeback comes after the account has closed. */
abstract class LateMoneyOnDatabase {

  private static final Actor PAYMENTS = Actor.staff(new LoginId("payments"));
  private static final Routing TO_SUPPORT = new Routing("support", 50, Duration.ofDays(5));
  private static final Money USD_48 = new Money(4_800, "USD");

  private final MovableClock clock = MovableClock.at("2026-03-04T10:00:00Z");
  private final ClosureWorld world;
  private AccountId ann = new AccountId("acc-ann");
  private int instances;

  LateMoneyOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
  }

  @BeforeEach
  void people() {
    ann = world.freelancer("ann");
    People people = world.the(People.class);
    people.signUp(new LoginId("sam"), null, Set.of(StaffRole.SUPPORT));
    people.signUp(new LoginId("lea"), null, Set.of(StaffRole.LEAD));
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private CaseId closed() {
    RequestingClosure.Result result = world.the(RequestingClosure.class).request(requestBy("ann"));
    CaseId id = ((RequestingClosure.Result.Opened) result).closureCase().id();
    world.the(OpeningCase.class).open(id, 1);
    assertThat(world.the(ClosingAccount.class).close(id, "job")).isEqualTo(Closing.CLOSED);
    return id;
  }

  private Result arrives(String id, LateMoneyKind kind) {
    return world
        .the(ReceivingLateMoney.class)
        .arrived(new LateMoney(id, ann, "contract-1", kind, USD_48, clock.instant()), PAYMENTS);
  }

  private Escalation asked(CaseId id) {
    return world
        .the(EscalatingToSupport.class)
        .open(id, EscalationKind.LATE_MONEY, TO_SUPPORT, 70 + instances++);
  }

  private void decide(Escalation asked, SupportDecision decision) {
    assertThat(
            world.the(CheckingTasks.class).decision(asked.id(), "sam", decision, "Seen the books"))
        .isEmpty();
    assertThat(world.the(DecidingEscalation.class).decide(asked.id(), decision)).isEmpty();
  }

  private void resolve(Escalation asked, String how) {
    String blocker = asked.evidence().get(0).key();
    decide(asked, new SupportDecision("RESOLVE_BLOCKER", List.of(), blocker, how));
    assertThat(world.the(ConfirmingResolution.class).confirm(asked.id(), "sam", "CONFIRM", null))
        .isPresent();
    assertThat(world.the(ConfirmingResolution.class).confirm(asked.id(), "lea", "CONFIRM", null))
        .isEmpty();
    world.the(ResolvingBlocker.class).resolve(asked.id(), "job");
    world.the(ResolvingBlocker.class).resolve(asked.id(), "job");
  }

  private int requestsForReview() {
    return world.count("engine_request where message_name = 'case-review-requested'");
  }

  @Test
  @EdgeCase(43)
  void aBonusAfterTheClosingIsKeptApartToldAndPaidByHandByTwoPersons() {
    CaseId id = closed();
    clock.moveTo(clock.instant().plus(Duration.ofDays(200)));
    assertThat(arrives("late-1", LateMoneyKind.BONUS)).isEqualTo(Result.KEPT);
    assertThat(arrives("late-1", LateMoneyKind.BONUS)).isEqualTo(Result.KNOWN);
    assertThat(requestsForReview()).isEqualTo(1);
    assertThat(world.the(Notices.class).of(id))
        .extracting(Notices.Notice::template)
        .containsOnlyOnce(NoticeTemplate.LATE_MONEY_CAME);

    Escalation asked = asked(id);
    assertThat(asked.evidence())
        .extracting(Blocker::code, Blocker::amount)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(BlockerCode.LATE_CREDIT, USD_48));
    resolve(asked, "PAY_BY_HAND");
    world.the(CarryingOutReview.class).carryOut(id, asked.id());
    world.the(CarryingOutReview.class).carryOut(id, asked.id());

    assertThat(world.count("mp_late_money where settled_as = 'PAY_BY_HAND'")).isEqualTo(1);
    assertThat(world.the(Timeline.class).of(id))
        .extracting(org.accountclosure.closure.model.TimelineEntry::what)
        .containsSubsequence(
            TimelineStep.LATE_MONEY_CAME,
            TimelineStep.BLOCKER_RESOLVED,
            TimelineStep.LATE_MONEY_JUDGED);
    assertThat(requestsForReview()).isEqualTo(1);
  }

  @Test
  @EdgeCase(43)
  void aChargebackAfterTheClosingIsWrittenOffOrGoesToCollectionsAndNeverToTheClosedAccount() {
    CaseId id = closed();
    arrives("late-1", LateMoneyKind.CHARGEBACK);
    Escalation asked = asked(id);
    resolve(asked, "WRITE_OFF_DEBT");

    assertThat(world.count("mp_late_money where settled_as = 'WRITE_OFF_DEBT'")).isEqualTo(1);
    assertThat(world.count("mp_payment")).isZero();
    assertThat(world.count("mp_account where closed_at is not null")).isEqualTo(1);
  }

  @Test
  void whatComesWhileAPersonDecidesIsLookedAtNext() {
    CaseId id = closed();
    arrives("late-1", LateMoneyKind.BONUS);
    Escalation asked = asked(id);
    arrives("late-2", LateMoneyKind.REFUND);
    assertThat(requestsForReview()).isEqualTo(1);
    resolve(asked, "PAY_BY_HAND");
    world.the(CarryingOutReview.class).carryOut(id, asked.id());

    assertThat(requestsForReview()).isEqualTo(2);
    assertThat(asked(id).evidence()).extracting(Blocker::reference).containsExactly("late-2");
  }

  @Test
  void whatAPersonLeavesAsideStaysOnTheTechnicalAccountAndIsNotAskedAboutAgain() {
    CaseId id = closed();
    arrives("late-1", LateMoneyKind.BONUS);
    Escalation asked = asked(id);
    decide(asked, new SupportDecision("APPROVE", List.of()));
    world.the(CarryingOutReview.class).carryOut(id, asked.id());

    assertThat(world.the(LateMonies.class).openOf(ann).orThrow()).isEmpty();
    assertThat(world.count("mp_late_money where settled_as = 'LEFT_ASIDE'")).isEqualTo(1);
    assertThat(requestsForReview()).isEqualTo(1);
  }

  @Test
  void whatNobodyHasSeenYetIsNotLeftAsideWithTheRest() {
    CaseId id = closed();
    arrives("late-1", LateMoneyKind.BONUS);
    Escalation asked = asked(id);
    arrives("late-2", LateMoneyKind.REFUND);
    decide(asked, new SupportDecision("APPROVE", List.of()));
    world.the(CarryingOutReview.class).carryOut(id, asked.id());

    assertThat(world.the(LateMonies.class).openOf(ann).orThrow())
        .extracting(LateMoney::id)
        .containsExactly("late-2");
    assertThat(requestsForReview()).isEqualTo(2);
  }

  @Test
  void anOpenAccountGetsItsMoneyItself() {
    assertThat(arrives("late-1", LateMoneyKind.BONUS)).isEqualTo(Result.NOT_CLOSED);
    assertThat(world.count("mp_late_money")).isZero();
  }
}
