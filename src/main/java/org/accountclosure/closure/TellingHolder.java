package org.accountclosure.closure;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Notices;

/** Tells the holder how the case ended. */
public final class TellingHolder {

  private final Notices notices;
  private final CaseDesk desk;

  public TellingHolder(Notices notices, CaseDesk desk) {
    this.notices = notices;
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
    String outcome = ended.status().name().toLowerCase(Locale.ROOT);
    notices.enqueue(
        new Notices.Notice(
            ended.id() + ":" + outcome,
            ended.id(),
            Notices.Audience.HOLDER,
            ended.loginId().value(),
            "closure-" + outcome,
            data(ended)));
    desk.note(
        ended.id(),
        desk.now(),
        Actor.SYSTEM,
        TimelineStep.HOLDER_TOLD,
        "A notice of the outcome " + ended.status() + " is on its way",
        "told:" + outcome);
  }

  private static Map<String, String> data(ClosureCase ended) {
    Map<String, String> data = new TreeMap<>();
    data.put("accountId", ended.accountId().value());
    data.put("endedAt", String.valueOf(ended.endedAt()));
    if (!ended.refusalReasons().isEmpty()) {
      data.put(
          "refusalReasons",
          String.join(",", ended.refusalReasons().stream().map(Enum::name).toList()));
    }
    return data;
  }
}
