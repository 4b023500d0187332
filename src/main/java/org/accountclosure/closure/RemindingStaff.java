package org.accountclosure.closure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.TimelineStep;

/** Reminds staff of a task that is overdue, whatever it is about. */
public final class RemindingStaff {

  private final StaffNotices notices;
  private final CaseDesk desk;

  public RemindingStaff(StaffNotices notices, CaseDesk desk) {
    this.notices = notices;
    this.desk = desk;
  }

  /**
   * Tells the queue once for each due date, however often it is asked for. Also about a case that
   * has ended: a hold, an appeal or an undelivered notice outlives it.
   *
   * @param task what the task is about: the id of an escalation, a hold, an appeal or a notice
   * @param queue who is to be reminded
   * @param dueAt when it was due; UTC
   */
  public void remind(CaseId id, String task, String queue, Instant dueAt) {
    String name = task + ":" + queue + ":" + dueAt;
    String key = "reminded:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    desk.on(
        id,
        closureCase -> {
          notices.reminded(id, key, queue, task, dueAt);
          desk.note(
              id,
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.SUPPORT_REMINDED,
              "Queue " + queue + " was reminded of " + task + "; due at " + dueAt,
              key);
        });
  }
}
