package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The holder's objection to a refusal, decided by a person who did not refuse.
 *
 * @param text the holder's own words; personal data
 * @param refusedBy login of the person who refused; null if the task list did not tell
 * @param dueAt until when it is decided; null until its process has started
 * @param enteredBy who completed the task, as its listener saw; null before
 * @param statement why it was decided so; told to the holder
 * @param newCaseId the case that goes on; null unless it was overturned
 */
public record Appeal(
    AppealId id,
    CaseId caseId,
    String text,
    Instant filedAt,
    @Nullable String refusedBy,
    @Nullable Instant dueAt,
    @Nullable String enteredBy,
    @Nullable Decision decision,
    @Nullable String statement,
    @Nullable Instant decidedAt,
    @Nullable CaseId newCaseId) {

  /** What can become of it; as the process variable {@code appealDecision} has it. */
  public enum Decision {
    /** The refusal stands. */
    UPHELD,
    /** The refusal falls; a new case goes on. */
    OVERTURNED
  }

  /** A new one. */
  public static Appeal filed(
      AppealId id, CaseId caseId, String text, @Nullable String refusedBy, Instant at) {
    return new Appeal(id, caseId, text, at, refusedBy, null, null, null, null, null, null);
  }

  public boolean decided() {
    return decision != null;
  }

  /** A person has it until then. */
  public Appeal opened(Instant newDueAt) {
    return new Appeal(
        id, caseId, text, filedAt, refusedBy, newDueAt, enteredBy, decision, statement, decidedAt,
        newCaseId);
  }

  /** A person completed the task and gave reasons; the decision itself follows. */
  public Appeal entered(String login, String newStatement) {
    return new Appeal(
        id,
        caseId,
        text,
        filedAt,
        refusedBy,
        dueAt,
        login,
        decision,
        newStatement,
        decidedAt,
        newCaseId);
  }

  /** Decided; an appeal that was granted names the case that goes on. */
  public Appeal decided(Decision made, @Nullable CaseId goesOnAs, Instant at) {
    return new Appeal(
        id, caseId, text, filedAt, refusedBy, dueAt, enteredBy, made, statement, at, goesOnAs);
  }
}
