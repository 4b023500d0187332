package org.accountclosure.console.holder;

import java.time.Instant;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.StatementOfReasons;
import org.jspecify.annotations.Nullable;

/**
 * The way to object to a refusal, or what has become of it.
 *
 * @param possible whether it can be filed now
 * @param state what has become of the one that was filed; empty if none was
 * @param statement why it was decided so; empty before
 * @param goesOn the id of the case that goes on; empty unless the refusal fell
 */
record AppealText(
    boolean possible, String until, String state, String due, String statement, String goesOn) {

  static AppealText of(
      StatementOfReasons refusal, @Nullable Appeal filed, Instant now, Reader reader) {
    String until = reader.words().moment(refusal.appealUntil());
    if (filed == null) {
      boolean inTime = now.isBefore(refusal.appealUntil());
      String late = inTime ? "" : reader.texts().of("appealOver", "until", until);
      return new AppealText(inTime, until, late, "", "", "");
    }
    Appeal.Decision decision = filed.decision();
    CaseId next = filed.newCaseId();
    return new AppealText(
        false,
        until,
        decision == null ? reader.texts().of("appealFiled") : reader.texts().of(decision),
        decision == null ? reader.moment(filed.dueAt()) : "",
        decision == null || filed.statement() == null ? "" : filed.statement(),
        next == null ? "" : next.value());
  }
}
