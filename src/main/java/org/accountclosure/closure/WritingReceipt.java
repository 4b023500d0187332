package org.accountclosure.closure;

import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.DataExport;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.policy.Receipts;
import org.accountclosure.closure.port.CaseTeams;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Exports;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Timeline;

/** Tells what became of a request. Changes nothing. */
public final class WritingReceipt {

  private final ClosureCases cases;
  private final Escalations escalations;
  private final Timeline timeline;
  private final CaseTeams teams;
  private final Exports exports;
  private final StatingReasons reasons;
  private final Policies figures;

  public WritingReceipt(
      ClosureCases cases,
      Escalations escalations,
      Timeline timeline,
      CaseTeams teams,
      Exports exports,
      Policies figures) {
    this.cases = cases;
    this.escalations = escalations;
    this.timeline = timeline;
    this.teams = teams;
    this.exports = exports;
    this.reasons = new StatingReasons(escalations, figures);
    this.figures = figures;
  }

  /**
   * The receipt of that case; empty while it is under way.
   *
   * @throws UnknownCase if there is none
   */
  public Optional<Receipt> of(CaseId id) {
    ClosureCase found = cases.find(id).orElseThrow(() -> new UnknownCase(id));
    if (!found.ended()) {
      return Optional.empty();
    }
    Receipts receipts = new Receipts(figures.of(found.policyVersion()));
    return Optional.of(
        receipts.of(
            found,
            timeline.of(id),
            wasReviewed(id),
            reasons.of(found).orElse(null),
            exports.find(id).map(DataExport::keptUntil).orElse(null),
            teams.of(id)));
  }

  private boolean wasReviewed(CaseId id) {
    return escalations.of(id).stream()
        .anyMatch(escalation -> escalation.kind() == EscalationKind.VIOLATION_REASON);
  }
}
