package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.CaseLinks.Opening;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.DoubtingIdentity.Result;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.IdentityDoubt;
import org.accountclosure.closure.model.LinkId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Contacts;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.closure.port.Notices.Notice;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.HolderChanges;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether it is the holder who asks; the same facts on both databases. */
abstract class IdentityOnDatabase {

  private static final Actor SUPPORT = Actor.staff(Judges.SUE);
  private static final Duration WEEK = Duration.ofDays(7);

  private final MovableClock clock = MovableClock.at("2026-03-06T09:30:00Z");
  private final ClosureWorld world;
  private final AccountId account;
  private final Judges judges;
  private final DoubtingIdentity doubting;
  private final CheckingBlockers checking;

  IdentityOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
    account = world.freelancer("ann");
    judges = new Judges(world);
    doubting = world.the(DoubtingIdentity.class);
    checking = world.the(CheckingBlockers.class);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private CaseId requested(Consent... consents) {
    return opened(requestBy("ann", consents));
  }

  private CaseId opened(RequestingClosure.Command command) {
    RequestingClosure.Result result = world.the(RequestingClosure.class).request(command);
    CaseId id = ((RequestingClosure.Result.Opened) result).closureCase().id();
    world.the(StoppingRenewals.class).stop(id);
    return id;
  }

  /** Support asks for somebody who cannot prove to be the holder. */
  private CaseId requestedWithoutProof() {
    RequestingClosure.Command asked = requestBy("ann", Consent.WITHDRAW_PROPOSALS);
    return opened(
        new RequestingClosure.Command(
            asked.accountId(),
            SUPPORT,
            asked.reason(),
            null,
            asked.consents(),
            Channel.SUPPORT,
            null,
            false));
  }

  /** 480 dollars that could be paid out at once. */
  private void hasMoney() {
    AccountId client = world.client();
    world
        .the(Business.class)
        .startContract("contract-1", ContractKind.FIXED, account, client, "USD");
    Instant now = clock.instant();
    world
        .the(Earnings.class)
        .pay("payment-1", "contract-1", account, new Money(48_000, "USD"), now, now);
    world.the(Business.class).endContract("contract-1", account);
    world
        .the(Earnings.class)
        .addPayoutMethod("bank-1", account, now, true, new Money(500, "USD"), 2);
  }

  private NextStep check(CaseId id, Stage stage) {
    return checking.check(id, stage, "job-" + clock.instant());
  }

  private ClosureCase theCase(CaseId id) {
    return world.the(ClosureCases.class).find(id).orElseThrow();
  }

  private List<BlockerCode> blockers(CaseId id) {
    return theCase(id).checklist().blockers().stream().map(Blocker::code).toList();
  }

  private List<TimelineStep> steps(CaseId id) {
    return world.the(Timeline.class).of(id).stream().map(line -> line.what()).toList();
  }

  private List<Notice> warnings(CaseId id) {
    return world.the(Notices.class).of(id).stream()
        .filter(notice -> notice.audience() == Audience.FORMER_ADDRESS)
        .toList();
  }

  /** The link by which the reader of that notice says: this was not me. */
  private String denialIn(String template) {
    return world
        .the(LinkTokens.class)
        .sign(
            new LinkId(
                world
                    .jdbc()
                    .sql(
                        """
                        select l.link_id from case_link l
                        join notice n on n.notice_key = l.notice_key
                        where l.purpose = 'DENY' and n.template = ?""")
                    .param(template)
                    .query(String.class)
                    .single()));
  }

  private int reviews(String kind) {
    return world.count(
        "engine_request where message_name = 'case-review-requested' and message_id like '%"
            + kind
            + "%'");
  }

