package org.accountclosure.closure;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.Escalations;

/**
 * Ends a case that its process has brought to another end than a closing. What a case may end as is
 * decided by its row, not by the process: a refusal needs a person, an expiry the holder's silence,
 * a retention an alternative that is in effect, or other roles of a member who has left its teams.
 */
public final class RecordingOutcome {

  private final Escalations escalations;
  private final CaseDesk desk;

  public RecordingOutcome(Escalations escalations, CaseDesk desk) {
    this.escalations = escalations;
    this.desk = desk;
  }

  /**
   * Ends the case, or confirms that the process of an ended case has stopped. Idempotent by the
   * case: it ends once, and the first end stands.
   *
   * @return how the case has ended, which is another outcome if that came first
   * @throws IllegalStateException if the case's row does not allow that end
   */
  public Outcome record(CaseId id, Outcome outcome) {
    return desk.with(
        id,
        closureCase -> {
          ClosureCase ended = closureCase.ended() ? closureCase : end(closureCase, outcome);
          desk.note(
              id,
              desk.now(),
              Actor.SYSTEM,
              ended.status() == CaseStatus.WITHDRAWN
                  ? TimelineStep.WITHDRAWAL_CONFIRMED
                  : TimelineStep.OUTCOME_CONFIRMED,
              "The process has stopped; the case has ended as " + ended.status(),
              "outcome-confirmed");
          return ended.outcome().orElseThrow();
        });
  }

  private ClosureCase end(ClosureCase closureCase, Outcome outcome) {
    Instant now = desk.now();
    ClosureCase ended =
        switch (outcome) {
          case REFUSED -> refused(closureCase, now);
          case RETAINED -> retained(closureCase, now);
          case EXPIRED -> expired(closureCase, now);
          case WITHDRAWN -> withdrawn(closureCase, now);
          case CLOSED ->
              throw new IllegalStateException(
                  "Only the marketplace's answer ends case " + closureCase.id() + " as closed");
        };
    desk.save(ended);
    escalations.of(ended.id()).forEach(open -> escalations.save(open.caseEnded()));
    return ended;
  }

  private ClosureCase refused(ClosureCase closureCase, Instant now) {
    Verdict refusal =
        lastRefusal(closureCase.id())
            .orElseThrow(
                () -> new IllegalStateException("No person has refused case " + closureCase.id()));
    note(
        closureCase,
        now,
        TimelineStep.REFUSED,
        "Refused by support because of " + refusal.reasons(),
        "refused");
    return closureCase.refused(refusal.reasons(), now);
  }

  private ClosureCase retained(ClosureCase closureCase, Instant now) {
    if (closureCase.request().accountKind() == AccountKind.TEAM_MEMBER
        && desk.isNoted(closureCase.id(), FindingOtherRoles.KEY)) {
      note(
          closureCase,
          now,
          TimelineStep.RETAINED,
          "Every team is left that can be left; other roles keep the login",
          "retained");
      return closureCase.retained(RetainedAs.OTHER_ROLES, now);
    }
    AlternativeOffer offer = closureCase.offer();
    if (offer == null || offer.state() != AlternativeOffer.State.EFFECTIVE) {
      throw new IllegalStateException(
          "No alternative is in effect that case " + closureCase.id() + " could be retained by");
    }
    note(
        closureCase,
        now,
        TimelineStep.RETAINED,
        "The holder keeps the account: " + offer.alternative(),
        "retained");
    return closureCase.retained(offer.alternative().retainedAs(), now);
  }

  private ClosureCase expired(ClosureCase closureCase, Instant now) {
    AlternativeOffer offer = closureCase.offer();
    Instant goOnBy = offer == null ? null : offer.goOnBy();
    if (offer == null
        || goOnBy == null
        || offer.state() != AlternativeOffer.State.ASKED_TO_GO_ON
        || now.isBefore(goOnBy)) {
      throw new IllegalStateException(
          "Case " + closureCase.id() + " does not wait in vain for its holder");
    }
    note(
        closureCase,
        now,
        TimelineStep.EXPIRED,
        "The holder did not say until " + goOnBy + " whether the closure goes on",
        "expired");
    return closureCase.expired(now);
  }

  /** The message came from elsewhere: nobody withdrew it here. */
  private ClosureCase withdrawn(ClosureCase closureCase, Instant now) {
    note(
        closureCase,
        now,
        TimelineStep.WITHDRAWN,
        "Withdrawn by a message to the process",
        "withdrawn");
    return closureCase.withdrawn(now);
  }

  private void note(
      ClosureCase closureCase, Instant at, TimelineStep what, String why, String key) {
    desk.note(closureCase.id(), at, Actor.SYSTEM, what, why, key);
  }

  private Optional<Verdict> lastRefusal(CaseId id) {
    return escalations.of(id).stream()
        .map(Escalation::decision)
        .flatMap(Optional::stream)
        .filter(verdict -> verdict.choice() == Verdict.Choice.REFUSE)
        .max(Comparator.comparing(Verdict::decidedAt));
  }
}
