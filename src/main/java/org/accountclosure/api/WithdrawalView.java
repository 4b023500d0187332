package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.WithdrawalReport;

/** What a request that was withdrawn had done, what of it stays, and what was restored. */
@Schema(name = "WithdrawalReport")
record WithdrawalView(
    @Schema(description = "What was done and stays, because it cannot be undone") List<Done> done,
    @Schema(
            description =
                "What the request had switched off and is as before; empty until that has happened")
        List<Done> restored,
    @Schema(description = "The holds on the account, by their ids; they stay") List<String> holds,
    @Schema(description = "Whether a person goes on judging the reason that was given")
        boolean reviewGoesOn) {

  /** One thing that was done. */
  @Schema(name = "WithdrawalDone")
  record Done(
      Instant at,
      TimelineStep step,
      @Schema(description = "In one sentence") String what,
      @Schema(description = "The money that was moved; empty if none was")
          List<MoneyView> amounts) {}

  static WithdrawalView of(WithdrawalReport report) {
    return new WithdrawalView(
        report.done().stream().map(WithdrawalView::of).toList(),
        report.restored().stream().map(WithdrawalView::of).toList(),
        report.holds(),
        report.reviewGoesOn());
  }

  private static Done of(WithdrawalReport.Done done) {
    return new Done(done.at(), done.step(), done.what(), MoneyView.of(done.amounts()));
  }
}
