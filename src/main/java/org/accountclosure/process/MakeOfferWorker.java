package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.accountclosure.closure.OfferingAlternative;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Offers the alternative that fits the reason, unless it does not fit the account or a hold forbids
 * it.
 *
 * <p>Idempotency key: the case; a repetition answers the first offer.
 *
 * <p>Failures: a marketplace that cannot answer is transient; the job waits, and an operator sees
 * "The marketplace did not answer" with the time of the next attempt.
 */
@ProcessWorker
public class MakeOfferWorker {

  private final OfferingAlternative offeringAlternative;

  MakeOfferWorker(OfferingAlternative offeringAlternative) {
    this.offeringAlternative = offeringAlternative;
  }

  /** Whether it was offered, and until when an answer is awaited. */
  public record Result(
      @JsonProperty(Variables.OFFER_MADE) boolean offerMade,
      @JsonProperty(Variables.ANSWER_BY) @Nullable String answerBy) {}

  @JobWorker(type = JobTypes.CLOSURE_MAKE_OFFER)
  public Result offer(
      @Variable(name = Variables.CASE_ID, optional = false) String caseId,
      @Variable(name = Variables.ALTERNATIVE) @Nullable Alternative alternative) {
    return offeringAlternative
        .offer(new CaseId(caseId), alternative)
        .map(offer -> new Result(true, offer.endsAt().toString()))
        .orElseGet(() -> new Result(false, null));
  }
}
