package org.accountclosure.process;

import io.camunda.client.annotation.JobKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.WritingExport;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Writes statement and data of the account for its holder, just before it closes.
 *
 * <p>Idempotency key: the case and the job; what the job has written is not written again. A case
 * that the closing sent back gets a fresh one in the place of the one before.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits, nothing closes, and an
 * operator sees "The marketplace did not answer" with the time of the next attempt. A case that has
 * ended is left alone.
 */
@ProcessWorker
public class WriteExportWorker {

  private final WritingExport writingExport;

  WriteExportWorker(WritingExport writingExport) {
    this.writingExport = writingExport;
  }

  @JobWorker(type = JobTypes.CLOSURE_WRITE_EXPORT)
  public void write(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId, @JobKey String jobKey) {
    writingExport.beforeClosing(new CaseId(caseId), jobKey);
  }
}
