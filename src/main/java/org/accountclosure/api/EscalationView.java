package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.Survivor;
import org.accountclosure.closure.model.Verdict;
import org.jspecify.annotations.Nullable;

/** One question to support, as staff see it. */
@Schema(name = "Escalation")
record EscalationView(
    String id,
    EscalationKind kind,
    String queue,
    int priority,
    Instant openedAt,
    Instant dueAt,
    Escalation.State state,
    Verdict.@Nullable Choice decision,
    List<RefusalReason> reasons,
    @Nullable String decidedBy,
    @Schema(description = "The blockers that it is about, with what staff can do about each")
        List<EscalatedBlockerView> blockers,
    @Schema(description = "What was found out about the reason or the person")
        List<EvidenceView> evidence,
    @Schema(description = "What the last decision does about a blocker", nullable = true)
        @Nullable ResolutionView resolution,
    @Schema(description = "Which of two accounts stays; null if it is about none", nullable = true)
        @Nullable Survivor survivor) {

  static EscalationView of(Escalation escalation) {
    Verdict verdict = escalation.verdict();
    return new EscalationView(
        escalation.id().value(),
        escalation.kind(),
        escalation.routing().queue(),
        escalation.routing().priority(),
        escalation.openedAt(),
        escalation.dueAt(),
        escalation.state(),
        verdict == null ? null : verdict.choice(),
        verdict == null ? List.of() : verdict.reasons(),
        verdict == null ? null : verdict.decidedBy(),
        escalation.evidence().stream().map(EscalatedBlockerView::of).toList(),
        escalation.gathered().stream().map(EvidenceView::of).toList(),
        resolution(verdict, escalation.confirmedBy()),
        verdict == null ? null : verdict.survivor());
  }

  private static @Nullable ResolutionView resolution(
      @Nullable Verdict verdict, @Nullable String confirmedBy) {
    BlockerResolution resolution = verdict == null ? null : verdict.resolution();
    return resolution == null ? null : ResolutionView.of(resolution, confirmedBy);
  }
}
