package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.CaseId;
import org.jspecify.annotations.Nullable;

/** An appeal and what became of it. */
@Schema(name = "Appeal")
record AppealView(
    String id,
    String caseId,
    Instant filedAt,
    @Schema(
            description = "Until when another person decides; null until it is assigned",
            nullable = true)
        @Nullable Instant dueAt,
    @Schema(description = "Null while it is undecided", nullable = true)
        Appeal.@Nullable Decision decision,
    @Schema(description = "Why it was decided so", nullable = true) @Nullable String statement,
    @Schema(description = "The case that goes on if the refusal fell", nullable = true)
        @Nullable String newCaseId) {

  static AppealView of(Appeal appeal) {
    CaseId goesOnAs = appeal.newCaseId();
    return new AppealView(
        appeal.id().value(),
        appeal.caseId().value(),
        appeal.filedAt(),
        appeal.dueAt(),
        appeal.decision(),
        appeal.decided() ? appeal.statement() : null,
        goesOnAs == null ? null : goesOnAs.value());
  }
}
