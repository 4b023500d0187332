package org.accountclosure.closure;

import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Outcome;

/** Ends a case as refused, for the reasons of the person who decided. */
public final class RefusingClosure {

  private final RecordingOutcome outcomes;

  public RefusingClosure(RecordingOutcome outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * Idempotent by the case; an ended case is left as it is.
   *
   * @throws IllegalStateException if nobody has refused: only a person does
   */
  public void refuse(CaseId id) {
    outcomes.record(id, Outcome.REFUSED);
  }
}
