package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.StatementOfReasons;

/** Why a closure was refused, and what can be done about it. */
@Schema(name = "StatementOfReasons")
record StatementView(
    List<String> facts,
    List<RefusalReason> rules,
    @Schema(description = "Whether a rule of ours noticed the matter")
        boolean detectedAutomatically,
    @Schema(description = "Always false: a person decides") boolean decidedAutomatically,
    @Schema(description = "Until when another person can be asked to look at it")
        Instant appealUntil) {

  static StatementView of(StatementOfReasons statement) {
    return new StatementView(
        statement.facts(),
        statement.rules(),
        statement.detectedAutomatically(),
        statement.decidedAutomatically(),
        statement.appealUntil());
  }
}
