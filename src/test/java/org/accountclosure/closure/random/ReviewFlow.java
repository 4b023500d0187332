package org.accountclosure.closure.random;

import java.util.Map;
import org.accountclosure.closure.GatheringEvidence;
import org.accountclosure.closure.ReportingReview;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.EscalationKind;

/** What ViolationReviewProcess does. */
final class ReviewFlow {

  private final Flows flows;
  private final CaseId id;
  private final ClosureReason reason;

  ReviewFlow(Flows flows, Map<String, String> variables) {
    this.flows = flows;
    this.id = new CaseId(String.valueOf(variables.get("caseId")));
    this.reason = ClosureReason.valueOf(String.valueOf(variables.get("reason")));
  }

  Stand start() {
    return flows.job(
        "gather-evidence",
        () -> flows.the(GatheringEvidence.class).gather(id),
        () ->
            new EscalationFlow(
                    flows,
                    id,
                    EscalationKind.VIOLATION_REASON,
                    reason,
                    (escalation, decision) ->
                        flows.job(
                            "report-review",
                            () -> flows.the(ReportingReview.class).report(id, escalation),
                            Stand.Ended::new))
                .start());
  }
}
