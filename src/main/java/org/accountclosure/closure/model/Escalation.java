package org.accountclosure.closure.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question to support. It may take several decisions: only an approval, a refusal or a carried
 * out resolution ends it.
 *
 * @param processInstanceKey the process instance that carries it; with the case, its natural key
 * @param evidence the blockers that it is about; empty for a review of the reason
 * @param gathered what was found out about a reason that may be a violation
 * @param dates until when
 * @param enteredBy who completed the task last, as its listener saw; null before, or once the
 *     decision is recorded
 * @param verdicts every complete decision, oldest first
 * @param confirmedBy who confirmed the resolution that is proposed; null while nobody has
 */
public record Escalation(
    EscalationId id,
    CaseId caseId,
    EscalationKind kind,
    long processInstanceKey,
    Routing routing,
    List<Blocker> evidence,
    List<Evidence> gathered,
    EscalationDates dates,
    State state,
    @Nullable String enteredBy,
    List<Verdict> verdicts,
    @Nullable String confirmedBy) {

  /** The queue of the leads. */
  public static final String LEAD = "lead";

  /** Where an escalation stands. */
  public enum State {
    OPEN,
    /** The holder is asked, until the answer or its date. */
    ASKING,
    /** A resolution is proposed; a second person must confirm it. */
    CONFIRMING,
    /** Confirmed; to be carried out. */
    CONFIRMED,
    DECIDED,
    /** The case ended without it. Only what was about the closure alone becomes obsolete. */
    OBSOLETE
  }

  public Escalation {
    evidence = List.copyOf(evidence);
    gathered = List.copyOf(gathered);
    verdicts = List.copyOf(verdicts);
  }

  /**
   * A new one.
   *
   * @param leadAfter from the due date until a lead is called
   */
  public static Escalation opened(
      EscalationId id,
      ClosureCase about,
      EscalationKind kind,
      long processInstanceKey,
      Routing routing,
      List<Blocker> evidence,
      List<Evidence> gathered,
      Duration leadAfter,
      Instant at) {
    return new Escalation(
        id,
        about.id(),
        kind,
        processInstanceKey,
        routing,
        evidence,
        gathered,
        EscalationDates.from(at, routing, leadAfter),
        about.ended() && !kind.outlivesTheCase() ? State.OBSOLETE : State.OPEN,
        null,
        List.of(),
        null);
  }

  public Instant openedAt() {
    return dates.openedAt();
  }

  public Instant dueAt() {
    return dates.dueAt();
  }

  public Instant followUpAt() {
    return dates.followUpAt();
  }

  /** How many decisions it has seen; tells the rounds of its task apart. */
  public int round() {
    return verdicts.size();
  }

  /** The last complete decision. */
  public Optional<Verdict> decision() {
    return verdicts.isEmpty() ? Optional.empty() : Optional.of(verdicts.get(verdicts.size() - 1));
  }

  /** The last complete decision; null before there is one. */
  public @Nullable Verdict verdict() {
    return decision().orElse(null);
  }

  /** Whether its task can be decided at that time: a question to the holder ends by itself. */
  public boolean takesDecisionsAt(Instant now) {
    Instant answerBy = dates.answerBy();
    return state == State.OPEN
        || (state == State.ASKING && answerBy != null && !now.isBefore(answerBy));
  }

  /** A person completed the task; the decision itself follows. */
  public Escalation entered(String login) {
    return with(routing, dates, state, login, verdicts, confirmedBy);
  }

  /** A complete decision. */
  public Escalation decided(Verdict verdict) {
    List<Verdict> all = new ArrayList<>(verdicts);
    all.add(verdict);
    return with(routing, dates, stateAfter(verdict.choice()), null, all, null);
  }

  private static State stateAfter(Verdict.Choice choice) {
    return switch (choice) {
      case APPROVE, REFUSE -> State.DECIDED;
      case RESOLVE_BLOCKER -> State.CONFIRMING;
      case ASK_HOLDER -> State.ASKING;
      case HAND_TO_TRUST -> State.OPEN;
    };
  }

  /** The holder was asked and has time until then; the time of support begins anew. */
  public Escalation asking(Instant answerBy, Duration leadAfter) {
    return with(
        routing,
        dates.answeredBy(answerBy, routing, leadAfter),
        state,
        enteredBy,
        verdicts,
        confirmedBy);
  }

  /** The task is open again: the holder answered, or the resolution was rejected. */
  public Escalation reopened() {
    return with(routing, dates, State.OPEN, null, verdicts, null);
  }

  /** A second person confirmed the resolution. */
  public Escalation confirmed(String login) {
    return with(routing, dates, State.CONFIRMED, enteredBy, verdicts, login);
  }

  /** The resolution was carried out. */
  public Escalation resolved() {
    return with(routing, dates, State.DECIDED, enteredBy, verdicts, confirmedBy);
  }

  /** Another queue decides. */
  public Escalation routedTo(Routing newRouting) {
    return with(newRouting, dates, state, enteredBy, verdicts, confirmedBy);
  }

  /** A lead may decide too; leads are called again at that time. */
  public Escalation withLead(Instant since, Instant nextLeadAt) {
    return with(
        routing, dates.withLead(since, nextLeadAt), state, enteredBy, verdicts, confirmedBy);
  }

  /** The candidate groups of its task. */
  public List<String> groups() {
    boolean leadToo = dates.escalatedToLeadAt() != null && !routing.queue().equals(LEAD);
    return leadToo ? List.of(routing.queue(), LEAD) : List.of(routing.queue());
  }

  /** The case has ended without it. */
  public Escalation caseEnded() {
    boolean pointless = state != State.DECIDED && !kind.outlivesTheCase();
    return pointless
        ? with(routing, dates, State.OBSOLETE, enteredBy, verdicts, confirmedBy)
        : this;
  }

  private Escalation with(
      Routing newRouting,
      EscalationDates newDates,
      State newState,
      @Nullable String newEnteredBy,
      List<Verdict> newVerdicts,
      @Nullable String newConfirmedBy) {
    return new Escalation(
        id,
        caseId,
        kind,
        processInstanceKey,
        newRouting,
        evidence,
        gathered,
        newDates,
        newState,
        newEnteredBy,
        newVerdicts,
        newConfirmedBy);
  }
}
