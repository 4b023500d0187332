package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.Reports.Precedent;

/** How another case was decided that asked the same. */
@Schema(name = "Precedent")
record PrecedentView(
    String caseId,
    AccountKind accountKind,
    ClosureReason closureReason,
    EscalationKind about,
    List<BlockerCode> blockers,
    Verdict.Choice decision,
    List<RefusalReason> reasons,
    String decidedBy,
    Instant decidedAt) {

  static PrecedentView of(Precedent found) {
    return new PrecedentView(
        found.caseId().value(),
        found.accountKind(),
        found.closureReason(),
        found.about(),
        found.blockers(),
        found.verdict().choice(),
        found.verdict().reasons(),
        found.verdict().decidedBy(),
        found.verdict().decidedAt());
  }
}
