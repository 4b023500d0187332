package org.accountclosure.closure;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.Escalations;

/** Ends a case as refused, for the reasons of the person who decided. */
public final class RefusingClosure {

  private final Escalations escalations;
  private final CaseDesk desk;

  public RefusingClosure(Escalations escalations, CaseDesk desk) {
    this.escalations = escalations;
    this.desk = desk;
  }

  /**
   * Idempotent by the case; an ended case is left as it is.
   *
   * @throws IllegalStateException if nobody has refused: only a person does
   */
  public void refuse(CaseId id) {
    desk.onUnlessEnded(
        id,
        closureCase -> {
          Verdict refusal =
              lastRefusal(id)
                  .orElseThrow(() -> new IllegalStateException("No person has refused case " + id));
          Instant now = desk.now();
          desk.save(closureCase.refused(refusal.reasons(), now));
          escalations.of(id).forEach(open -> escalations.save(open.caseEnded()));
          desk.note(
              id,
              now,
              Actor.SYSTEM,
              TimelineStep.REFUSED,
              "Refused by support because of " + refusal.reasons(),
              "refused");
        });
  }

  private Optional<Verdict> lastRefusal(CaseId id) {
    return escalations.of(id).stream()
        .map(Escalation::decision)
        .flatMap(Optional::stream)
        .filter(verdict -> verdict.choice() == Verdict.Choice.REFUSE)
        .max(Comparator.comparing(Verdict::decidedAt));
  }
}
