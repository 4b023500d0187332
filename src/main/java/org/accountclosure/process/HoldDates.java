package org.accountclosure.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.accountclosure.closure.model.HoldReview;
import org.accountclosure.process.model.ProcessConstants.Variables;

/** When a hold is reviewed, and the dates of the task. */
public record HoldDates(
    @JsonProperty(Variables.REVIEW_AT) String reviewAt,
    @JsonProperty(Variables.DUE_AT) String dueAt,
    @JsonProperty(Variables.FOLLOW_UP_AT) String followUpAt) {

  static HoldDates of(HoldReview review) {
    return new HoldDates(
        review.reviewAt().toString(), review.dueAt().toString(), review.followUpAt().toString());
  }
}
