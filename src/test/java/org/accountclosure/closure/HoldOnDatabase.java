package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldKind;
import org.accountclosure.closure.model.HoldReview;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.GatheredEvidence;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.People;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hold beats a closure and loses nothing; the same facts on both databases. */
abstract class HoldOnDatabase {

  private static final LoginId TRUST = new LoginId("trust");
  private static final LoginId OTHER_TRUST = new LoginId("other-trust");
  private static final LoginId SUPPORT = new LoginId("support");
  private static final Routing TO_TRUST = new Routing("trust", 80, Duration.ofDays(2));
  private static final String WHY = "The chargeback is settled";

  /** A Friday. */
  private final MovableClock clock = MovableClock.at("2026-03-06T09:30:00Z");

  private final ClosureWorld world;
  private final AccountId account;
  private final LiftingHold lifting;
  private final ReviewingHold reviewing;

  HoldOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
    account = world.freelancer("ann");
    lifting = world.the(LiftingHold.class);
    reviewing = world.the(ReviewingHold.class);
    People people = world.the(People.class);
    people.signUp(TRUST, null, Set.of(StaffRole.TRUST));
    people.signUp(OTHER_TRUST, null, Set.of(StaffRole.TRUST));
    people.signUp(SUPPORT, null, Set.of(StaffRole.SUPPORT));
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private CaseId requested(Consent... consents) {
    return ((Result.Opened) world.the(RequestingClosure.class).request(requestBy("ann", consents)))
        .closureCase()
        .id();
  }

  private ClosureCase theCase(CaseId id) {
    return world.the(ClosureCases.class).find(id).orElseThrow();
  }

  private HoldId placed() {
    PlacingHold.Result result =
        world.the(PlacingHold.class).place(account, HoldKind.FRAUD, "CHARGEBACK", TRUST);
    return ((PlacingHold.Result.Placed) result).hold().id();
  }

  private int messages(String name) {
    return world.count("engine_request where message_name = '" + name + "'");
  }

  private List<String> told(CaseId id) {
    return world.the(Notices.class).of(id).stream()
        .map(notice -> notice.template().code())
        .filter(code -> !code.equals("closure-requested"))
        .toList();
  }