  @Test
  @EdgeCase(34)
  void theFormerAddressLearnsOfTheRequestOnceIfItWasChangedShortlyBefore() {
    String change = world.the(HolderChanges.class).newAddress(account, "thief@example.net");
    clock.add(Duration.ofDays(20));
    CaseId id = requested();
    world.the(StoppingRenewals.class).stop(id);

    assertThat(warnings(id))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.template().code()).isEqualTo("request-warning");
              assertThat(warning.recipient()).isEqualTo(change);
              assertThat(world.the(Contacts.class).findFormer(change).orElseThrow().email())
                  .isEqualTo("ann@example.org");
            });
    assertThat(world.the(Contacts.class).find(new LoginId("ann")).orElseThrow().email())
        .isEqualTo("thief@example.net");
  }

  @Test
  void aFormerAddressOfLongAgoIsLeftInPeace() {
    world.the(HolderChanges.class).newAddress(account, "ann@new.example.org");
    clock.add(Duration.ofDays(31));
    CaseId id = requested();

    assertThat(warnings(id)).isEmpty();
    check(id, Stage.MONEY_WITHDRAWN);
    assertThat(blockers(id)).isEmpty();
  }

  @Test
  @EdgeCase(34)
  void anAddressThatIsChangedDuringTheClosureIsWarnedToo() {
    CaseId id = requested();
    world.the(HolderChanges.class).newAddress(account, "thief@example.net");

    assertThat(warnings(id)).hasSize(1);
    assertThat(world.the(ClosingAccount.class).close(id, "job-1")).isEqualTo(Closing.BLOCKED);
    assertThat(blockers(id)).containsExactly(BlockerCode.REVOCATION_WINDOW);
  }

  @Test
  @EdgeCase(34)
  void theRealHolderStopsTheCaseByTheLinkAndTrustIsAsked() {
    hasMoney();
    world.the(HolderChanges.class).newAddress(account, "thief@example.net");
    CaseId id = requested(Consent.REQUEST_PAYOUT);
    String link = denialIn("request-warning");
    assertThat(doubting.look(link)).isInstanceOf(Opening.Opened.class);
    assertThat(theCase(id).status()).as("a look stops nothing").isEqualTo(CaseStatus.OPEN);

    assertThat(doubting.deny(link)).isEqualTo(new Result.Resting(id));
    assertThat(doubting.deny(link)).as("once more").isEqualTo(new Result.Resting(id));
    assertThat(doubting.deny(denialIn("closure-requested"))).isEqualTo(new Result.Resting(id));

    assertThat(reviews("TAKEOVER")).isEqualTo(1);
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.ESCALATED);
    clock.add(WEEK.plusDays(1));
    assertThat(check(id, Stage.MONEY_WITHDRAWN)).isInstanceOf(NextStep.Wait.class);
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.ESCALATED);
    world.the(TakingConsentedSteps.class).take(id, Stage.MONEY_WITHDRAWN, "job-2");
    assertThat(world.count("mp_payout")).as("no money leaves").isZero();
    assertThat(world.the(ClosingAccount.class).close(id, "job-3")).isEqualTo(Closing.BLOCKED);
    assertThat(theCase(id).pastPointOfNoReturn()).isFalse();
    assertThat(blockers(id)).containsExactly(BlockerCode.IDENTITY_IN_DOUBT);
  }

  @Test
  @EdgeCase(34)
  void trustFindsAStrangerAndTheCaseIsRefusedWhereverItWaits() {
    CaseId id = requested();
    assertThat(doubting.deny(denialIn("closure-requested"))).isInstanceOf(Result.Resting.class);

    judges.judge(id, EscalationKind.TAKEOVER, "REFUSE");

    assertThat(theCase(id).status()).isEqualTo(CaseStatus.REFUSED);
    assertThat(theCase(id).refusalReasons()).containsExactly(RefusalReason.IDENTITY_NOT_CONFIRMED);
    assertThat(steps(id))
        .containsOnlyOnce(TimelineStep.IDENTITY_REJECTED)
        .containsOnlyOnce(TimelineStep.REFUSED);
    assertThat(world.count("engine_request where message_name = 'closure-withdrawn'")).isEqualTo(1);
    assertThat(world.the(RecordingOutcome.class).record(id, Outcome.WITHDRAWN))
        .as("the process learns how the case has ended")
        .isEqualTo(Outcome.REFUSED);
    world.the(TellingHolder.class).outcome(id);
    assertThat(world.count("notice where template = 'closure-refused'")).isEqualTo(1);
  }

  @Test
  @EdgeCase(34)
  void trustIsCertainOfTheHolderAndTheCaseGoesOn() {
    CaseId id = requested();
    assertThat(doubting.deny(denialIn("closure-requested"))).isInstanceOf(Result.Resting.class);
    clock.add(Duration.ofDays(1));

    judges.judge(id, EscalationKind.TAKEOVER, "APPROVE");

    assertThat(theCase(id).status()).isNotEqualTo(CaseStatus.ESCALATED);
    assertThat(check(id, Stage.MONEY_WITHDRAWN)).isInstanceOf(NextStep.Clear.class);
    assertThat(world.the(ClosingAccount.class).close(id, "job-1")).isEqualTo(Closing.CLOSED);
    assertThat(steps(id)).containsOnlyOnce(TimelineStep.IDENTITY_CONFIRMED);
  }

  @Test
  @EdgeCase(34)
  void thePointOfNoReturnIsTheLastMomentToSayThatItWasSomebodyElse() {
    CaseId id = requested();
    world
        .the(Transactions.class)
        .run(() -> world.the(ClosureCases.class).save(theCase(id).closing(clock.instant())));

    assertThat(doubting.deny(denialIn("closure-requested")))
        .isEqualTo(new Result.PastPointOfNoReturn(id));
    world.the(ClosingAccount.class).close(id, "job-1");
    assertThat(doubting.deny(denialIn("closure-requested"))).isEqualTo(new Result.Ended(id));
    assertThat(reviews("TAKEOVER")).isZero();
  }

  @Test
  void aStrangerCannotRevokeTheLinkThatStopsTheCase() {
    CaseId id = requested();
    world.the(CaseLinks.class).revoke(id, Actor.holder(new LoginId("ann")));
    assertThat(doubting.deny(denialIn("closure-requested"))).isInstanceOf(Result.Resting.class);
  }

  @Test
  void aStrangerWhoWithdrawsDoesNotEscapeTheReview() {
    CaseId id = requested();
    assertThat(doubting.deny(denialIn("closure-requested"))).isInstanceOf(Result.Resting.class);
    EscalationId review = judges.asked(id, EscalationKind.TAKEOVER, "trust");
    world.the(WithdrawingClosure.class).withdraw(id, Actor.holder(new LoginId("ann")));

    judges.decides(review, "tom", "REFUSE");
    world.the(CarryingOutReview.class).carryOut(id, review);

    assertThat(theCase(id).status()).isEqualTo(CaseStatus.WITHDRAWN);
    assertThat(steps(id)).contains(TimelineStep.IDENTITY_REJECTED);
  }

  @Test
  @EdgeCase(34)
  void aNewPayoutMethodLetsMoneyAndClosingWaitForAWeekFromTheRequest() {
    hasMoney();
    world.the(HolderChanges.class).newPayoutMethod("bank-2", account, new Money(500, "USD"));
    clock.add(Duration.ofDays(20));
    CaseId id = requested(Consent.REQUEST_PAYOUT);
    Instant asked = clock.instant();

    NextStep next = check(id, Stage.MONEY_WITHDRAWN);
    assertThat(next.recheckAt()).contains(asked.plus(WEEK));
    world.the(TakingConsentedSteps.class).take(id, Stage.MONEY_WITHDRAWN, "job-2");
    assertThat(world.count("mp_payout")).isZero();

    clock.moveTo(asked.plus(WEEK));
    assertThat(check(id, Stage.MONEY_WITHDRAWN)).isInstanceOf(NextStep.TakeStep.class);
  }

  @Test
  @EdgeCase({34, 35})
  void whoFailsToProveToBeTheHolderLetsTheCaseRest() {
    world.the(Business.class).submitProposal("p-1", account);
    CaseId id = requested(Consent.WITHDRAW_PROPOSALS);
    world.the(HolderChanges.class).failedToProve(account);
    world.the(HolderChanges.class).failedToProve(account);

    assertThat(reviews("IDENTITY")).isEqualTo(1);
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.ESCALATED);
    world.the(TakingConsentedSteps.class).take(id, Stage.BUSINESS_ENDED, "job-1");
    assertThat(world.count("mp_proposal where status = 'OPEN'")).isEqualTo(1);
  }

  @Test
  @EdgeCase(35)
  void withoutProofTheCaseWaitsNeverClosesAndNeverExpires() {
    CaseId id = requestedWithoutProof();
    assertThat(reviews("IDENTITY")).isEqualTo(1);
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.ESCALATED);

    for (int week = 0; week < 10; week++) {
      assertThat(check(id, Stage.MONEY_WITHDRAWN)).isInstanceOf(NextStep.Wait.class);
      assertThat(world.the(ClosingAccount.class).close(id, "job-" + week))
          .isEqualTo(Closing.BLOCKED);
      clock.add(WEEK);
    }
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.ESCALATED);
    assertThat(theCase(id).holderTurnSince()).isNull();
  }

  @Test
  @EdgeCase(35)
  void supportAsksForProofAndTheClockOfTheDataRightsKeepsBothDates() {
    Instant received = clock.instant();
    CaseId id = requestedWithoutProof();
    EscalationId question = judges.asked(id, EscalationKind.IDENTITY, "support");
    judges.decides(question, "sue", "ASK_HOLDER");
    world.the(AskingHolder.class).ask(question);
    assertThat(world.count("notice where template = 'support-asked'")).isEqualTo(1);
    IdentityDoubt open = doubt(id);
    assertThat(open.open()).isTrue();
    assertThat(open.confirmedAt()).isNull();

    clock.add(Duration.ofDays(3));
    world
        .the(AnsweringSupport.class)
        .answer(id, question, "My passport.", Actor.holder(new LoginId("ann")));
    judges.decides(question, "sue", "APPROVE");
    world.the(CarryingOutReview.class).carryOut(id, question);

    assertThat(theCase(id).request().requestedAt()).isEqualTo(received);
    assertThat(doubt(id).confirmedAt()).isEqualTo(received.plus(Duration.ofDays(3)));
    assertThat(check(id, Stage.MONEY_WITHDRAWN)).isInstanceOf(NextStep.Clear.class);
  }

  private IdentityDoubt doubt(CaseId id) {
    return world.the(Doubts.class).find(id).orElseThrow();
  }

  @Test
  @EdgeCase(35)
  void whoCannotProveAnythingIsRefusedByAPersonWithAReason() {
    CaseId id = requestedWithoutProof();
    judges.judge(id, EscalationKind.IDENTITY, "REFUSE");

    assertThat(theCase(id).status()).isEqualTo(CaseStatus.REFUSED);
    assertThat(theCase(id).refusalReasons()).containsExactly(RefusalReason.IDENTITY_NOT_CONFIRMED);
    assertThat(doubt(id).confirmedAt()).isNull();
  }

  @Test
  void aDenialStandsOverTheMereLackOfProof() {
    CaseId id = requestedWithoutProof();
    assertThat(doubting.deny(denialIn("closure-requested"))).isInstanceOf(Result.Resting.class);
    assertThat(doubting.notProven(id, SUPPORT)).isInstanceOf(Result.Resting.class);
    assertThat(doubt(id).cause()).isEqualTo(IdentityDoubt.Cause.DENIED);

    judges.judge(id, EscalationKind.IDENTITY, "APPROVE");
    assertThat(doubt(id).open()).as("support does not settle what trust is asked").isTrue();
    judges.judge(id, EscalationKind.TAKEOVER, "APPROVE");
    assertThat(doubt(id).open()).isFalse();

    assertThat(doubting.notProven(id, SUPPORT)).isInstanceOf(Result.Resting.class);
    assertThat(doubt(id).round()).as("a further doubt").isEqualTo(3);
  }

  @Test
  void anOfferThatNobodyAnswersDoesNotEndTheCaseWhileItIsInDoubt() {
    CaseId id = requested();
    OfferingAlternative offering = world.the(OfferingAlternative.class);
    assertThat(offering.offer(id, Alternative.SET_UNAVAILABLE)).isPresent();
    clock.add(WEEK);
    assertThat(offering.askToGoOn(id)).isPresent();
    assertThat(doubting.notProven(id, SUPPORT)).isInstanceOf(Result.Resting.class);

    clock.add(WEEK.plusDays(1));
    assertThat(offering.askToGoOn(id)).as("the time is prolonged").isPresent();

    judges.judge(id, EscalationKind.IDENTITY, "APPROVE");
    clock.add(WEEK.plusDays(1));
    assertThat(offering.askToGoOn(id)).isEmpty();
  }

  @Test
  void anEndedCaseIsNotDoubtedAnyMore() {
    CaseId id = requested();
    world.the(WithdrawingClosure.class).withdraw(id, Actor.holder(new LoginId("ann")));
    assertThat(doubting.notProven(id, SUPPORT)).isEqualTo(new Result.Ended(id));
    assertThat(world.the(Doubts.class).find(id)).isEmpty();
  }
}
