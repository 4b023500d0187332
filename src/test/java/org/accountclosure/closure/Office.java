package org.accountclosure.closure;

import static org.accountclosure.fixture.Facts.NOW;
import static org.accountclosure.fixture.Facts.ofFreelancer;
import static org.accountclosure.fixture.Facts.usd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.BlockerPolicies;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Ownership;
import org.accountclosure.fixture.InMemory;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.ScriptedMarketplace;

/** Every use case on stores in memory, with some staff; ann is the holder. */
final class Office {

  static final Actor ANN = Actor.holder(new LoginId("ann"));
  static final Routing TO_SUPPORT = new Routing("support", 50, Duration.ofDays(2));

  final ScriptedMarketplace marketplace = new ScriptedMarketplace();
  final InMemory store = new InMemory();
  final MovableClock clock = new MovableClock(NOW);
  final CaseDesk desk = new CaseDesk(store.transactions, store.cases, store.timeline, clock);
  final CaseNotices notices = new CaseNotices(store.notices);
  final List<String> resolved = new ArrayList<>();

  /** Nothing changes hands here. */
  private final Ownership ownership =
      new Ownership() {
        @Override
        public Answer<Optional<Obstacle>> obstacle(AccountId id, LoginId successor) {
          return new Answer.Known<>(Optional.of(Obstacle.NOT_TRANSFERABLE));
        }

        @Override
        public Answer<Boolean> transfer(AccountId id, LoginId successor, CaseId onBehalfOf) {
          return new Answer.Known<>(false);
        }
      };

  /** Whether the amount is another one by now. */
  boolean hasMoved;

  final CaseBlockers blockers =
      new CaseBlockers(
          marketplace,
          BlockerPolicies.inForce(),
          store.doubts,
          store.transfers,
          new TeamsOfCase(store.teams),
          store.figures);
  final DoubtingIdentity doubting =
      new DoubtingIdentity(store.doubts, store.engine, store.links(desk), desk);

  final RequestingClosure requesting =
      new RequestingClosure(
          marketplace,
          store.cases,
          store.engine,
          store.keys,
          store.transactions,
          store.figures,
          doubting,
          store.endingLogin(desk),
          desk,
          Set.of(Channel.WEB));
  final CheckingBlockers checking =
      new CheckingBlockers(blockers, store.nobodyElse(desk), store.forecasts, desk);
  final RemindingHolder reminding = new RemindingHolder(notices, store.figures, desk);
  final RecordingOutcome outcomes = new RecordingOutcome(store.escalations, desk);
  final WithdrawingClosure withdrawing =
      new WithdrawingClosure(store.engine, store.escalations, desk);
  final EscalatingToSupport escalating =
      new EscalatingToSupport(
          store.escalations, store.evidence, store.lateMonies, store.figures, desk);
  final CheckingTasks tasks =
      new CheckingTasks(
          store.escalations,
          store.appeals,
          store.questions,
          store.notes,
          store.logins,
          store.figures,
          desk);
  final DecidingEscalation deciding = new DecidingEscalation(store.escalations, desk);
  final ConfirmingResolution confirming =
      new ConfirmingResolution(store.escalations, store.notes, store.logins, store.figures, desk);
  final ResolvingBlocker resolving =
      new ResolvingBlocker(
          marketplace,
          (what, account, onBehalfOf, key) -> {
            if (!hasMoved) {
              resolved.add(what.kind() + " " + what.blockerKey() + " " + key);
            }
            return new Answer.Known<>(hasMoved ? List.of() : List.of(what.money().toString()));
          },
          new SettlingTransfer(
              store.transfers,
              ownership,
              store.escalations,
              store.engine,
              new OwnershipNotices(store.notices),
              desk),
          store.lateMonies,
          store.escalations,
          desk);
  final AskingHolder asking =
      new AskingHolder(store.escalations, store.questions, notices, store.figures, desk);
  final AnsweringSupport answering =
      new AnsweringSupport(store.engine, store.escalations, store.questions, desk);
  final HandingToTrust handing = new HandingToTrust(store.escalations, desk);
  final EscalatingToLead leads =
      new EscalatingToLead(store.escalations, new StaffNotices(store.notices), store.figures, desk);
  final RequestingReview reviews = new RequestingReview(store.engine, desk);
  final ReportingReview reporting = new ReportingReview(store.engine, store.escalations, desk);
  final AppealingRefusal appealing =
      new AppealingRefusal(store.engine, store.appeals, store.escalations, store.figures, desk);
  final DecidingAppeal appeals =
      new DecidingAppeal(
          store.engine, store.appeals, store.cases, notices, store.logins, store.figures, desk);

  Office() {
    store.hasStaff("sue", StaffRole.SUPPORT);
    store.hasStaff("sam", StaffRole.SUPPORT);
    store.hasStaff("lea", StaffRole.LEAD);
    store.hasStaff("leo", StaffRole.LEAD, StaffRole.SUPPORT);
    store.hasStaff("tom", StaffRole.TRUST);
    store.hasStaff("nick", StaffRole.ANALYST);
  }

  CaseId requested(ClosureReason reason, Consent... consents) {
    return ((Result.Opened)
            requesting.request(
                new RequestingClosure.Command(
                    ScriptedMarketplace.ACCOUNT,
                    ANN,
                    reason,
                    null,
                    Set.of(consents),
                    Channel.WEB,
                    null)))
        .closureCase()
        .id();
  }

  CaseId requested(Consent... consents) {
    return requested(ClosureReason.NO_LONGER_USING, consents);
  }

  ClosureCase theCase(CaseId id) {
    return store.cases.find(id).orElseThrow();
  }

  void change(CaseId id, UnaryOperator<ClosureCase> transition) {
    store.cases.save(transition.apply(theCase(id)));
  }

  Escalation escalation(EscalationId id) {
    return store.escalations.find(id).orElseThrow();
  }

  NextStep check(CaseId id, Stage stage) {
    return checking.check(id, stage, "job-" + clock.instant() + "-" + store.timelineRows.size());
  }

  /** A case whose balance no payout method pays out, and support was asked. */
  Escalation escalatedFor(CaseId id) {
    marketplace.says(ofFreelancer().withBalance(usd(499)).withMethodActiveFrom(NOW));
    check(id, Stage.MONEY_WITHDRAWN);
    return escalating.open(id, EscalationKind.BLOCKER, TO_SUPPORT, 7);
  }

  /** A case that sue refused. */
  CaseId refused() {
    CaseId id = requested(ClosureReason.DUPLICATE_ACCOUNT);
    Escalation review = escalating.open(id, EscalationKind.VIOLATION_REASON, TO_SUPPORT, 7);
    SupportDecision refusal =
        new SupportDecision("REFUSE", List.of(RefusalReason.DUPLICATE_ACCOUNT_UNRESOLVED.name()));
    tasks.decision(review.id(), "sue", refusal, "two accounts");
    deciding.decide(review.id(), refusal);
    outcomes.record(id, Outcome.REFUSED);
    return id;
  }

  List<TimelineStep> steps(CaseId id) {
    return store.timeline.of(id).stream().map(TimelineEntry::what).toList();
  }
}
