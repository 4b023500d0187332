package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.accountclosure.fixture.Facts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HolderTurn;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.OfferAnswer;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.Appeals;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.GatheredEvidence;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Questions;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.People;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What people decide, on a real database. */
abstract class DecisionsOnDatabase {

  private static final Actor ANN = Actor.holder(new LoginId("ann"));
  private static final Routing TO_SUPPORT = new Routing("support", 50, Duration.ofDays(2));
  private static final Money USD_5 = new Money(500, "USD");

  private final MovableClock clock = new MovableClock(NOW);
  private final ClosureWorld world;
  private final AccountId account = new AccountId("acc-ann");

  DecisionsOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
  }

  @BeforeEach
  void people() {
    world.freelancer("ann");
    staff("sue", StaffRole.SUPPORT);
    staff("lea", StaffRole.LEAD);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void staff(String login, StaffRole role) {
    world.the(People.class).signUp(new LoginId(login), null, Set.of(role));
  }

  private CaseId requested(ClosureReason reason, Consent... consents) {
    RequestingClosure.Command asked = requestBy("ann", consents);
    Result result =
        world
            .the(RequestingClosure.class)
            .request(
                new RequestingClosure.Command(
                    asked.accountId(),
                    asked.requestedBy(),
                    reason,
                    null,
                    asked.consents(),
                    Channel.WEB,
                    null));
    return ((Result.Opened) result).closureCase().id();
  }

  private ClosureCase theCase(CaseId id) {
    return world.the(ClosureCases.class).find(id).orElseThrow();
  }

  private void save(ClosureCase changed) {
    world.the(Transactions.class).run(() -> world.the(ClosureCases.class).save(changed));
  }

  private Escalation escalation(EscalationId id) {
    return world.the(Escalations.class).find(id).orElseThrow();
  }

  private void decide(EscalationId id, SupportDecision decision, String note) {
    assertThat(world.the(CheckingTasks.class).decision(id, "sue", decision, note)).isEmpty();
    assertThat(world.the(DecidingEscalation.class).decide(id, decision)).isEmpty();
  }

  @Test
  void everythingAboutACaseSurvivesTheDatabase() {
    CaseId id = requested(ClosureReason.COST);
    ClosureCase busy =
        theCase(id)
            .checked(
                List.of(),
                new NextStep.Wait(NOW, "because"),
                HolderTurn.from(NOW.minusSeconds(60)),
                NOW)
            .holderReminded(2, NOW)
            .withOffer(
                AlternativeOffer.made(Alternative.PRIVATE_PROFILE, NOW, NOW.plusSeconds(60))
                    .askedToGoOn(NOW.plusSeconds(120))
                    .answered(OfferAnswer.ACCEPT)
                    .applied(NOW.plusSeconds(180)));
    save(busy);
    assertThat(theCase(id)).isEqualTo(busy);

    save(busy.hold(true));
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.ON_HOLD);
    assertThat(world.count("closure_case where status = 'ON_HOLD' and on_hold")).isEqualTo(1);
    save(busy.retained(RetainedAs.PRIVATE_PROFILE, NOW));
    assertThat(theCase(id)).isEqualTo(busy.retained(RetainedAs.PRIVATE_PROFILE, NOW));
  }

  @Test
  void everyDecisionAboutAnEscalationIsKept() {
    CaseId id = requested(ClosureReason.DUPLICATE_ACCOUNT);
    Evidence found = new Evidence(Evidence.Code.SAME_EMAIL, "acc-2", "The same address.");
    world
        .the(Transactions.class)
        .run(
            () -> {
              world.the(GatheredEvidence.class).keep(id, List.of(found, found), NOW);
              world.the(GatheredEvidence.class).keep(id, List.of(found), NOW);
            });
    Escalation opened =
        world
            .the(EscalatingToSupport.class)
            .open(id, EscalationKind.VIOLATION_REASON, TO_SUPPORT, 7);
    assertThat(opened.gathered()).containsExactly(found);
    assertThat(escalation(opened.id())).isEqualTo(opened);

    decide(opened.id(), new SupportDecision("ASK_HOLDER", List.of()), "Which one?");
    Escalation asked = world.the(AskingHolder.class).ask(opened.id());
    assertThat(escalation(opened.id())).isEqualTo(asked);
    world.the(AnsweringSupport.class).answer(id, opened.id(), "The old one", ANN);
    decide(
        opened.id(),
        new SupportDecision("REFUSE", List.of(RefusalReason.IDENTITY_NOT_CONFIRMED.name())),
        "The old one is not hers");

    assertThat(escalation(opened.id()).verdicts())
        .extracting(Verdict::choice)
        .containsExactly(Verdict.Choice.ASK_HOLDER, Verdict.Choice.REFUSE);
    assertThat(world.the(Questions.class).of(id))
        .singleElement()
        .satisfies(question -> assertThat(question.answer()).isEqualTo("The old one"));
    assertThat(world.the(Notes.class).of(id)).hasSize(1);
    assertThat(world.count("engine_request where message_name = 'holder-answered'")).isEqualTo(1);
    clock.add(Duration.ofDays(731));
    assertThat(world.the(ForgettingNotes.class).forget()).isEqualTo(1);
    assertThat(world.the(Notes.class).of(id)).isEmpty();
  }

  @Test
  @DisplayName("point 7: an appeal reaches someone else and opens a new case")
  void anAppealReachesSomeoneElse() {
    CaseId id = requested(ClosureReason.DUPLICATE_ACCOUNT);
    Escalation review =
        world
            .the(EscalatingToSupport.class)
            .open(id, EscalationKind.VIOLATION_REASON, TO_SUPPORT, 7);
    decide(
        review.id(),
        new SupportDecision("REFUSE", List.of(RefusalReason.DEBT_UNPAID.name())),
        "She owes");
    world.the(RecordingOutcome.class).record(id, Outcome.REFUSED);
    assertThat(world.the(ReadingCases.class).find(id).orElseThrow().statement()).isPresent();

    AppealingRefusal.Result filed = world.the(AppealingRefusal.class).appeal(id, "I do not", ANN);
    Appeal appeal = ((AppealingRefusal.Result.Opened) filed).appeal();
    assertThat(appeal.refusedBy()).isEqualTo("sue");
    DecidingAppeal deciding = world.the(DecidingAppeal.class);
    deciding.open(appeal.id());
    assertThat(deciding.check(appeal.id(), "lea", "OVERTURNED", "She paid")).isEmpty();
    Appeal decided = deciding.record(appeal.id(), Appeal.Decision.OVERTURNED);

    assertThat(world.the(Appeals.class).of(id)).contains(decided);
    CaseId next = Objects.requireNonNull(decided.newCaseId());
    assertThat(theCase(next).judgedBy()).isEqualTo(appeal.id());
    world.the(RequestingReview.class).request(next);
    assertThat(world.count("engine_request where message_name = 'violation-reviewed'"))
        .isEqualTo(1);
    assertThat(world.count("engine_request where message_name = 'closure-appealed'")).isEqualTo(1);
  }

  @Test
  void aMessageIsAskedForOnceHoweverOftenItsStepIsRepeated() {
    CaseId id = requested(ClosureReason.DUPLICATE_ACCOUNT);
    EngineRequests engine = world.the(EngineRequests.class);
    world
        .the(Transactions.class)
        .run(
            () -> {
              for (int times = 0; times < 2; times++) {
                engine.requestViolationReview(theCase(id));
                engine.violationReviewed(id, Verdict.Choice.REFUSE);
                engine.offerAnswered(id, OfferAnswer.GO_ON);
                engine.holdPlaced(id, new HoldId("hold-1"));
                engine.holdLifted(new HoldId("hold-1"));
                engine.holderAnswered(new EscalationId("esc-1"), 1);
                engine.noticeUndeliverable(id, "notice-1");
                engine.closureWithdrawn(id);
              }
              engine.offerAnswered(id, OfferAnswer.DECLINE);
            });

    assertThat(world.count("engine_request where message_name <> 'closure-requested'"))
        .isEqualTo(9);
  }

  @Test
  @DisplayName("edge 8: funds that arrive between payout and closing are paid out again")
  @EdgeCase(8)
  void fundsThatArriveBeforeTheClosingArePaidOutAgain() {
    AccountId client = world.client();
    world.the(Business.class).startContract("c-1", ContractKind.FIXED, account, client, "USD");
    world.the(Business.class).endContract("c-1", account);
    Earnings earnings = world.the(Earnings.class);
    earnings.addPayoutMethod("bank", account, clock.instant(), true, USD_5, 2);
    earnings.pay("p-1", "c-1", account, new Money(900, "USD"), clock.instant(), clock.instant());
    CaseId id = requested(ClosureReason.COST, Consent.REQUEST_PAYOUT);
    payOut(id, "first");
    clock.add(Duration.ofDays(7));
    assertThat(check(id, "settled")).isEqualTo(NextStep.Kind.CLEAR);
    earnings.pay("bonus", "c-1", account, new Money(700, "USD"), clock.instant(), clock.instant());

    assertThat(world.the(ClosingAccount.class).close(id, "job-1")).isEqualTo(Closing.BLOCKED);
    assertThat(theCase(id).checklist().blockers())
        .singleElement()
        .satisfies(found -> assertThat(found.code()).isEqualTo(BlockerCode.FUNDS_NOT_WITHDRAWN));
    payOut(id, "second");
    clock.add(Duration.ofDays(7));
    assertThat(check(id, "settled again")).isEqualTo(NextStep.Kind.CLEAR);
    assertThat(world.the(ClosingAccount.class).close(id, "job-2")).isEqualTo(Closing.CLOSED);
    assertThat(world.count("mp_payout")).isEqualTo(2);
  }

  /** A case with USD 4.99, of which two persons agreed that it is waived. */
  private Escalation waivedByTwo(CaseId id) {
    AccountId client = world.client();
    world.the(Business.class).startContract("c-1", ContractKind.FIXED, account, client, "USD");
    world.the(Business.class).endContract("c-1", account);
    Earnings earnings = world.the(Earnings.class);
    earnings.addPayoutMethod("bank", account, clock.instant(), true, USD_5, 2);
    earnings.pay("p-1", "c-1", account, new Money(499, "USD"), clock.instant(), clock.instant());
    assertThat(check(id, "below")).isEqualTo(NextStep.Kind.ESCALATE);
    Escalation opened =
        world.the(EscalatingToSupport.class).open(id, EscalationKind.BLOCKER, TO_SUPPORT, 8);
    decide(
        opened.id(),
        new SupportDecision("RESOLVE_BLOCKER", List.of(), null, "WAIVE_BALANCE"),
        "She does not want it");
    assertThat(world.the(ConfirmingResolution.class).confirm(opened.id(), "lea", "CONFIRM", null))
        .isEmpty();
    return opened;
  }

  private void resolve(Escalation escalation) {
    world.the(ResolvingBlocker.class).resolve(escalation.id(), "job");
  }

  @Test
  @DisplayName("edge 9: a balance below the minimum is waived by two persons, and the case goes on")
  @EdgeCase(9)
  void aBalanceBelowTheMinimumIsWaivedByTwoPersons() {
    CaseId id = requested(ClosureReason.COST, Consent.REQUEST_PAYOUT);
    Escalation agreed = waivedByTwo(id);
    resolve(agreed);
    resolve(agreed);

    assertThat(escalation(agreed.id()).state()).isEqualTo(Escalation.State.DECIDED);
    assertThat(check(id, "waived")).isEqualTo(NextStep.Kind.CLEAR);
    assertThat(world.the(ClosingAccount.class).close(id, "job")).isEqualTo(Closing.CLOSED);
    assertThat(world.count("mp_settlement where amount_minor = 499")).isEqualTo(1);
  }

  @Test
  @DisplayName("point 8: two persons give away no more than they saw")
  void moneyThatCameMeanwhileIsNotWaived() {
    CaseId id = requested(ClosureReason.COST, Consent.REQUEST_PAYOUT);
    Escalation agreed = waivedByTwo(id);
    world
        .the(Earnings.class)
        .pay("bonus", "c-1", account, new Money(50_000, "USD"), clock.instant(), clock.instant());
    resolve(agreed);

    assertThat(world.count("mp_settlement")).isZero();
    assertThat(check(id, "more")).isEqualTo(NextStep.Kind.TAKE_STEP);
  }

  private NextStep.Kind check(CaseId id, String job) {
    return world.the(CheckingBlockers.class).check(id, Stage.MONEY_WITHDRAWN, job).kind();
  }

  private void payOut(CaseId id, String job) {
    assertThat(check(id, job)).isEqualTo(NextStep.Kind.TAKE_STEP);
    world.the(TakingConsentedSteps.class).take(id, Stage.MONEY_WITHDRAWN, job);
    world.the(TakingConsentedSteps.class).take(id, Stage.MONEY_WITHDRAWN, job);
    assertThat(check(id, job + " again")).isEqualTo(NextStep.Kind.WAIT);
  }

  @Test
  void aCaseKeepsThePolicyVersionThatItBeganWith() {
    CaseId id = requested(ClosureReason.COST);
    assertThat(theCase(id).policyVersion()).isEqualTo("1");
    assertThat(world.count("policy_version where version = '1'")).isEqualTo(1);
    assertThatThrownBy(
            () -> world.jdbc().sql("update closure_case set policy_version = 'none'").update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
