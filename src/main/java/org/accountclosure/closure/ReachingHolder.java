package org.accountclosure.closure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Notices.Notice;
import org.accountclosure.closure.port.UndeliveredNotices;

/** A notice cannot be delivered: a person reaches the recipient in another way. */
public final class ReachingHolder {

  private static final String SUPPORT = "support";

  private final Notices notices;
  private final UndeliveredNotices undelivered;
  private final EngineRequests engine;
  private final CaseDesk desk;

  public ReachingHolder(
      Notices notices, UndeliveredNotices undelivered, EngineRequests engine, CaseDesk desk) {
    this.notices = notices;
    this.undelivered = undelivered;
    this.engine = engine;
    this.desk = desk;
  }

  /**
   * Gives the notice to a person, once. While one waits for somebody, further ones of the same case
   * join what that person has to tell; {@link LookingAfterNotices} goes on.
   */
  public void undeliverable(String noticeKey, UndeliverableReason reason) {
    Notice notice = find(noticeKey);
    desk.on(
        notice.caseId(),
        closureCase -> {
          CaseId id = closureCase.id();
          Instant now = desk.now();
          boolean somebodyIsAtIt = !undelivered.waiting(id).isEmpty();
          if (!undelivered.add(notice, reason, now)) {
            return;
          }
          if (!somebodyIsAtIt) {
            engine.noticeUndeliverable(id, noticeKey);
          }
          if (!notice.template().forStaff()) {
            notices.enqueue(alert(notice, reason));
          }
          desk.note(
              id,
              now,
              Actor.SYSTEM,
              TimelineStep.NOTICE_UNDELIVERABLE,
              "Notice " + notice.template().code() + " could not be delivered: " + reason,
              "undeliverable:" + noticeKey);
        });
  }

  private Notice find(String noticeKey) {
    return notices
        .find(noticeKey)
        .orElseThrow(() -> new IllegalArgumentException("There is no notice " + noticeKey));
  }

  private static Notice alert(Notice about, UndeliverableReason reason) {
    UUID name = UUID.nameUUIDFromBytes(about.key().getBytes(StandardCharsets.UTF_8));
    return new Notice(
        "undeliverable:" + name,
        about.caseId(),
        Notices.Audience.STAFF,
        SUPPORT,
        NoticeTemplate.NOTICE_UNDELIVERABLE,
        new NoticeData()
            .with(NoticeDatum.NOTICE_ID, about.key())
            .with(NoticeDatum.TEMPLATE, about.template())
            .with(NoticeDatum.UNDELIVERABLE_REASON, reason)
            .toMap());
  }
}
