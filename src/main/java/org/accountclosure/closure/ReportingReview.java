package org.accountclosure.closure;

import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;

/** A reason was judged: its case, if it is still under way, goes on or is refused. */
public final class ReportingReview {

  private final EngineRequests engine;
  private final Escalations escalations;
  private final CaseDesk desk;

  public ReportingReview(EngineRequests engine, Escalations escalations, CaseDesk desk) {
    this.engine = engine;
    this.escalations = escalations;
    this.desk = desk;
  }

  /**
   * Reports the verdict. Idempotent by the case. The verdict about a case that has ended is on its
   * timeline and changes nothing else.
   *
   * @throws IllegalStateException if nobody has decided: only a person judges
   */
  public void report(CaseId id, EscalationId escalationId) {
    desk.on(
        id,
        closureCase -> {
          Verdict verdict =
              escalations
                  .find(escalationId)
                  .filter(escalation -> escalation.caseId().equals(id))
                  .flatMap(Escalation::decision)
                  .filter(decided -> decided.choice().isFinal())
                  .orElseThrow(
                      () -> new IllegalStateException("No person has judged the reason of " + id));
          if (!closureCase.ended()) {
            engine.violationReviewed(id, verdict.choice());
          }
          desk.note(
              id,
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.REVIEW_REPORTED,
              "The reason was judged: "
                  + verdict.choice()
                  + (closureCase.ended() ? "; the case had ended before" : ""),
              "review-reported");
        });
  }
}
