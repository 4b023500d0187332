package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.port.Reports.Overview;

/** The numbers over all cases. */
@Schema(name = "Overview")
record OverviewView(
    LocalDate from,
    @Schema(description = "The last day, which belongs to it") LocalDate to,
    @Schema(description = "Cases under way, now") List<OpenView> open,
    @Schema(description = "What keeps them open; a case counts once for each code")
        List<BlockedView> waitingFor,
    @Schema(description = "Cases that ended, by day") List<OutcomeView> outcomes,
    @Schema(description = "Cases that ended, by their holders' reasons") List<ReasonView> reasons,
    @Schema(description = "Why cases were refused; a case counts once for each reason")
        List<RefusalView> refusals,
    @Schema(description = "From the request to the closing") List<TimeView> timeToClose,
    @Schema(description = "Accounts that their holders keep") List<RetainedView> retained,
    @Schema(description = "Alternatives that were offered in the period") long offered,
    @Schema(description = "Escalations that should have been decided by now")
        List<OverdueView> overdue) {

  /** See {@link Overview#open}. */
  @Schema(name = "OverviewOpen")
  record OpenView(AccountKind kind, CaseStatus status, long count) {}

  /** See {@link Overview#waitingFor}. */
  @Schema(name = "OverviewBlocked")
  record BlockedView(BlockerCode blocker, long count) {}

  /** See {@link Overview#outcomes}. */
  @Schema(name = "OverviewOutcome")
  record OutcomeView(LocalDate day, CaseStatus status, long count) {}

  /** See {@link Overview#reasons}. */
  @Schema(name = "OverviewReason")
  record ReasonView(ClosureReason reason, CaseStatus status, long count) {}

  /** See {@link Overview#refusals}. */
  @Schema(name = "OverviewRefusal")
  record RefusalView(RefusalReason reason, long count) {}

  /** See {@link Overview#timeToClose}. */
  @Schema(name = "OverviewTime")
  record TimeView(
      AccountKind kind,
      long count,
      @Schema(description = "Half of the cases took less") double medianHours,
      @Schema(description = "Nine of ten cases took less") double ninetyPercentHours) {}

  /** See {@link Overview#retained}. */
  @Schema(name = "OverviewRetained")
  record RetainedView(RetainedAs how, long count) {}

  /** See {@link Overview#overdue}. */
  @Schema(name = "OverviewOverdue")
  record OverdueView(String queue, long count) {}

  static OverviewView of(LocalDate from, LocalDate to, Overview found) {
    return new OverviewView(
        from,
        to,
        found.open().stream().map(o -> new OpenView(o.kind(), o.status(), o.count())).toList(),
        found.waitingFor().stream().map(b -> new BlockedView(b.blocker(), b.count())).toList(),
        found.outcomes().stream()
            .map(o -> new OutcomeView(o.day(), o.status(), o.count()))
            .toList(),
        found.reasons().stream()
            .map(r -> new ReasonView(r.reason(), r.status(), r.count()))
            .toList(),
        found.refusals().stream().map(r -> new RefusalView(r.reason(), r.count())).toList(),
        found.timeToClose().stream()
            .map(t -> new TimeView(t.kind(), t.count(), t.medianHours(), t.ninetyPercentHours()))
            .toList(),
        found.retained().stream().map(r -> new RetainedView(r.how(), r.count())).toList(),
        found.offered(),
        found.overdue().stream().map(o -> new OverdueView(o.queue(), o.count())).toList());
  }
}
