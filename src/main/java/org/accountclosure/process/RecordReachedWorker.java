package org.accountclosure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.LookingAfterNotices;
import org.accountclosure.closure.model.Reached;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Records how the holder was reached who could not be reached by mail, or that there was no way.
 *
 * <p>Idempotency key: the notice; recorded once.
 *
 * <p>Failures: "Nobody has looked after" is a defect and ends in an incident. An operator looks at
 * the timeline of the case.
 */
@ProcessWorker
public class RecordReachedWorker {

  private final LookingAfterNotices lookingAfterNotices;

  RecordReachedWorker(LookingAfterNotices lookingAfterNotices) {
    this.lookingAfterNotices = lookingAfterNotices;
  }

  @JobWorker(type = JobTypes.NOTIFICATION_RECORD_REACHED)
  public void record(
      @Variable(name = Variables.NOTICE_ID, optional = false) String noticeId,
      @Variable(name = Variables.REACHED, optional = false) Reached reached) {
    lookingAfterNotices.record(noticeId, reached);
  }
}
