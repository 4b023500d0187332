package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question to support.
 *
 * @param processInstanceKey the process instance that carries it; with the case, its natural key
 * @param evidence the blockers that it is about; empty for a review of the reason
 * @param verdict null until support has decided
 */
public record Escalation(
    EscalationId id,
    CaseId caseId,
    EscalationKind kind,
    long processInstanceKey,
    Routing routing,
    List<Blocker> evidence,
    Instant openedAt,
    Instant dueAt,
    Instant followUpAt,
    State state,
    @Nullable Verdict verdict) {

  /** Where an escalation stands. */
  public enum State {
    OPEN,
    DECIDED,
    /** The case ended without it. A review of a violation is never obsolete. */
    OBSOLETE
  }

  public Escalation {
    evidence = List.copyOf(evidence);
  }

  /** A new one; the follow-up is due at half the time. */
  public static Escalation opened(
      EscalationId id,
      ClosureCase about,
      EscalationKind kind,
      long processInstanceKey,
      Routing routing,
      List<Blocker> evidence,
      Instant at) {
    return new Escalation(
        id,
        about.id(),
        kind,
        processInstanceKey,
        routing,
        evidence,
        at,
        at.plus(routing.dueIn()),
        at.plus(routing.dueIn().dividedBy(2)),
        about.ended() && kind == EscalationKind.BLOCKER ? State.OBSOLETE : State.OPEN,
        null);
  }

  /** Decided once; a later decision does not replace the first. */
  public Escalation decided(Verdict newVerdict) {
    return verdict != null ? this : with(State.DECIDED, newVerdict);
  }

  /** The case has ended without it. */
  public Escalation caseEnded() {
    boolean pointless = state == State.OPEN && kind == EscalationKind.BLOCKER;
    return pointless ? with(State.OBSOLETE, verdict) : this;
  }

  public Optional<Verdict> decision() {
    return Optional.ofNullable(verdict);
  }

  private Escalation with(State newState, @Nullable Verdict newVerdict) {
    return new Escalation(
        id,
        caseId,
        kind,
        processInstanceKey,
        routing,
        evidence,
        openedAt,
        dueAt,
        followUpAt,
        newState,
        newVerdict);
  }
}
