package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.jspecify.annotations.Nullable;

/** One line of the list. */
@Schema(name = "ClosureSummary")
record ClosureSummary(
    String id,
    String accountId,
    AccountKind accountKind,
    String loginId,
    CaseStatus status,
    ClosureReason reason,
    Instant requestedAt,
    @Schema(nullable = true) @Nullable Instant recheckAt,
    @Schema(nullable = true) @Nullable Instant endedAt) {

  static ClosureSummary of(ClosureCase closureCase) {
    return new ClosureSummary(
        closureCase.id().value(),
        closureCase.accountId().value(),
        closureCase.request().accountKind(),
        closureCase.loginId().value(),
        closureCase.status(),
        closureCase.request().reason(),
        closureCase.request().requestedAt(),
        closureCase.recheckAt().orElse(null),
        closureCase.endedAt());
  }
}
