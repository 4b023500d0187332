package org.accountclosure.closure;

import java.time.Instant;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.closure.port.Notices.Notice;

/** Builds every notice to the staff about a task; each key is the same however often it is sent. */
public final class StaffNotices {

  private final Notices notices;

  public StaffNotices(Notices notices) {
    this.notices = notices;
  }

  /** Once per escalation and date at which leads are called. */
  void escalatedToLead(Escalation escalation, Instant calledFor) {
    enqueue(
        escalation.caseId(),
        "lead:" + escalation.id() + ":" + calledFor,
        StaffRules.LEAD,
        NoticeTemplate.ESCALATION_TO_LEAD,
        escalation.id().value(),
        escalation.dueAt());
  }

  /**
   * Once per key.
   *
   * @param task what the task is about: the id of an escalation, a hold, an appeal or a notice
   */
  void reminded(CaseId id, String key, String queue, String task, Instant dueAt) {
    enqueue(id, key, queue, NoticeTemplate.ESCALATION_DUE, task, dueAt);
  }

  private void enqueue(
      CaseId id, String key, String queue, NoticeTemplate template, String task, Instant dueAt) {
    notices.enqueue(
        new Notice(
            key,
            id,
            Audience.STAFF,
            queue,
            template,
            new NoticeData()
                .with(NoticeDatum.ESCALATION_ID, task)
                .with(NoticeDatum.DUE_AT, dueAt)
                .toMap()));
  }
}
