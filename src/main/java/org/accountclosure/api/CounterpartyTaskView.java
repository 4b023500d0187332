package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.model.CounterpartyTask;
import org.accountclosure.closure.model.PendingTask;
import org.jspecify.annotations.Nullable;

/** What somebody is asked to do; it is done when it is posted to. Says nothing of the case. */
@Schema(name = "CounterpartyTask")
record CounterpartyTaskView(
    CounterpartyTask what,
    @Schema(description = "The payment, the money in escrow, or the member") String reference,
    @Schema(description = "The contract or the agency") String about,
    @Schema(description = "Null if it is not about money", nullable = true)
        @Nullable MoneyView amount,
    @Schema(description = "When silence decides; null if it never does", nullable = true)
        @Nullable Instant until,
    @Schema(description = "From then on the link does nothing") Instant expiresAt) {

  static CounterpartyTaskView of(PendingTask task, Instant expiresAt) {
    return new CounterpartyTaskView(
        task.what(),
        task.reference(),
        task.about(),
        task.amount() == null ? null : MoneyView.of(task.amount()),
        task.until(),
        expiresAt);
  }
}
