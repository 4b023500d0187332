package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.IdentityDoubt;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.model.Verdict.Choice;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.LateMonies;

/** A person has judged a question about a case: what was decided happens. */
public final class CarryingOutReview {

  private final Escalations escalations;
  private final Doubts doubts;
  private final ReopeningAccount reopening;
  private final LateMonies late;
  private final ReceivingLateMoney receiving;
  private final CaseNotices notices;
  private final EngineRequests engine;
  private final CaseDesk desk;

  public CarryingOutReview(
      Escalations escalations,
      Doubts doubts,
      ReopeningAccount reopening,
      LateMonies late,
      ReceivingLateMoney receiving,
      CaseNotices notices,
      EngineRequests engine,
      CaseDesk desk) {
    this.escalations = escalations;
    this.doubts = doubts;
    this.reopening = reopening;
    this.late = late;
    this.receiving = receiving;
    this.notices = notices;
    this.engine = engine;
    this.desk = desk;
  }

  /**
   * Carries it out. Idempotent by the escalation.
   *
   * @throws IllegalStateException if nobody has decided: only a person judges
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if an account is to be reopened
   *     and the marketplace cannot tell
   */
  public void carryOut(CaseId id, EscalationId escalationId) {
    desk.on(
        id,
        closureCase -> {
          Escalation judged =
              escalations
                  .find(escalationId)
                  .filter(escalation -> escalation.caseId().equals(id))
                  .orElseThrow(() -> new UnknownEscalation(escalationId));
          Verdict verdict =
              judged
                  .decision()
                  .filter(decided -> isFinal(judged, decided))
                  .orElseThrow(
                      () -> new IllegalStateException("No person has judged " + escalationId));
          if (judged.kind() == EscalationKind.REOPENING) {
            reopen(closureCase, verdict);
          } else if (judged.kind() == EscalationKind.SIGN_UP) {
            note(
                closureCase,
                TimelineStep.SIGN_UP_JUDGED,
                "Whether a second sign-up may go on: " + verdict.choice(),
                "sign-up-judged");
          } else if (judged.kind() == EscalationKind.LATE_MONEY) {
            lateMoney(closureCase, judged, verdict);
          } else {
            settle(closureCase, judged, verdict);
          }
        });
  }

  /** What was resolved is done already, by two persons. */
  private static boolean isFinal(Escalation judged, Verdict decided) {
    return decided.choice().isFinal()
        || (judged.kind() == EscalationKind.LATE_MONEY
            && judged.state() == Escalation.State.DECIDED);
  }

  /** Whatever else is decided than a resolution leaves it where it is: nobody forgets it there. */
  private void lateMoney(ClosureCase closed, Escalation judged, Verdict verdict) {
    String key = "late-judged:" + judged.id();
    if (desk.isNoted(closed.id(), key)) {
      return;
    }
    if (verdict.choice() != Choice.RESOLVE_BLOCKER) {
      List<String> seen = judged.evidence().stream().map(Blocker::reference).toList();
      int left = late.leaveAside(closed.accountId(), seen).orThrow();
      note(
          closed,
          TimelineStep.LATE_MONEY_JUDGED,
          left + " amounts stay on the technical account",
          key);
    } else {
      note(closed, TimelineStep.LATE_MONEY_JUDGED, "A person has decided about late money", key);
    }
    receiving.lookAgain(closed);
  }

  private void reopen(ClosureCase closed, Verdict verdict) {
    if (verdict.choice() == Choice.APPROVE) {
      reopening.judged(closed);
      return;
    }
    note(
        closed,
        TimelineStep.REOPENING_REFUSED,
        "The account stays closed because of " + verdict.reasons(),
        "reopening-refused");
    notices.reopeningRefused(closed, verdict.reasons());
  }

  /** The verdict about an earlier doubt says nothing about one that came after it. */
  private void settle(ClosureCase closureCase, Escalation judged, Verdict verdict) {
    IdentityDoubt doubt =
        doubts
            .findOpen(closureCase.id())
            .filter(open -> open.cause().kind() == judged.kind())
            .orElse(null);
    if (doubt == null) {
      return;
    }
    if (verdict.choice() == Choice.APPROVE) {
      confirm(closureCase, doubt);
    } else {
      reject(closureCase, doubt, verdict);
    }
  }

  private void confirm(ClosureCase closureCase, IdentityDoubt doubt) {
    doubts.save(doubt.confirmed(desk.now()));
    note(
        closureCase,
        TimelineStep.IDENTITY_CONFIRMED,
        "A person is certain that the holder asked",
        "identity-confirmed:" + doubt.round());
    if (!closureCase.ended()) {
      desk.save(closureCase.escalationOver());
      engine.news(closureCase.id());
    }
  }

  /** A case that is under way is refused, with the reasons that the person gave. */
  private void reject(ClosureCase closureCase, IdentityDoubt doubt, Verdict verdict) {
    Instant now = desk.now();
    doubts.save(doubt.rejected(now));
    note(
        closureCase,
        TimelineStep.IDENTITY_REJECTED,
        "A person could not find that the holder asked",
        "identity-rejected:" + doubt.round());
    if (closureCase.ended()) {
      return;
    }
    desk.save(closureCase.refused(verdict.reasons(), now));
    escalations.of(closureCase.id()).forEach(open -> escalations.save(open.caseEnded()));
    note(closureCase, TimelineStep.REFUSED, "Refused because of " + verdict.reasons(), "refused");
    engine.closureStopped(closureCase.id());
  }

  private void note(ClosureCase about, TimelineStep what, String why, String key) {
    desk.note(about.id(), desk.now(), Actor.SYSTEM, what, why, key);
  }
}
