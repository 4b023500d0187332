package org.accountclosure.closure;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Policies;

/** Tells the holder how the case ended. */
public final class TellingHolder {

  private final CaseNotices notices;
  private final Policies figures;
  private final CaseDesk desk;

  public TellingHolder(CaseNotices notices, Policies figures, CaseDesk desk) {
    this.notices = notices;
    this.figures = figures;
    this.desk = desk;
  }

  /**
   * Puts the notice in the outbox; one per case and outcome, however often it is asked for.
   *
   * @throws IllegalStateException if the case has not ended
   */
  public void outcome(CaseId id) {
    desk.on(
        id,
        closureCase -> {
          if (!closureCase.ended()) {
            throw new IllegalStateException(
                "Case " + id + " is " + closureCase.status() + "; there is no outcome to tell yet");
          }
          tell(closureCase);
        });
  }

  private void tell(ClosureCase ended) {
    Instant appealUntil =
        figures.of(ended.policyVersion()).appeals().until(Objects.requireNonNull(ended.endedAt()));
    notices.ended(ended, appealUntil);
    desk.note(
        ended.id(),
        desk.now(),
        Actor.SYSTEM,
        TimelineStep.HOLDER_TOLD,
        "A notice of the outcome " + ended.status() + " is on its way",
        "told:" + ended.status().name().toLowerCase(Locale.ROOT));
  }
}
