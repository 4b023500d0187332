package org.accountclosure.closure;

import java.time.Instant;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.DataExport;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Exports;

/** Removes exports once their time is over. */
public final class RemovingExports {

  private final Exports exports;
  private final CaseDesk desk;

  public RemovingExports(Exports exports, CaseDesk desk) {
    this.exports = exports;
    this.desk = desk;
  }

  /**
   * To be called from time to time, by any number of nodes. Each is a transaction of its own and
   * leaves a line.
   *
   * @return how many were removed
   */
  public int removeDue() {
    return exports.dueForRemoval(desk.now()).stream().mapToInt(this::remove).sum();
  }

  private int remove(CaseId id) {
    return desk.with(
        id,
        closureCase -> {
          Instant now = desk.now();
          DataExport due =
              exports
                  .find(id)
                  .filter(made -> made.removedAt() == null && !now.isBefore(made.keptUntil()))
                  .orElse(null);
          if (due == null) {
            return 0;
          }
          exports.remove(id, now);
          desk.note(
              id,
              now,
              Actor.SYSTEM,
              TimelineStep.EXPORT_REMOVED,
              "It was kept until " + due.keptUntil(),
              "export-removed:" + due.madeBy());
          return 1;
        });
  }
}
