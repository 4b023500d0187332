package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.ErasingData;
import org.accountclosure.closure.model.ErasureId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;

/**
 * Erases what a granted wish erases, as far as it may go now.
 *
 * <p>Idempotency key: the wish and the classes of data; each is erased once.
 *
 * <p>Failures: a marketplace that does not answer is retried, then an incident: once it answers,
 * retry.
 */
@ProcessWorker
public class EraseDataWorker {

  private final ErasingData erasing;

  EraseDataWorker(ErasingData erasing) {
    this.erasing = erasing;
  }

  /** Whether all is gone; when to look again if not. */
  public record Result(
      @JsonProperty(Variables.ERASURE_DONE) boolean erasureDone,
      @JsonProperty(Variables.LOOK_AGAIN_AT) String lookAgainAt) {}

  @JobWorker(type = JobTypes.ERASURE_ERASE)
  public Result erase(@Variable(name = Variables.ERASURE_ID, optional = false) String erasureId) {
    ErasingData.CarriedOut carriedOut = erasing.carryOut(new ErasureId(erasureId));
    return new Result(carriedOut.done(), carriedOut.lookAgainAt().toString());
  }
}
