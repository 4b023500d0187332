package org.accountclosure.closure;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Policies;

/** Tells the holder how the case ended. */
public final class TellingHolder {

  private final Notices notices;
  private final Policies figures;
  private final CaseDesk desk;

  public TellingHolder(Notices notices, Policies figures, CaseDesk desk) {
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
    String outcome = ended.status().name().toLowerCase(Locale.ROOT);
    NoticeTemplate template = NoticeTemplate.ofOutcome(ended.status());
    notices.enqueue(
        new Notices.Notice(
            ended.id() + ":" + outcome,
            ended.id(),
            Notices.Audience.HOLDER,
            ended.loginId().value(),
            template,
            data(ended, template)));
    desk.note(
        ended.id(),
        desk.now(),
        Actor.SYSTEM,
        TimelineStep.HOLDER_TOLD,
        "A notice of the outcome " + ended.status() + " is on its way",
        "told:" + outcome);
  }

  private Map<String, String> data(ClosureCase ended, NoticeTemplate template) {
    Instant endedAt = Objects.requireNonNull(ended.endedAt());
    NoticeData data =
        new NoticeData()
            .with(NoticeDatum.ACCOUNT_ID, ended.accountId().value())
            .with(NoticeDatum.ENDED_AT, endedAt);
    if (template == NoticeTemplate.CLOSURE_CLOSED) {
      data.with(NoticeDatum.REASON, ended.request().reason());
    }
    RetainedAs retainedAs = ended.retainedAs();
    if (retainedAs != null) {
      data.with(NoticeDatum.ALTERNATIVE, retainedAs);
    }
    if (template == NoticeTemplate.CLOSURE_REFUSED) {
      data.with(NoticeDatum.REFUSAL_REASONS, ended.refusalReasons())
          .with(
              NoticeDatum.APPEAL_UNTIL, figures.of(ended.policyVersion()).appeals().until(endedAt));
    }
    return data.toMap();
  }
}
