package org.accountclosure.closure.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The holder's wish that personal data be erased. Its clock runs from the receipt, whatever becomes
 * of the closure.
 *
 * @param identityConfirmedAt when it was certain that the holder asked; null while it is not
 * @param warnAt when the staff is warned that the time runs out
 * @param extendedAt when the time was extended; null if it was not
 * @param decision what a person entered last; null if nobody had to
 * @param statement what that person says to the holder
 * @param answer what becomes of each class of data; empty until it is answered, and if refused
 * @param erasedAt when all that goes was gone; null before
 */
public record ErasureRequest(
    ErasureId id,
    CaseId caseId,
    Instant receivedAt,
    @Nullable Instant identityConfirmedAt,
    Instant answerBy,
    Instant warnAt,
    @Nullable Instant extendedAt,
    @Nullable Decision decision,
    @Nullable String enteredBy,
    @Nullable String statement,
    @Nullable Instant answeredAt,
    List<Treated> answer,
    @Nullable Instant erasedAt) {

  public ErasureRequest {
    answer = List.copyOf(answer);
  }

  /** What a person can decide; as the process variable {@code erasureDecision} has it. */
  public enum Decision {
    /** Erased is what may be; each class of data gets its answer. */
    CARRY_OUT,
    REFUSE,
    /** More time is needed; only once, and only in the first month. */
    EXTEND
  }

  /** Whether it has its answer. */
  public boolean answered() {
    return answeredAt != null;
  }

  public boolean refused() {
    return answered() && decision == Decision.REFUSE;
  }

  /** It is certain since then that the holder asked. */
  public ErasureRequest confirmed(Instant at) {
    return new ErasureRequest(
        id,
        caseId,
        receivedAt,
        at,
        answerBy,
        warnAt,
        extendedAt,
        decision,
        enteredBy,
        statement,
        answeredAt,
        answer,
        erasedAt);
  }

  /** A person completed the task. */
  public ErasureRequest entered(Decision made, String login, @Nullable String said) {
    return new ErasureRequest(
        id,
        caseId,
        receivedAt,
        identityConfirmedAt,
        answerBy,
        warnAt,
        extendedAt,
        made,
        login,
        said,
        answeredAt,
        answer,
        erasedAt);
  }

  /** There is time until then; the warning keeps its distance. Somebody has to decide again. */
  public ErasureRequest extended(Instant until, Instant at) {
    Instant warning = until.minus(Duration.between(warnAt, answerBy));
    return new ErasureRequest(
        id,
        caseId,
        receivedAt,
        identityConfirmedAt,
        until,
        warning,
        at,
        null,
        null,
        null,
        answeredAt,
        answer,
        erasedAt);
  }

  /** Answered; a refusal says nothing about classes of data. */
  public ErasureRequest answered(Decision made, List<Treated> treated, Instant at) {
    return new ErasureRequest(
        id,
        caseId,
        receivedAt,
        identityConfirmedAt,
        answerBy,
        warnAt,
        extendedAt,
        made,
        enteredBy,
        statement,
        at,
        treated,
        erasedAt);
  }

  /** All that goes is gone. */
  public ErasureRequest erased(Instant at) {
    return new ErasureRequest(
        id,
        caseId,
        receivedAt,
        identityConfirmedAt,
        answerBy,
        warnAt,
        extendedAt,
        decision,
        enteredBy,
        statement,
        answeredAt,
        answer,
        at);
  }
}
