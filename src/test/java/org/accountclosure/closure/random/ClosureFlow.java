package org.accountclosure.closure.random;

import java.util.List;
import java.util.Map;
import org.accountclosure.closure.CheckingBlockers;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.FindingBillingCycle;
import org.accountclosure.closure.OpeningCase;
import org.accountclosure.closure.RecordingOutcome;
import org.accountclosure.closure.RemindingHolder;
import org.accountclosure.closure.RequestingReview;
import org.accountclosure.closure.RestoringAccount;
import org.accountclosure.closure.StoppingNewBusiness;
import org.accountclosure.closure.StoppingRenewals;
import org.accountclosure.closure.TakingConsentedSteps;
import org.accountclosure.closure.TellingHolder;
import org.accountclosure.closure.WritingExport;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.random.Stand.Catch;

/**
 * What AccountClosureProcess does, with ClosurePreparationProcess, ReasonReviewProcess,
 * FreelancerClosureProcess, AgencyClosureProcess or ClientClosureProcess, and
 * BlockerClearanceProcess.
 */
final class ClosureFlow {

  private final Flows flows;
  private final Instance instance;
  private final CaseId id;
  private final ClosureReason reason;
  private final AccountKind kind;
  private final List<Stage> stages;
  private boolean reasonIsSettled;

  ClosureFlow(Flows flows, Instance instance, Map<String, String> variables) {
    this.flows = flows;
    this.instance = instance;
    this.id = new CaseId(String.valueOf(variables.get("caseId")));
    this.reason = ClosureReason.valueOf(String.valueOf(variables.get("reason")));
    this.kind = AccountKind.valueOf(String.valueOf(variables.get("accountKind")));
    this.stages = stages(kind);
  }

  private static List<Stage> stages(AccountKind kind) {
    return switch (kind) {
      case FREELANCER -> List.of(Stage.BUSINESS_ENDED, Stage.MONEY_RECEIVED, Stage.MONEY_WITHDRAWN);
      case AGENCY ->
          List.of(
              Stage.BUSINESS_ENDED,
              Stage.MONEY_RECEIVED,
              Stage.MEMBERS_SETTLED,
              Stage.MONEY_WITHDRAWN,
              Stage.MEMBERS_REMOVED);
      case CLIENT ->
          List.of(
              Stage.BUSINESS_ENDED, Stage.BILLS_PAID, Stage.ESCROW_RETURNED, Stage.MEMBERS_REMOVED);
      case TEAM_MEMBER -> throw new IllegalArgumentException("Teams are asked by tasks of theirs");
    };
  }

  Stand start() {
    return flows.job(
        "open-case",
        () -> flows.the(OpeningCase.class).open(id, instance.key()),
        () ->
            flows.job(
                "stop-renewals", () -> flows.the(StoppingRenewals.class).stop(id), this::prepare));
  }

  private Stand prepare() {
    instance.enter(
        new Catch.Message("closure-withdrawn", id.value(), sent -> stays(Outcome.WITHDRAWN)));
    return reasonIsSettled ? stopNewBusiness() : settleReason();
  }

  /** As ClosureReason.dmn routes a reason. */
  private Stand settleReason() {
    return switch (reason) {
      case DUPLICATE_ACCOUNT, WORKING_DIRECTLY_WITH_CLIENT -> review();
      case NO_LONGER_USING,
          CAREER_CHANGE,
          BAD_FEEDBACK,
          FRESH_START,
          HOLDER_DECEASED,
          HOLDER_UNREACHABLE ->
          stopNewBusiness();
      case TOO_MUCH_WORK, TAKING_BREAK, COST, WRONG_ACCOUNT_TYPE, PRIVACY ->
          new OfferFlow(flows, id, kind, reason, this::stopNewBusiness, this::stays).start();
    };
  }

  private Stand review() {
    return flows.job(
        "request-violation-review",
        () -> flows.the(RequestingReview.class).request(id),
        () ->
            Flows.waitFor(
                new Catch.Message(
                    "violation-reviewed",
                    id.value(),
                    sent ->
                        "REFUSE".equals(sent.get("decision"))
                            ? stays(Outcome.REFUSED)
                            : stopNewBusiness())));
  }

  private Stand stopNewBusiness() {
    reasonIsSettled = true;
    return flows.job(
        "stop-new-business",
        () -> flows.the(StoppingNewBusiness.class).stop(id),
        () -> check(Stage.BUSINESS_ENDED));
  }

  private Stand check(Stage stage) {
    return flows.job(
        "check-blockers",
        key -> flows.the(CheckingBlockers.class).check(id, stage, key),
        next -> after(stage, next));
  }

  private Stand after(Stage stage, NextStep next) {
    return switch (next.kind()) {
      case CLEAR -> cleared(stage);
      case TAKE_STEP ->
          flows.job(
              "take-consented-step",
              key -> {
                flows.the(TakingConsentedSteps.class).take(id, stage, key);
                return stage;
              },
              this::check);
      case REMIND ->
          flows.job(
              "remind-holder",
              key -> {
                flows.the(RemindingHolder.class).remind(id, key);
                return stage;
              },
              this::check);
      case WAIT ->
          Flows.waitFor(
              new Catch.Date(next.recheckAt().orElseThrow(), () -> check(stage)),
              new Catch.Message("marketplace-news", id.value(), sent -> check(stage)));
      case ESCALATE ->
          new EscalationFlow(
                  flows,
                  id,
                  EscalationKind.BLOCKER,
                  reason,
                  (escalation, decision) ->
                      "REFUSE".equals(decision) ? stays(Outcome.REFUSED) : check(stage))
              .start();
      case EXPIRE -> stays(Outcome.EXPIRED);
    };
  }

  private Stand cleared(Stage stage) {
    if (stage == stages.get(stages.size() - 1)) {
      return close();
    }
    return kind == AccountKind.CLIENT && stage == Stage.BUSINESS_ENDED
        ? findBillingCycle()
        : check(stages.get(stages.indexOf(stage) + 1));
  }

  /** A company waits for the end of the week's billing, and then everything is checked again. */
  private Stand findBillingCycle() {
    return flows.job(
        "find-billing-cycle",
        key -> flows.the(FindingBillingCycle.class).find(id, key),
        endsAt ->
            endsAt
                .map(
                    end ->
                        Flows.waitFor(
                            new Catch.Date(end, () -> check(Stage.BUSINESS_ENDED)),
                            new Catch.Message(
                                "marketplace-news",
                                id.value(),
                                sent -> check(Stage.BUSINESS_ENDED))))
                .orElseGet(() -> check(Stage.BILLS_PAID)));
  }

  private Stand close() {
    instance.leave();
    return flows.job(
        "write-export",
        key -> {
          flows.the(WritingExport.class).beforeClosing(id, key);
          return key;
        },
        written -> closeNow());
  }

  private Stand closeNow() {
    return flows.job(
        "close-account",
        key -> flows.the(ClosingAccount.class).close(id, key),
        closing ->
            switch (closing) {
              case CLOSED -> tell();
              case BLOCKED -> prepare();
              case WITHDRAWN -> stays(Outcome.WITHDRAWN);
            });
  }

  private Stand stays(Outcome outcome) {
    instance.leave();
    return flows.job(
        "record-outcome",
        () -> flows.the(RecordingOutcome.class).record(id, outcome),
        () ->
            flows.job(
                "restore-account",
                () -> flows.the(RestoringAccount.class).restore(id),
                this::tell));
  }

  private Stand tell() {
    return flows.job(
        "tell-outcome", () -> flows.the(TellingHolder.class).outcome(id), Stand.Ended::new);
  }
}