  @Test
  void aHoldShowsAtOnceAndStartsItsReview() {
    CaseId id = requested();
    HoldId hold = placed();

    assertThat(theCase(id).status()).isEqualTo(CaseStatus.ON_HOLD);
    assertThat(messages("hold-placed")).isEqualTo(1);
    assertThat(messages("marketplace-news")).isEqualTo(1);
    HoldReview review = world.the(RegisteringHold.class).register(id, hold, TO_TRUST);
    assertThat(review.reviewAt()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
    assertThat(review.dueAt()).isEqualTo(review.reviewAt().plus(Duration.ofDays(2)));
    clock.add(Duration.ofHours(1));
    assertThat(world.the(RegisteringHold.class).register(id, hold, TO_TRUST)).isEqualTo(review);
    assertThat(told(id)).containsExactly("hold-placed");
  }

  @Test
  void aHoldFromBeforeTheRequestGetsItsReviewAtIntake() {
    HoldId hold = placed();
    assertThat(messages("hold-placed")).isZero();

    world.the(StoppingRenewals.class).stop(requested());

    assertThat(messages("hold-placed")).isEqualTo(1);
    assertThat(world.count("engine_request where correlation_key = '" + hold + "'")).isEqualTo(1);
  }

  @Test
  @EdgeCase(33)
  void underAHoldNothingIsTakenPaidOrClosed() {
    Business business = world.the(Business.class);
    Earnings earnings = world.the(Earnings.class);
    business.submitProposal("p-1", account);
    business.startContract("c-1", ContractKind.FIXED, account, world.client(), "USD");
    business.endContract("c-1", account);
    Money money = new Money(48_000, "USD");
    earnings.pay("pay-1", "c-1", account, money, clock.instant(), clock.instant());
    earnings.addPayoutMethod("bank", account, clock.instant(), true, new Money(500, "USD"), 2);
    CaseId id = requested(Consent.values());
    placed();

    assertThat(world.the(CheckingBlockers.class).check(id, Stage.MONEY_WITHDRAWN, "job-1"))
        .isInstanceOf(NextStep.Wait.class);
    world.the(TakingConsentedSteps.class).take(id, Stage.MONEY_WITHDRAWN, "job-2");
    Marketplace marketplace = world.the(Marketplace.class);
    for (Consent step : Consent.values()) {
      assertThat(marketplace.take(step, account, id, "job-3").orThrow()).isEmpty();
    }
    assertThatThrownBy(() -> earnings.withdraw("payout-1", account, money))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("under a hold");
    assertThat(marketplace.closeIfClear(account, id, clock.instant()).orThrow())
        .isInstanceOf(Marketplace.ClosingAnswer.Blocked.class);
    assertThat(world.count("mp_payout")).isZero();
    assertThat(world.count("mp_proposal where status = 'OPEN'")).isEqualTo(1);
  }

  @Test
  void liftingNeedsTwoPersonsAndLetsEverythingBeCheckedAgain() {
    CaseId id = requested();
    HoldId hold = placed();

    assertThat(lifting.confirm(hold, TRUST)).isInstanceOf(LiftingHold.Result.NotProposed.class);
    assertThat(lifting.propose(hold, TRUST)).isInstanceOf(LiftingHold.Result.Proposed.class);
    assertThat(lifting.confirm(hold, TRUST)).isInstanceOf(LiftingHold.Result.SamePerson.class);
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.ON_HOLD);
    assertThatThrownBy(() -> lifting.lift(hold)).isInstanceOf(IllegalStateException.class);

    assertThat(lifting.confirm(hold, OTHER_TRUST))
        .asInstanceOf(type(LiftingHold.Result.Lifted.class))
        .extracting(LiftingHold.Result.Lifted::hold)
        .satisfies(
            lifted -> {
              assertThat(lifted.liftingProposedBy()).isEqualTo("trust");
              assertThat(lifted.liftingConfirmedBy()).isEqualTo("other-trust");
            });
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(messages("hold-lifted")).isEqualTo(1);
    assertThat(messages("marketplace-news")).isEqualTo(2);
    assertThat(told(id)).containsExactly("hold-lifted");
    lifting.lift(hold);
    assertThat(messages("hold-lifted")).isEqualTo(1);
  }

  @Test
  void aSecondHoldKeepsTheCaseOnHoldWhenTheFirstIsLifted() {
    CaseId id = requested();
    HoldId hold = placed();
    world.the(Business.class).placeHold("by-marketplace", account, "LEGAL", null);
    lifting.propose(hold, TRUST);
    lifting.confirm(hold, OTHER_TRUST);

    assertThat(theCase(id).status()).isEqualTo(CaseStatus.ON_HOLD);
    assertThat(told(id)).isEmpty();
    world.the(Business.class).liftHold("by-marketplace", account);
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(messages("hold-lifted")).isEqualTo(2);
  }

  @Test
  void aHoldOutlivesTheWithdrawalOfTheClosure() {
    CaseId id = requested();
    HoldId hold = placed();
    world.the(WithdrawingClosure.class).withdraw(id, Actor.holder(new LoginId("ann")));

    assertThat(world.the(RegisteringHold.class).register(id, hold, TO_TRUST)).isNotNull();
    assertThat(world.count("mp_hold where lifted_at is null")).isEqualTo(1);
    assertThat(told(id)).isEmpty();
  }

