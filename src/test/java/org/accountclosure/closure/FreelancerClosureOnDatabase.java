package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.RequestingClosure.Rejection;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.DecisionProblem;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.HolderTurn;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.EngineRequestOutbox;
import org.accountclosure.closure.port.EngineRequestOutbox.EngineRequest;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.People;
import org.accountclosure.notification.NoticeRelay;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The use cases on a real database; the same facts on both. */
abstract class FreelancerClosureOnDatabase {

  private static final Money USD_480 = new Money(48_000, "USD");
  private static final Money USD_5 = new Money(500, "USD");
  private static final Routing TO_SUPPORT = new Routing("support", 50, Duration.ofDays(2));

  /** A Friday. */
  private final MovableClock clock = MovableClock.at("2026-03-06T09:30:00.123789Z");

  private final ClosureWorld world;

  FreelancerClosureOnDatabase(TestDatabase kind) {
    this.world = new ClosureWorld(kind, clock);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private CaseId requested(String login, Consent... consents) {
    Result result = world.the(RequestingClosure.class).request(requestBy(login, consents));
    return ((Result.Opened) result).closureCase().id();
  }

  private ClosureCase theCase(CaseId id) {
    return world.the(ClosureCases.class).find(id).orElseThrow();
  }

  private NextStep check(CaseId id, Stage stage, String job) {
    return world.the(CheckingBlockers.class).check(id, stage, job);
  }

  private List<TimelineStep> timeline(CaseId id) {
    return world.the(Timeline.class).of(id).stream().map(entry -> entry.what()).toList();
  }

  @Test
  void anAccountWithNothingPendingIsClosedAndItsHolderTold() {
    AccountId account = world.freelancer("ann");
    CaseId id = requested("ann");
    world.the(OpeningCase.class).open(id, 42);
    for (Stage stage : List.of(Stage.BUSINESS_ENDED, Stage.MONEY_RECEIVED, Stage.MONEY_WITHDRAWN)) {
      assertThat(check(id, stage, "job-" + stage)).isInstanceOf(NextStep.Clear.class);
    }

    assertThat(world.the(ClosingAccount.class).close(id, "job-close")).isEqualTo(Closing.CLOSED);
    world.the(TellingHolder.class).outcome(id);

    assertThat(theCase(id).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(theCase(id).processInstanceKey()).isEqualTo(42);
    assertThat(world.the(Marketplace.class).account(account).orThrow().orElseThrow().closed())
        .isTrue();
    assertThat(world.the(Notices.class).of(id))
        .extracting(notice -> notice.template())
        .containsExactlyInAnyOrder(NoticeTemplate.CLOSURE_REQUESTED, NoticeTemplate.CLOSURE_CLOSED);
    assertThat(timeline(id))
        .containsExactly(
            TimelineStep.REQUESTED,
            TimelineStep.PROCESS_STARTED,
            TimelineStep.CHECKED,
            TimelineStep.CHECKED,
            TimelineStep.CHECKED,
            TimelineStep.CLOSING,
            TimelineStep.CLOSED,
            TimelineStep.HOLDER_TOLD);
  }

  @Test
  void everythingThatIsDeliveredTwiceHasOneEffect() {
    world.freelancer("ann");
    CaseId id = requested("ann");
    for (int delivery = 1; delivery <= 2; delivery++) {
      world.the(OpeningCase.class).open(id, 42);
      check(id, Stage.BUSINESS_ENDED, "job-1");
      assertThat(world.the(ClosingAccount.class).close(id, "job-2")).isEqualTo(Closing.CLOSED);
      world.the(TellingHolder.class).outcome(id);
    }

    assertThat(timeline(id)).doesNotHaveDuplicates();
    assertThat(world.count("notice")).isEqualTo(2);
    assertThat(world.count("mp_account where closed_at is not null")).isEqualTo(1);
  }

  @Test
  void openProposalsAndOffersGoOnlyWithConsent() {
    AccountId account = world.freelancer("ann");
    AccountId client = world.client();
    world.the(Business.class).submitProposal("p-1", account);
    world.the(Business.class).submitProposal("p-2", account);
    world.the(Business.class).makeOffer("o-1", account, client);
    CaseId id = requested("ann", Consent.WITHDRAW_PROPOSALS);

    assertThat(check(id, Stage.BUSINESS_ENDED, "job-1"))
        .isEqualTo(new NextStep.TakeStep(Set.of(Consent.WITHDRAW_PROPOSALS)));
    world.the(TakingConsentedSteps.class).take(id, Stage.BUSINESS_ENDED, "job-2");
    world.the(TakingConsentedSteps.class).take(id, Stage.BUSINESS_ENDED, "job-2");
    NextStep next = check(id, Stage.BUSINESS_ENDED, "job-3");

    assertThat(next.kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.WAITING);
    assertThat(theCase(id).checklist().blockers())
        .extracting(Blocker::code)
        .containsExactly(BlockerCode.OPEN_OFFER);
    assertThat(world.count("mp_proposal where status = 'WITHDRAWN'")).isEqualTo(2);
    assertThat(world.count("mp_offer where status = 'OPEN'")).isEqualTo(1);
  }

  @Test
  void moneyInItsSecurityPeriodIsWaitedForAndThenPaidOutOnce() {
    AccountId account = world.freelancer("ann");
    Instant wednesday = Instant.parse("2026-03-11T00:00:00Z");
    pendingPayment(account, wednesday);
    CaseId id = requested("ann", Consent.REQUEST_PAYOUT);

    assertThat(check(id, Stage.MONEY_RECEIVED, "job-1").recheckAt()).contains(wednesday);
    assertThat(world.the(ReadingCases.class).find(id).orElseThrow().forecast().orElseThrow())
        .satisfies(
            forecast ->
                assertThat(forecast.earliestClosing())
                    .isEqualTo(Instant.parse("2026-03-13T00:00:00Z")));

    clock.moveTo(wednesday);
    assertThat(check(id, Stage.MONEY_RECEIVED, "job-2")).isInstanceOf(NextStep.Clear.class);
    assertThat(check(id, Stage.MONEY_WITHDRAWN, "job-3"))
        .isEqualTo(new NextStep.TakeStep(Set.of(Consent.REQUEST_PAYOUT)));
    world.the(TakingConsentedSteps.class).take(id, Stage.MONEY_WITHDRAWN, "job-4");
    world.the(TakingConsentedSteps.class).take(id, Stage.MONEY_WITHDRAWN, "job-4");
    Instant friday = Instant.parse("2026-03-13T00:00:00Z");
    assertThat(check(id, Stage.MONEY_WITHDRAWN, "job-5").recheckAt()).contains(friday);
    assertThat(world.count("mp_payout where amount_minor = 48000")).isEqualTo(1);

    clock.moveTo(friday);
    assertThat(check(id, Stage.MONEY_WITHDRAWN, "job-6")).isInstanceOf(NextStep.Clear.class);
    assertThat(world.the(ClosingAccount.class).close(id, "job-7")).isEqualTo(Closing.CLOSED);
    assertThat(world.count("mp_payout")).isEqualTo(1);
  }

  private void pendingPayment(AccountId account, Instant availableAt) {
    AccountId client = world.client();
    world.the(Business.class).startContract("c-1", ContractKind.FIXED, account, client, "USD");
    world.the(Business.class).endContract("c-1", account);
    world.the(Earnings.class).pay("pay-1", "c-1", account, USD_480, clock.instant(), availableAt);
    world.the(Earnings.class).addPayoutMethod("bank", account, clock.instant(), true, USD_5, 2);
  }

  @Test
  void theMarketplacePaysAKeyOnceEvenIfMoneyHasArrivedMeanwhile() {
    AccountId account = world.freelancer("ann");
    pendingPayment(account, clock.instant());
    CaseId id = requested("ann", Consent.REQUEST_PAYOUT);
    Marketplace marketplace = world.the(Marketplace.class);
    List<String> first =
        marketplace.take(Consent.REQUEST_PAYOUT, account, id, "100%_key").orThrow();
    world
        .the(Earnings.class)
        .pay("bonus", "c-1", account, USD_480, clock.instant(), clock.instant());

    assertThat(marketplace.take(Consent.REQUEST_PAYOUT, account, id, "100%_key").orThrow())
        .isEqualTo(first);
    assertThat(marketplace.take(Consent.REQUEST_PAYOUT, account, id, "100x_key").orThrow())
        .isNotEqualTo(first)
        .hasSize(1);
  }

  @Test
  void hoursOfAWeekBecomeOnePaymentDatedByTheBillingCalendar() {
    AccountId account = world.freelancer("ann");
    AccountId client = world.client();
    world.the(Business.class).startContract("c-1", ContractKind.HOURLY, account, client, "USD");
    Instant wednesday = Instant.parse("2026-03-04T09:00:00Z");
    Earnings earnings = world.the(Earnings.class);
    earnings.logWork("c-1", account, wednesday, wednesday.plusSeconds(3600), USD_5);
    earnings.logWork(
        "c-1", account, wednesday.plusSeconds(3600), wednesday.plusSeconds(7200), USD_5);

    assertThat(world.the(Marketplace.class).facts(account).orThrow().payments())
        .singleElement()
        .satisfies(
            payment -> {
              assertThat(payment.amount()).isEqualTo(new Money(1000, "USD"));
              assertThat(payment.securityFrom()).isEqualTo("2026-03-14T00:00:00Z");
              assertThat(payment.availableAt()).isEqualTo("2026-03-18T00:00:00Z");
            });
  }

  @Test
  @EdgeCase(6)
  void aDisputeInTheLastMomentSendsTheCaseBackAndClosesNothing() {
    AccountId account = world.freelancer("ann");
    AccountId client = world.client();
    world.the(Business.class).startContract("c-1", ContractKind.FIXED, account, client, "USD");
    world.the(Business.class).endContract("c-1", account);
    CaseId id = requested("ann");
    assertThat(check(id, Stage.MONEY_WITHDRAWN, "job-1")).isInstanceOf(NextStep.Clear.class);
    world.the(Business.class).openDispute("d-1", "c-1", account, null);

    assertThat(world.the(ClosingAccount.class).close(id, "job-2")).isEqualTo(Closing.BLOCKED);

    assertThat(theCase(id).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(theCase(id).closingSince()).isNull();
    assertThat(theCase(id).checklist().blockers())
        .extracting(Blocker::code)
        .containsExactly(BlockerCode.OPEN_DISPUTE);
    assertThat(world.count("mp_account where closed_at is not null")).isZero();
  }

  @Test
  void twoClosingsAtOnceCloseOnce() throws Exception {
    AccountId account = world.freelancer("ann");
    CaseId id = requested("ann");
    Marketplace marketplace = world.the(Marketplace.class);

    List<Marketplace.ClosingAnswer> answers =
        atOnce(8, () -> marketplace.closeIfClear(account, id, clock.instant()).orThrow());
    List<Closing> closings = atOnce(4, () -> world.the(ClosingAccount.class).close(id, "job-1"));

    assertThat(answers).allMatch(Marketplace.ClosingAnswer.Closed.class::isInstance);
    assertThat(Set.copyOf(answers)).hasSize(1);
    assertThat(closings).containsOnly(Closing.CLOSED);
    assertThat(timeline(id)).doesNotHaveDuplicates();
  }

  @Test
  void aWithdrawalDuringTheClosingIsEitherInTimeOrTooLate() throws Exception {
    world.freelancer("ann");
    CaseId id = requested("ann");
    Actor ann = Actor.holder(new LoginId("ann"));
    AtomicInteger turn = new AtomicInteger();

    List<Object> answers =
        atOnce(
            8,
            () ->
                turn.getAndIncrement() % 2 == 0
                    ? world.the(ClosingAccount.class).close(id, "job-1")
                    : world.the(WithdrawingClosure.class).withdraw(id, ann).getClass());

    boolean closed = theCase(id).status() == CaseStatus.CLOSED;
    assertThat(world.count("mp_account where closed_at is not null")).isEqualTo(closed ? 1 : 0);
    assertThat(answers).contains(closed ? Closing.CLOSED : Closing.WITHDRAWN);
    assertThat(answers).doesNotContain(closed ? Closing.WITHDRAWN : Closing.CLOSED);
    assertThat(answers.contains(WithdrawingClosure.Result.Withdrawn.class)).isEqualTo(!closed);
  }

  @Test
  @EdgeCase(38)
  void requestsOfOneLoginAtOnceGiveOneCase() throws Exception {
    world.freelancer("ann");

    List<Result> results =
        atOnce(8, () -> world.the(RequestingClosure.class).request(requestBy("ann")));

    assertThat(results).filteredOn(Result.Opened.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(Result.AlreadyOpen.class::isInstance).hasSize(7);
    assertThat(world.count("closure_case")).isEqualTo(1);
    assertThat(world.count("engine_request where kind = 'START'")).isEqualTo(1);
  }

  @Test
  void aSecondAccountOfTheLoginWaitsForTheFirst() {
    AccountId first = world.freelancer("ann");
    world
        .the(People.class)
        .openAccount(new AccountId("acc-second"), new LoginId("ann"), AccountKind.FREELANCER);
    CaseId id = requested("ann");

    Result other =
        world
            .the(RequestingClosure.class)
            .request(
                new RequestingClosure.Command(
                    new AccountId("acc-second"),
                    Actor.holder(new LoginId("ann")),
                    ClosureReason.COST,
                    "too dear",
                    Set.of(),
                    Channel.API,
                    null));

    assertThat(other)
        .asInstanceOf(type(Result.OtherCaseOpen.class))
        .satisfies(
            open -> {
              assertThat(open.closureCase().id()).isEqualTo(id);
              assertThat(open.closureCase().accountId()).isEqualTo(first);
            });
  }

  @Test
  void whatCannotBeAskedIsRejectedWithoutACase() {
    world.freelancer("ann");
    RequestingClosure requesting = world.the(RequestingClosure.class);

    assertThat(requesting.request(requestBy("nobody")))
        .asInstanceOf(type(Result.Rejected.class))
        .extracting(Result.Rejected::why)
        .isEqualTo(Rejection.UNKNOWN_ACCOUNT);
    assertThat(requesting.request(requestBy("ann", new AccountId("acc-team"))))
        .asInstanceOf(type(Result.Rejected.class))
        .extracting(Result.Rejected::why)
        .isEqualTo(Rejection.UNKNOWN_ACCOUNT);
    assertThat(world.count("closure_case")).isZero();
    assertThat(world.count("engine_request")).isZero();
  }

  @Test
  void aWithdrawalEndsTheCaseAtOnceAndTellsTheProcess() {
    AccountId account = world.freelancer("ann");
    CaseId id = requested("ann");
    Actor ann = Actor.holder(new LoginId("ann"));
    WithdrawingClosure withdrawing = world.the(WithdrawingClosure.class);

    assertThat(withdrawing.withdraw(id, ann))
        .isInstanceOf(WithdrawingClosure.Result.Withdrawn.class);
    assertThat(withdrawing.withdraw(id, ann))
        .isInstanceOf(WithdrawingClosure.Result.Withdrawn.class);

    assertThat(theCase(id).status()).isEqualTo(CaseStatus.WITHDRAWN);
    assertThat(world.count("engine_request where message_name = 'closure-withdrawn'")).isEqualTo(1);
    assertThat(check(id, Stage.BUSINESS_ENDED, "late")).isInstanceOf(NextStep.Clear.class);
    assertThat(world.the(ClosingAccount.class).close(id, "late")).isEqualTo(Closing.WITHDRAWN);
    world.the(RecordingOutcome.class).record(id, Outcome.WITHDRAWN);
    world.the(TellingHolder.class).outcome(id);
    assertThat(world.the(Marketplace.class).account(account).orThrow().orElseThrow().closed())
        .isFalse();
    assertThat(timeline(id))
        .containsExactly(
            TimelineStep.REQUESTED,
            TimelineStep.WITHDRAWN,
            TimelineStep.WITHDRAWAL_CONFIRMED,
            TimelineStep.HOLDER_TOLD);
    assertThat(requested("ann")).isNotEqualTo(id);
  }

  @Test
  void aClosedCaseCannotBeWithdrawn() {
    world.freelancer("ann");
    CaseId id = requested("ann");
    world.the(ClosingAccount.class).close(id, "job-1");

    assertThat(world.the(WithdrawingClosure.class).withdraw(id, Actor.holder(new LoginId("ann"))))
        .isInstanceOf(WithdrawingClosure.Result.AlreadyEnded.class);
  }

  @Test
  void supportDecidesOnceAndWithReasons() {
    world.freelancer("ann");
    CaseId id = requested("ann");
    EscalatingToSupport escalating = world.the(EscalatingToSupport.class);
    Escalation escalation = escalating.open(id, EscalationKind.VIOLATION_REASON, TO_SUPPORT, 77);
    assertThat(escalating.open(id, EscalationKind.VIOLATION_REASON, TO_SUPPORT, 77))
        .isEqualTo(escalation);
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.ESCALATED);

    DecidingEscalation deciding = world.the(DecidingEscalation.class);
    assertThat(deciding.decide(escalation.id(), new SupportDecision("REFUSE", List.of())))
        .contains(DecisionProblem.REFUSAL_REASONS_MISSING);
    SupportDecision refusal =
        new SupportDecision("REFUSE", List.of(RefusalReason.DUPLICATE_ACCOUNT_UNRESOLVED.name()));
    world.the(People.class).signUp(new LoginId("support"), null, Set.of(StaffRole.SUPPORT));
    assertThat(world.the(CheckingTasks.class).decision(escalation.id(), "support", refusal, "seen"))
        .isEmpty();
    assertThat(deciding.decide(escalation.id(), refusal)).isEmpty();
    assertThat(deciding.decide(escalation.id(), new SupportDecision("APPROVE", List.of())))
        .isEmpty();
    world.the(RecordingOutcome.class).record(id, Outcome.REFUSED);
    world.the(RecordingOutcome.class).record(id, Outcome.REFUSED);

    assertThat(theCase(id).status()).isEqualTo(CaseStatus.REFUSED);
    assertThat(theCase(id).refusalReasons())
        .containsExactly(RefusalReason.DUPLICATE_ACCOUNT_UNRESOLVED);
    assertThat(world.count("closure_decision where decided_by = 'support'")).isEqualTo(1);
    assertThat(world.count("closure_note where author = 'support'")).isEqualTo(1);
  }

  @Test
  void anApprovedBlockerIsNotEscalatedAgain() {
    AccountId account = world.freelancer("ann");
    AccountId client = world.client();
    world.the(Business.class).startContract("c-1", ContractKind.FIXED, account, client, "USD");
    world.the(Business.class).endContract("c-1", account);
    Earnings earnings = world.the(Earnings.class);
    earnings.pay("pay-1", "c-1", account, new Money(499, "USD"), clock.instant(), clock.instant());
    earnings.addPayoutMethod("bank", account, clock.instant(), true, USD_5, 2);
    CaseId id = requested("ann", Consent.REQUEST_PAYOUT);

    assertThat(check(id, Stage.MONEY_WITHDRAWN, "job-1").kind()).isEqualTo(NextStep.Kind.ESCALATE);
    Escalation escalation =
        world.the(EscalatingToSupport.class).open(id, EscalationKind.BLOCKER, TO_SUPPORT, 78);
    assertThat(escalation.evidence())
        .extracting(Blocker::code)
        .containsExactly(BlockerCode.BALANCE_BELOW_MINIMUM);
    world.the(RemindingSupport.class).remind(escalation.id());
    world.the(RemindingSupport.class).remind(escalation.id());
    SupportDecision approval = new SupportDecision("APPROVE", List.of());
    world.the(People.class).signUp(new LoginId("support"), null, Set.of(StaffRole.SUPPORT));
    world.the(CheckingTasks.class).decision(escalation.id(), "support", approval, null);
    world.the(DecidingEscalation.class).decide(escalation.id(), approval);
    world.the(RemindingSupport.class).remind(escalation.id());

    assertThat(check(id, Stage.MONEY_WITHDRAWN, "job-2").kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(world.count("notice where audience = 'STAFF'")).isEqualTo(1);
    assertThat(world.the(ReadingCases.class).find(id).orElseThrow().escalations())
        .singleElement()
        .satisfies(decided -> assertThat(decided.state()).isEqualTo(Escalation.State.DECIDED));
  }

  @Test
  void aHoldStopsTheConsentedStepsAndShows() {
    AccountId account = world.freelancer("ann");
    world.the(Business.class).submitProposal("p-1", account);
    world.the(Business.class).placeHold("h-1", account, "LEGAL", null);
    CaseId id = requested("ann", Consent.WITHDRAW_PROPOSALS);

    assertThat(check(id, Stage.BUSINESS_ENDED, "job-1").kind()).isEqualTo(NextStep.Kind.WAIT);
    world.the(TakingConsentedSteps.class).take(id, Stage.BUSINESS_ENDED, "job-2");
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.ON_HOLD);
    assertThat(world.count("mp_proposal where status = 'OPEN'")).isEqualTo(1);

    world.the(Business.class).liftHold("h-1", account);
    assertThat(check(id, Stage.BUSINESS_ENDED, "job-3").kind()).isEqualTo(NextStep.Kind.TAKE_STEP);
  }

  @Test
  void newsReachesTheOpenCaseOfTheAccountOnly() {
    AccountId ann = world.freelancer("ann");
    AccountId bob = world.freelancer("bob");
    requested("ann");
    ReceivingNews news = world.the(ReceivingNews.class);

    assertThat(news.about(ann)).isEqualTo(1);
    assertThat(news.about(bob)).isZero();
    assertThat(world.count("engine_request where message_name = 'marketplace-news'")).isEqualTo(1);
  }

  @Test
  void aRequestIsHandedOutToOneSenderUntilItsLeaseIsOver() {
    world.freelancer("ann");
    CaseId id = requested("ann");
    EngineRequestOutbox outbox = world.the(EngineRequestOutbox.class);

    List<EngineRequest> claimed = outbox.claim(10, Duration.ofMinutes(1));
    assertThat(claimed)
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.messageName()).isEqualTo("closure-requested");
              assertThat(request.messageId()).isEqualTo(id.value());
              assertThat(request.correlationKey()).isEqualTo("ann");
              assertThat(request.timeToLive()).isEqualTo(Duration.ofDays(1));
              assertThat(request.variables())
                  .containsEntry("caseId", id.value())
                  .containsEntry("reason", "NO_LONGER_USING");
            });
    assertThat(outbox.claim(10, Duration.ofMinutes(1))).isEmpty();
    clock.add(Duration.ofMinutes(2));
    assertThat(outbox.claim(10, Duration.ofMinutes(1)))
        .singleElement()
        .satisfies(again -> assertThat(again.attempts()).isEqualTo(1));
    outbox.failed(claimed.get(0), "down", clock.instant());
    assertThat(outbox.claim(10, Duration.ofMinutes(1))).hasSize(1);
    outbox.sent(claimed.get(0));
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void aStartThatNoProcessConfirmedIsSentAgain() {
    world.freelancer("ann");
    world.freelancer("bob");
    CaseId ann = requested("ann");
    requested("bob");
    EngineRequestOutbox outbox = world.the(EngineRequestOutbox.class);
    outbox.claim(10, Duration.ofMinutes(1)).forEach(outbox::sent);
    world.the(OpeningCase.class).open(ann, 42);
    clock.add(Duration.ofMinutes(10));

    assertThat(outbox.reviveStartsSentBefore(clock.instant().minusSeconds(60))).isEqualTo(1);
    assertThat(outbox.claim(10, Duration.ofMinutes(1)))
        .singleElement()
        .satisfies(request -> assertThat(request.correlationKey()).isEqualTo("bob"));
  }

  @Test
  void theSameIdempotencyKeyNeverOpensASecondCase() {
    world.freelancer("ann");
    RequestingClosure requesting = world.the(RequestingClosure.class);
    RequestingClosure.Command keyed = withKey(requestBy("ann"));
    Result first = requesting.request(keyed);
    assertThat(first).isInstanceOf(Result.Opened.class);
    CaseId id = ((Result.Opened) first).closureCase().id();
    world.the(WithdrawingClosure.class).withdraw(id, Actor.holder(new LoginId("ann")));

    assertThat(requesting.request(keyed))
        .asInstanceOf(type(Result.Opened.class))
        .satisfies(again -> assertThat(again.closureCase().id()).isEqualTo(id));
    assertThat(requesting.request(withKey(requestBy("ann", Consent.DECLINE_OFFERS))))
        .isEqualTo(new Result.KeyUsedOtherwise(id));
    assertThat(world.count("closure_case")).isEqualTo(1);
  }

  private static RequestingClosure.Command withKey(RequestingClosure.Command command) {
    return new RequestingClosure.Command(
        command.accountId(),
        command.requestedBy(),
        command.reason(),
        command.comment(),
        command.consents(),
        command.channel(),
        "key-1");
  }

  @Test
  void theHolderIsToldOfEachBlockerOnceAndOfEachStep() {
    AccountId account = world.freelancer("ann");
    AccountId client = world.client();
    Business business = world.the(Business.class);
    business.startContract("c-1", ContractKind.FIXED, account, client, "USD");
    business.submitProposal("p-1", account);
    CaseId id = requested("ann", Consent.WITHDRAW_PROPOSALS);

    assertThat(check(id, Stage.BUSINESS_ENDED, "job-1").kind()).isEqualTo(NextStep.Kind.TAKE_STEP);
    for (int delivery = 0; delivery < 2; delivery++) {
      world.the(TakingConsentedSteps.class).take(id, Stage.BUSINESS_ENDED, "job-2");
    }
    check(id, Stage.BUSINESS_ENDED, "job-3");
    check(id, Stage.BUSINESS_ENDED, "job-3");
    check(id, Stage.BUSINESS_ENDED, "job-4");
    assertThat(told(id))
        .containsExactlyInAnyOrder(
            NoticeTemplate.CLOSURE_REQUESTED,
            NoticeTemplate.STEP_TAKEN,
            NoticeTemplate.CLOSURE_BLOCKED);

    business.startContract("c-2", ContractKind.FIXED, account, client, "USD");
    check(id, Stage.BUSINESS_ENDED, "job-5");
    check(id, Stage.BUSINESS_ENDED, "job-6");
    assertThat(told(id)).hasSize(4).contains(NoticeTemplate.CLOSURE_BLOCKED);
    assertThat(
            world.the(Notices.class).of(id).stream()
                .map(notice -> notice.data().getOrDefault("blockers", ""))
                .filter(blockers -> blockers.contains("c-2")))
        .singleElement()
        .satisfies(blockers -> assertThat(blockers).contains("ACTIVE_CONTRACT|c-1|"));

    world.the(EscalatingToSupport.class).open(id, EscalationKind.BLOCKER, TO_SUPPORT, 77);
    world.the(EscalatingToSupport.class).open(id, EscalationKind.BLOCKER, TO_SUPPORT, 77);
    assertThat(told(id)).hasSize(5).contains(NoticeTemplate.CLOSURE_ESCALATED);
  }

  @Test
  void nothingIsToldOfAHoldAmongTheBlockers() {
    AccountId account = world.freelancer("ann");
    world.the(Business.class).placeHold("h-1", account, "FRAUD", null);
    CaseId id = requested("ann");
    check(id, Stage.BUSINESS_ENDED, "job-1");
    assertThat(told(id)).containsExactly(NoticeTemplate.CLOSURE_REQUESTED);
  }

  private List<NoticeTemplate> told(CaseId id) {
    return world.the(Notices.class).of(id).stream().map(Notices.Notice::template).toList();
  }

  @Test
  void aNoticeThatWasOnlyLoggedIsNotCalledSent() {
    world.freelancer("ann");
    CaseId id = requested("ann");
    world.the(ClosingAccount.class).close(id, "job-1");
    world.the(TellingHolder.class).outcome(id);

    assertThat(world.the(NoticeRelay.class).deliverDue()).isEqualTo(2);
    assertThat(world.the(NoticeRelay.class).deliverDue()).isZero();
    assertThat(world.count("notice where status = 'LOGGED'")).isEqualTo(2);
    assertThat(world.count("notice where status = 'SENT'")).isZero();
  }

  @Test
  void aCaseSurvivesTheDatabaseUnchanged() {
    world.freelancer("ann");
    CaseId id = requested("ann", Consent.REQUEST_PAYOUT, Consent.WITHDRAW_PROPOSALS);
    ClosureCase busy =
        theCase(id)
            .carriedBy(42)
            .checked(
                List.of(
                    new Blocker(
                        BlockerCode.OPEN_PROPOSAL,
                        "p-1",
                        "Proposal \"ä\"",
                        Party.HOLDER,
                        Instant.parse("2026-03-11T00:00:00.5Z"),
                        Consent.WITHDRAW_PROPOSALS)),
                new NextStep.Wait(Instant.parse("2026-03-11T00:00:00Z"), "why"),
                HolderTurn.from(Instant.parse("2026-03-06T10:00:00Z")),
                Instant.parse("2026-03-06T10:00:00.123Z"))
            .approved(theCase(id).checklist().blockers(), Instant.parse("2026-03-06T10:30:00Z"))
            .closing(Instant.parse("2026-03-06T11:00:00Z"));
    world.the(Transactions.class).run(() -> world.the(ClosureCases.class).save(busy));

    assertThat(theCase(id)).isEqualTo(busy);
  }

  @Test
  void casesAreListedNewestFirst() {
    world.freelancer("ann");
    world.freelancer("bob");
    CaseId ann = requested("ann");
    clock.add(Duration.ofMinutes(1));
    CaseId bob = requested("bob");
    ReadingCases reading = world.the(ReadingCases.class);

    assertThat(reading.list(new ClosureCases.Filter(null, null, null, null, 10)))
        .extracting(ClosureCase::id)
        .containsExactly(bob, ann);
    assertThat(
            reading.list(
                new ClosureCases.Filter(CaseStatus.OPEN, null, new LoginId("ann"), null, 10)))
        .extracting(ClosureCase::id)
        .containsExactly(ann);
    assertThat(reading.list(new ClosureCases.Filter(CaseStatus.CLOSED, null, null, null, 10)))
        .isEmpty();
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      CyclicBarrier start = new CyclicBarrier(times);
      Callable<T> together =
          () -> {
            start.await();
            return work.call();
          };
      List<Future<T>> futures =
          IntStream.range(0, times).mapToObj(number -> threads.submit(together)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
