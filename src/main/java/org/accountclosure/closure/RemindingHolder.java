package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.HolderTurn;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.HolderTurns;
import org.accountclosure.closure.port.Policies;

/** Reminds the holder of the step that is the holder's. */
public final class RemindingHolder {

  private final CaseNotices notices;
  private final Policies figures;
  private final CaseDesk desk;

  public RemindingHolder(CaseNotices notices, Policies figures, CaseDesk desk) {
    this.notices = notices;
    this.figures = figures;
    this.desk = desk;
  }

  /**
   * Sends the reminder that is due; nothing if none is, any more. Idempotent by the turn and the
   * number of the reminder. Reminders that were missed while nobody looked are sent as one.
   *
   * @param jobKey names the job that asks; the turn itself is the key
   */
  public void remind(CaseId id, String jobKey) {
    desk.onUnlessEnded(id, this::remind);
  }

  private void remind(ClosureCase closureCase) {
    Instant since = closureCase.holderTurnSince();
    if (since == null || closureCase.onHold()) {
      return;
    }
    Instant now = desk.now();
    ClosureSettings.Holder terms = figures.of(closureCase.policyVersion()).holder();
    HolderTurn turn = closureCase.holderTurn();
    int due = HolderTurns.remindersDue(since, terms, now);
    if (due <= turn.remindersSent()) {
      return;
    }
    ClosureCase reminded = closureCase.holderReminded(due, now);
    desk.save(reminded);
    Instant expiresAt = HolderTurns.expiresAt(reminded.holderTurn(), since, terms);
    boolean last = due == terms.remindAfter().size();
    notices.holderReminded(reminded, last, holders(reminded), expiresAt);
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.HOLDER_REMINDED,
        "Reminder " + due + " since " + since + "; expires at " + expiresAt + " at the earliest",
        "holder-reminded:" + since + ":" + due);
  }

  private static List<Blocker> holders(ClosureCase closureCase) {
    return closureCase.checklist().blockers().stream()
        .filter(blocker -> blocker.mustAct() == Party.HOLDER)
        .toList();
  }
}
