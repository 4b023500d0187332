package org.accountclosure.closure.random;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.accountclosure.closure.AskingHolder;
import org.accountclosure.closure.ConfirmingResolution.Confirmation;
import org.accountclosure.closure.DecidingEscalation;
import org.accountclosure.closure.EscalatingToLead;
import org.accountclosure.closure.EscalatingToSupport;
import org.accountclosure.closure.HandingToTrust;
import org.accountclosure.closure.RemindingSupport;
import org.accountclosure.closure.ResolvingBlocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.Verdict.Choice;
import org.accountclosure.closure.random.Stand.Catch;

/** What SupportEscalationProcess does, with BlockerResolutionProcess. */
final class EscalationFlow {

  private final Flows flows;
  private final CaseId caseId;
  private final EscalationKind kind;
  private final ClosureReason reason;
  private final BiFunction<EscalationId, String, Stand> then;

  /** Where it goes with APPROVE, REFUSE or RESOLVED. */
  EscalationFlow(
      Flows flows,
      CaseId caseId,
      EscalationKind kind,
      ClosureReason reason,
      BiFunction<EscalationId, String, Stand> then) {
    this.flows = flows;
    this.caseId = caseId;
    this.kind = kind;
    this.reason = reason;
    this.then = then;
  }

  Stand start() {
    long instanceKey = flows.nextKey();
    return flows.job(
        "open-escalation",
        key -> flows.the(EscalatingToSupport.class).open(caseId, kind, routing(), instanceKey),
        this::decide);
  }

  /** As SupportRouting.dmn routes it. */
  private Routing routing() {
    if (kind == EscalationKind.BLOCKER) {
      return new Routing("support", 50, Duration.ofDays(2));
    }
    return reason == ClosureReason.DUPLICATE_ACCOUNT
        ? new Routing("support", 60, Duration.ofDays(3))
        : new Routing("trust", 70, Duration.ofDays(5));
  }

  private Stand decide(Escalation open) {
    EscalationId id = open.id();
    return new Stand.Task(
        Stand.Kind.DECIDE_ESCALATION,
        id.value(),
        List.of(
            new Catch.Reminder(
                open.dueAt(), "remind-support", () -> flows.the(RemindingSupport.class).remind(id)),
            new Catch.Date(open.dates().leadAt(), () -> callLead(id))),
        answer -> record(open, (SupportDecision) answer.entered()));
  }

  private Stand callLead(EscalationId id) {
    return flows.job(
        "escalate-to-lead", key -> flows.the(EscalatingToLead.class).escalate(id), this::decide);
  }

  private Stand record(Escalation open, SupportDecision decision) {
    EscalationId id = open.id();
    return flows.job(
        "record-decision",
        () ->
            flows
                .the(DecidingEscalation.class)
                .decide(id, decision)
                .ifPresent(
                    problem -> {
                      throw new IllegalStateException("The listener let pass: " + problem);
                    }),
        () ->
            switch (Choice.valueOf(String.valueOf(decision.decision()))) {
              case APPROVE -> then.apply(id, "APPROVE");
              case REFUSE -> then.apply(id, "REFUSE");
              case ASK_HOLDER -> ask(id);
              case HAND_TO_TRUST ->
                  flows.job(
                      "hand-to-trust",
                      key -> flows.the(HandingToTrust.class).hand(id),
                      this::decide);
              case RESOLVE_BLOCKER -> confirm(open);
            });
  }

  private Stand ask(EscalationId id) {
    return flows.job(
        "ask-holder",
        key -> flows.the(AskingHolder.class).ask(id),
        asked ->
            Flows.waitFor(
                new Catch.Message("holder-answered", id.value(), sent -> decide(asked)),
                new Catch.Date(
                    java.util.Objects.requireNonNull(asked.dates().answerBy()),
                    () -> decide(asked))));
  }

  private Stand confirm(Escalation open) {
    EscalationId id = open.id();
    return new Stand.Task(
        Stand.Kind.CONFIRM_RESOLUTION,
        id.value(),
        List.of(),
        answer ->
            answer.entered() == Confirmation.CONFIRM
                ? flows.job(
                    "resolve-blocker",
                    key -> {
                      flows.the(ResolvingBlocker.class).resolve(id, key);
                      return id;
                    },
                    resolved -> then.apply(resolved, "RESOLVED"))
                : decide(open));
  }
}
