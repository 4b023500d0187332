package org.accountclosure.closure;

import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.EngineRequests;

/**
 * Asks for a person to judge a reason that may be a violation. The review is a process of its own:
 * it goes on when the closure is withdrawn.
 */
public final class RequestingReview {

  private final EngineRequests engine;
  private final CaseDesk desk;

  public RequestingReview(EngineRequests engine, CaseDesk desk) {
    this.engine = engine;
    this.desk = desk;
  }

  /**
   * Starts the review. Idempotent by the case: one review each. A case that an appeal opened is not
   * judged a second time: it is told to go on at once.
   */
  public void request(CaseId id) {
    desk.onUnlessEnded(
        id,
        closureCase -> {
          boolean judged = closureCase.judgedBy() != null;
          if (judged) {
            engine.violationReviewed(id, Verdict.Choice.APPROVE);
          } else {
            engine.requestViolationReview(closureCase);
            desk.save(closureCase.escalated());
          }
          desk.note(
              id,
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.REVIEW_REQUESTED,
              judged
                  ? "Appeal " + closureCase.judgedBy() + " has judged the reason already"
                  : "A person judges the reason " + closureCase.request().reason(),
              "review-requested");
        });
  }
}