  @Test
  void nobodyHoldsAnAccountThatIsNotThereOrClosed() {
    PlacingHold placing = world.the(PlacingHold.class);
    assertThat(placing.place(new AccountId("acc-nobody"), HoldKind.LEGAL, "COURT_ORDER", TRUST))
        .isInstanceOf(PlacingHold.Result.UnknownAccount.class);
    world
        .the(Marketplace.class)
        .closeIfClear(account, new CaseId("any"), clock.instant())
        .orThrow();
    assertThat(placing.place(account, HoldKind.LEGAL, "COURT_ORDER", TRUST))
        .isInstanceOf(PlacingHold.Result.AccountClosed.class);
    assertThatThrownBy(() -> placing.place(account, HoldKind.LEGAL, "Ann is a thief", TRUST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private HoldId registered(CaseId id) {
    HoldId hold = placed();
    world.the(RegisteringHold.class).register(id, hold, TO_TRUST);
    return hold;
  }

  @Test
  void onlyTrustReviewsAHoldAndSaysWhy() {
    HoldId hold = registered(requested());

    assertThat(reviewing.assignee(hold, "support")).isPresent();
    assertThat(reviewing.assignee(hold, "trust")).isEmpty();
    assertThat(reviewing.assignee(hold, null)).isEmpty();
    assertThat(reviewing.decision(hold, "support", "KEEP", WHY)).isPresent();
    assertThat(reviewing.decision(hold, null, "KEEP", WHY)).isPresent();
    assertThat(reviewing.decision(hold, "trust", "KEEP", " ")).isPresent();
    assertThat(reviewing.decision(hold, "trust", "MAYBE", WHY)).isPresent();
    assertThat(reviewing.decision(hold, "trust", "KEEP", WHY)).isEmpty();
    assertThat(world.count("closure_note")).isEqualTo(1);
  }

  @Test
  void aHoldThatIsKeptIsReviewedAgain() {
    HoldId hold = registered(requested());
    clock.add(Duration.ofDays(30));
    reviewing.decision(hold, "trust", "KEEP", WHY);

    HoldReview next = world.the(RegisteringHold.class).keep(hold);
    assertThat(next.round()).isEqualTo(2);
    assertThat(next.reviewAt()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
    clock.add(Duration.ofHours(1));
    assertThat(world.the(RegisteringHold.class).keep(hold)).isEqualTo(next);
  }

  @Test
  void aReviewLiftsAHoldOnlyWithAnotherPerson() {
    CaseId id = requested();
    HoldId hold = registered(id);
    assertThat(reviewing.decision(hold, "trust", "LIFT", WHY)).isEmpty();
    assertThat(reviewing.decision(hold, "trust", "LIFT", WHY)).isEmpty();

    assertThat(reviewing.lifter(hold, "trust")).isPresent();
    assertThat(reviewing.lifter(hold, "other-trust")).isEmpty();
    assertThat(reviewing.lifting(hold, "trust", "CONFIRM", null)).isPresent();
    assertThat(reviewing.lifting(hold, "support", "CONFIRM", null)).isPresent();
    assertThat(reviewing.lifting(hold, "other-trust", "REJECT", null)).isPresent();
    assertThat(reviewing.lifting(hold, "other-trust", "CONFIRM", null)).isEmpty();
    assertThat(reviewing.lifting(hold, "other-trust", "CONFIRM", null)).isEmpty();
    lifting.lift(hold);
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void aRejectedLiftingLeavesTheHoldAndBringsAnotherReview() {
    CaseId id = requested();
    HoldId hold = registered(id);
    Instant firstReview = world.the(RegisteringHold.class).register(id, hold, TO_TRUST).reviewAt();
    clock.moveTo(firstReview);
    reviewing.decision(hold, "trust", "LIFT", WHY);
    assertThat(reviewing.lifting(hold, "other-trust", "REJECT", "Not settled yet")).isEmpty();
    assertThat(reviewing.lifting(hold, "other-trust", "REJECT", "Not settled yet")).isEmpty();

    assertThat(reviewing.decision(hold, "other-trust", "KEEP", "Not settled yet")).isEmpty();
    assertThat(world.the(RegisteringHold.class).keep(hold).reviewAt()).isAfter(firstReview);
    assertThatThrownBy(() -> lifting.lift(hold)).isInstanceOf(IllegalStateException.class);
    assertThat(lifting.confirm(hold, OTHER_TRUST))
        .asInstanceOf(type(LiftingHold.Result.NotProposed.class))
        .extracting(LiftingHold.Result.NotProposed::hold)
        .satisfies(still -> assertThat(still.stands()).isTrue());
  }

  @Test
  void unknownHoldsAreUnknown() {
    HoldId nobody = new HoldId("nobody");
    assertThat(lifting.propose(nobody, TRUST)).isInstanceOf(LiftingHold.Result.Unknown.class);
    assertThatThrownBy(() -> lifting.lift(nobody)).isInstanceOf(UnknownHold.class);
    assertThatThrownBy(() -> reviewing.lifter(nobody, "trust")).isInstanceOf(UnknownHold.class);
  }

  @Test
  @EdgeCase(33)
  void aHoldAndAClosingAtTheSameMomentEndInOneOfTheTwo() throws Exception {
    for (int round = 0; round < 5; round++) {
      AccountId contested = world.freelancer("ann-" + round);
      CaseId id = requestedBy("ann-" + round);
      CyclicBarrier start = new CyclicBarrier(2);
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try {
        Future<Closing> closing =
            threads.submit(
                () -> {
                  start.await();
                  return world.the(ClosingAccount.class).close(id, "job-1");
                });
        Future<PlacingHold.Result> placing =
            threads.submit(
                () -> {
                  start.await();
                  return world
                      .the(PlacingHold.class)
                      .place(contested, HoldKind.LEGAL, "COURT_ORDER", TRUST);
                });
        boolean held = placing.get() instanceof PlacingHold.Result.Placed;
        assertThat(closing.get()).isEqualTo(held ? Closing.BLOCKED : Closing.CLOSED);
        assertThat(theCase(id).status()).isEqualTo(held ? CaseStatus.ON_HOLD : CaseStatus.CLOSED);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private CaseId requestedBy(String login) {
    return ((Result.Opened) world.the(RequestingClosure.class).request(requestBy(login)))
        .closureCase()
        .id();
  }

  @Test
  void evidenceIsGatheredOnceAndAlsoForACaseThatIsOver() {
    CaseId id = requested();
    world.the(WithdrawingClosure.class).withdraw(id, Actor.holder(new LoginId("ann")));

    world.the(GatheringEvidence.class).gather(id);
    world.the(GatheringEvidence.class).gather(id);

    assertThat(world.the(GatheredEvidence.class).of(id))
        .extracting(Evidence::code)
        .containsExactly(Evidence.Code.NOTHING_FOUND);
  }

  @Test
  void whateverHappensAtTheMarketplaceTellsTheOpenCaseOfThatAccountOnly() {
    requested();
    AccountId somebodyElse = world.freelancer("bob");
    Business business = world.the(Business.class);
    Earnings earnings = world.the(Earnings.class);
    AccountId client = world.client();
    Money money = new Money(48_000, "USD");
    Instant now = clock.instant();
    List<Runnable> happenings =
        List.of(
            () -> business.startContract("c-1", ContractKind.FIXED, account, client, "USD"),
            () -> business.submitProposal("p-1", account),
            () -> business.withdrawProposal("p-1", account),
            () -> business.makeOffer("o-1", account, client),
            () -> business.openDispute("d-1", "c-1", account, null),
            () -> business.answerDispute("d-1", account),
            () -> business.resolveDispute("d-1", account),
            () -> business.endContract("c-1", account),
            () -> earnings.submitMilestone("m-1", "c-1", account, money),
            () -> earnings.releaseMilestone("m-1", account),
            () -> earnings.pay("pay-1", "c-1", account, money, now, now),
            () -> earnings.addPayoutMethod("bank", account, now, true, money, 2),
            () -> earnings.withdraw("payout-1", account, money),
            () -> earnings.bounce("payout-1", account),
            () -> earnings.handleBounce("payout-1", account),
            () -> earnings.refund("r-1", "c-1", account, money),
            () -> earnings.owe("debt-1", account, money),
            () -> earnings.settleDebt("debt-1", account),
            () -> business.placeHold("h-1", account, "LEGAL", null),
            () -> business.liftHold("h-1", account));
    int told = 0;
    for (Runnable happening : happenings) {
      happening.run();
      told++;
      assertThat(messages("marketplace-news")).isEqualTo(told);
    }
    business.submitProposal("p-2", somebodyElse);
    assertThat(messages("marketplace-news")).isEqualTo(told);
  }
}
