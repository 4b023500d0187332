package org.accountclosure.closure;

import static org.accountclosure.fixture.Facts.NOW;
import static org.accountclosure.fixture.Facts.ofFreelancer;
import static org.accountclosure.fixture.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.RequestingClosure.Rejection;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountStanding;
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
import org.accountclosure.closure.model.IllegalTransition;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.policy.BlockerPolicies;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.Foretelling;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.MarketplaceUnavailable;
import org.accountclosure.fixture.InMemory;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.ScriptedMarketplace;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseCasesTest {

  private static final LoginId ANN = new LoginId("ann");
  private static final Routing TO_TRUST = new Routing("trust", 80, Duration.ofDays(2));

  private final ScriptedMarketplace marketplace = new ScriptedMarketplace();
  private final InMemory store = new InMemory();
  private final MovableClock clock = new MovableClock(NOW);
  private final CaseDesk desk =
      new CaseDesk(store.transactions, store.cases, store.timeline, clock);
  private final BlockerPolicies policies = BlockerPolicies.inForce();
  private final CaseBlockers blockers =
      new CaseBlockers(
          marketplace,
          policies,
          store.doubts,
          store.transfers,
          new TeamsOfCase(store.teams),
          store.figures);
  private final RequestingClosure requesting =
      new RequestingClosure(
          marketplace,
          store.cases,
          store.engine,
          store.keys,
          store.transactions,
          store.figures,
          new DoubtingIdentity(store.doubts, store.engine, store.links(desk), desk),
          store.endingLogin(desk),
          desk,
          Set.of(Channel.WEB));
  private final CheckingBlockers checking =
      new CheckingBlockers(blockers, store.nobodyElse(desk), store.forecasts, desk);
  private final TakingConsentedSteps taking =
      new TakingConsentedSteps(marketplace, blockers, new TeamsOfCase(store.teams), desk);
  private final ClosingAccount closing =
      new ClosingAccount(marketplace, blockers, store.endingLogin(desk), desk);
  private final RecordingOutcome outcomes = new RecordingOutcome(store.escalations, desk);
  private final WithdrawingClosure withdrawing =
      new WithdrawingClosure(store.engine, store.escalations, desk);
  private final EscalatingToSupport escalating =
      new EscalatingToSupport(
          store.escalations, store.evidence, store.lateMonies, store.figures, desk);
  private final DecidingEscalation deciding = new DecidingEscalation(store.escalations, desk);

  private static RequestingClosure.Command by(String login, Channel channel, Consent... consents) {
    return new RequestingClosure.Command(
        ScriptedMarketplace.ACCOUNT,
        Actor.holder(new LoginId(login)),
        ClosureReason.COST,
        "too dear",
        Set.of(consents),
        channel,
        null);
  }

  private CaseId requested(Consent... consents) {
    return ((Result.Opened) requesting.request(by("ann", Channel.WEB, consents)))
        .closureCase()
        .id();
  }

  private ClosureCase theCase(CaseId id) {
    return store.cases.find(id).orElseThrow();
  }

  private void assertRejected(RequestingClosure.Command command, Rejection why) {
    assertThat(requesting.request(command))
        .asInstanceOf(type(Result.Rejected.class))
        .satisfies(
            rejected -> {
              assertThat(rejected.why()).isEqualTo(why);
              assertThat(rejected.whoMayAct()).isNotBlank();
            });
    assertThat(store.caseRows).isEmpty();
    assertThat(store.engineRequests).isEmpty();
  }

  @Test
  @DisplayName("point 7: somebody else is rejected at intake, without a case")
  void somebodyElseIsRejectedAtIntake() {
    assertRejected(by("bob", Channel.WEB), Rejection.NOT_THE_OWNER);
  }

  @Test
  @EdgeCase(39)
  void theWrongChannelIsRejectedAtIntake() {
    assertRejected(by("ann", Channel.MOBILE), Rejection.WRONG_CHANNEL);
  }

  @Test
  void aClosedAccountIsRejectedAtIntake() {
    marketplace.hasClosedTheAccountAt(NOW);
    assertRejected(by("ann", Channel.WEB), Rejection.ALREADY_CLOSED);
  }

  @Test
  void aSilentMarketplaceOpensNoCase() {
    marketplace.isSilent(true);
    assertThatThrownBy(() -> requesting.request(by("ann", Channel.WEB)))
        .isInstanceOf(MarketplaceUnavailable.class);
    assertThat(store.caseRows).isEmpty();
  }

  @Test
  void askingAgainAnswersTheSameCase() {
    CaseId id = requested();
    assertThat(requesting.request(by("ann", Channel.WEB)))
        .asInstanceOf(type(Result.AlreadyOpen.class))
        .satisfies(open -> assertThat(open.closureCase().id()).isEqualTo(id));
    assertThat(store.engineRequests).containsExactly("start " + id);
  }

  @Test
  @DisplayName("point 2: unknown is neither clear nor closed")
  @EdgeCase(46)
  void unknownIsNeitherClearNorClosed() {
    CaseId id = requested(Consent.WITHDRAW_PROPOSALS);
    ClosureCase before = theCase(id);
    marketplace.isSilent(true);

    for (Stage stage : Stage.values()) {
      assertThatThrownBy(() -> checking.check(id, stage, "job-1"))
          .isInstanceOf(MarketplaceUnavailable.class);
      assertThatThrownBy(() -> taking.take(id, stage, "job-1"))
          .isInstanceOf(MarketplaceUnavailable.class);
    }
    assertThat(theCase(id)).isEqualTo(before);
    assertThatThrownBy(() -> closing.close(id, "job-1")).isInstanceOf(MarketplaceUnavailable.class);
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(marketplace.closings).isZero();
  }

  @Test
  @EdgeCase(45)
  void aClosingWhoseAnswerWasLostCannotBeWithdrawnAndIsFoundClosedLater() {
    CaseId id = requested();
    marketplace.losesItsAnswer(true);
    assertThatThrownBy(() -> closing.close(id, "job-1")).isInstanceOf(MarketplaceUnavailable.class);

    assertThat(withdrawing.withdraw(id, Actor.holder(ANN)))
        .isInstanceOf(WithdrawingClosure.Result.PastPointOfNoReturn.class);
    marketplace.losesItsAnswer(false);
    assertThat(closing.close(id, "job-1")).isEqualTo(Closing.CLOSED);
    assertThat(closing.close(id, "job-1")).isEqualTo(Closing.CLOSED);
    assertThat(marketplace.closings).isEqualTo(1);
    assertThat(withdrawing.withdraw(id, Actor.holder(ANN)))
        .isInstanceOf(WithdrawingClosure.Result.AlreadyEnded.class);
  }

  @Test
  @DisplayName("point 1: no closure with a blocker; the case goes back and can be withdrawn again")
  void aCaseThatIsBlockedAtTheLastMomentCanBeWithdrawnAgain() {
    CaseId id = requested();
    marketplace.says(ofFreelancer().withProposal("p-1"));

    assertThat(closing.close(id, "job-1")).isEqualTo(Closing.BLOCKED);
    assertThat(theCase(id).checklist().blockers())
        .extracting(Blocker::code)
        .containsExactly(BlockerCode.OPEN_PROPOSAL);
    assertThat(withdrawing.withdraw(id, Actor.holder(ANN)))
        .isInstanceOf(WithdrawingClosure.Result.Withdrawn.class);
  }

  @Test
  void noStepIsTakenAfterAWithdrawal() {
    CaseId id = requested(Consent.WITHDRAW_PROPOSALS);
    marketplace.says(ofFreelancer().withProposal("p-1"));
    withdrawing.withdraw(id, Actor.holder(ANN));

    taking.take(id, Stage.BUSINESS_ENDED, "job-1");

    assertThat(marketplace.taken).isEmpty();
    assertThat(checking.check(id, Stage.BUSINESS_ENDED, "job-2")).isEqualTo(new NextStep.Clear());
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.WITHDRAWN);
  }

  @Test
  void everyStepIsTakenWithTheKeyOfItsJob() {
    CaseId id = requested(Consent.WITHDRAW_PROPOSALS, Consent.DECLINE_OFFERS);
    marketplace.says(ofFreelancer().withProposal("p-1").withOffer("o-1"));

    taking.take(id, Stage.BUSINESS_ENDED, "job-1");

    assertThat(marketplace.taken)
        .containsExactly(
            "WITHDRAW_PROPOSALS job-1:WITHDRAW_PROPOSALS", "DECLINE_OFFERS job-1:DECLINE_OFFERS");
  }

  @Test
  @DisplayName("point 6: no step under a hold, and none that is not due any more")
  void aStepThatIsNotDueAnyMoreIsNotTaken() {
    CaseId id = requested(Consent.REQUEST_PAYOUT);
    marketplace.says(
        ofFreelancer().withBalance(usd(48_000)).withMethodActiveFrom(NOW).withHold(null));
    taking.take(id, Stage.MONEY_WITHDRAWN, "job-1");
    marketplace.says(ofFreelancer());
    taking.take(id, Stage.MONEY_WITHDRAWN, "job-2");

    assertThat(marketplace.taken).isEmpty();
  }

  @ParameterizedTest(name = "{0} because of {1}: {2}")
  @CsvSource({
    "'',       '',             DECISION_MISSING",
    "MAYBE,    '',             DECISION_UNKNOWN",
    "REFUSE,   '',             REFUSAL_REASONS_MISSING",
    "REFUSE,   I_DO_NOT_LIKE,  REFUSAL_REASON_UNKNOWN"
  })
  void anIncompleteDecisionDecidesNothing(String decision, String reason, DecisionProblem problem) {
    CaseId id = requested();
    Escalation escalation = escalating.open(id, EscalationKind.VIOLATION_REASON, TO_TRUST, 7);
    List<String> reasons = reason.isEmpty() ? List.of() : List.of(reason);

    assertThat(deciding.decide(escalation.id(), new SupportDecision(decision, reasons)))
        .contains(problem);
    assertThat(store.escalations.find(escalation.id())).contains(escalation);
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.ESCALATED);
  }

  @Test
  void anEscalationIsDueAfterItsTimeAndFollowedUpAtHalfOfIt() {
    Escalation escalation =
        escalating.open(requested(), EscalationKind.VIOLATION_REASON, TO_TRUST, 7);
    assertThat(escalation.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
    assertThat(escalation.followUpAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  @DisplayName("point 7: nobody but a person refuses")
  void nobodyButAPersonRefuses() {
    CaseId id = requested();
    assertThatThrownBy(() -> outcomes.record(id, Outcome.REFUSED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("No person has refused");
  }

  @Test
  void aWithdrawalEndsBlockerEscalationsAndLeavesReviewsOfViolations() {
    CaseId id = requested();
    marketplace.says(ofFreelancer().withBouncedPayout());
    checking.check(id, Stage.MONEY_WITHDRAWN, "job-1");
    Escalation review = escalating.open(id, EscalationKind.VIOLATION_REASON, TO_TRUST, 7);
    Escalation blocker = escalating.open(id, EscalationKind.BLOCKER, TO_TRUST, 8);

    withdrawing.withdraw(id, Actor.holder(ANN));

    assertThat(store.escalations.find(review.id()).orElseThrow().state())
        .isEqualTo(Escalation.State.OPEN);
    assertThat(store.escalations.find(blocker.id()).orElseThrow().state())
        .isEqualTo(Escalation.State.OBSOLETE);
    store.escalations.save(review.entered("tom"));
    deciding.decide(review.id(), new SupportDecision("APPROVE", List.of()));
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.WITHDRAWN);
  }

  @Test
  void aSecondProcessInstanceCannotTakeACaseOver() {
    CaseId id = requested();
    OpeningCase opening = new OpeningCase(desk);
    opening.open(id, 1);
    opening.open(id, 1);
    assertThatThrownBy(() -> opening.open(id, 2)).isInstanceOf(IllegalTransition.class);
  }

  @Test
  void thereIsNoOutcomeToTellBeforeTheEnd() {
    CaseId id = requested();
    TellingHolder telling = new TellingHolder(new CaseNotices(store.notices), store.figures, desk);
    assertThatThrownBy(() -> telling.outcome(id)).isInstanceOf(IllegalStateException.class);

    closing.close(id, "job-1");
    telling.outcome(id);
    telling.outcome(id);
    assertThat(store.noticeRows.keySet()).containsExactly(id + ":closed");
  }

  @Test
  void aMessageFromElsewhereWithdrawsTheCaseWhenTheProcessSaysSo() {
    CaseId id = requested();
    outcomes.record(id, Outcome.WITHDRAWN);
    outcomes.record(id, Outcome.WITHDRAWN);
    assertThat(theCase(id).status()).isEqualTo(CaseStatus.WITHDRAWN);
    assertThat(store.engineRequests).containsExactly("start " + id);
  }

  @Test
  void thePreviewNamesTheConsentsThatHelp() {
    marketplace.says(ofFreelancer().withProposal("p-1"));
    AccountStanding standing =
        new AccountStanding(NOW, 98, List.of("TOP_RATED"), 64, 3, null, Set.of());
    PreviewingClosure previewing =
        new PreviewingClosure(
            marketplace,
            id -> new Answer.Known<>(standing),
            policies,
            ClosureSettings.DEFAULT,
            desk);

    PreviewingClosure.Preview preview =
        previewing.preview(ScriptedMarketplace.ACCOUNT).orElseThrow();

    assertThat(preview.usefulConsents()).containsExactly(Consent.WITHDRAW_PROPOSALS);
    assertThat(preview.withoutConsents().earliestClosing()).isNull();
    assertThat(preview.withConsents().earliestClosing()).isEqualTo(NOW);
    assertThat(preview.consequences())
        .isEqualTo(Foretelling.of(preview.account(), standing, ClosureSettings.DEFAULT));
    assertThat(previewing.preview(new AccountId("acc-none"))).isEmpty();
    assertThat(store.caseRows).isEmpty();
  }

  @Test
  void thereIsNothingToDoForACaseThatDoesNotExist() {
    CaseId none = new CaseId("none");
    assertThatThrownBy(() -> closing.close(none, "job-1")).isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> checking.check(none, Stage.BUSINESS_ENDED, "job-1"))
        .isInstanceOf(UnknownCase.class)
        .hasMessage("There is no case none");
  }

  @Test
  @DisplayName("point 8: what no listener has seen is not recorded")
  void aDecisionThatNoListenerHasSeenIsNotRecorded() {
    CaseId id = requested();
    Escalation escalation = escalating.open(id, EscalationKind.VIOLATION_REASON, TO_TRUST, 7);
    assertThatThrownBy(
            () -> deciding.decide(escalation.id(), new SupportDecision("APPROVE", List.of())))
        .hasMessageContaining("saw nobody decide");
    assertThat(store.escalations.find(escalation.id())).contains(escalation);
  }
}
