package org.accountclosure.closure;

import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.TimelineStep;

/** The process has started: the case learns which instance carries it. */
public final class OpeningCase {

  private final CaseDesk desk;

  public OpeningCase(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Confirms the start. Idempotent by the case; works on an ended case too, which was withdrawn
   * before its process started.
   *
   * @throws org.accountclosure.closure.model.IllegalTransition if another instance carries the case
   */
  public void open(CaseId id, long processInstanceKey) {
    desk.on(
        id,
        closureCase -> {
          desk.save(closureCase.carriedBy(processInstanceKey));
          desk.note(
              id,
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.PROCESS_STARTED,
              "Process instance " + processInstanceKey + " carries the case",
              "started");
        });
  }
}
