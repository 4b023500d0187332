package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way from "please close my account" to its end. Changes only by the named
 * transitions below; each answers the changed case and refuses what the case's state forbids.
 *
 * @param processInstanceKey the process instance that carries it; null until that has started
 * @param acknowledged keys of blockers that support took note of; they are not escalated again
 * @param closingSince since when it is past the point of no return; null before
 * @param endedAt null while it is under way
 * @param refusalReasons why it was refused; empty otherwise
 */
public record ClosureCase(
    CaseId id,
    ClosureRequest request,
    CaseStatus status,
    @Nullable Long processInstanceKey,
    Checklist checklist,
    Set<String> acknowledged,
    @Nullable Instant closingSince,
    @Nullable Instant endedAt,
    List<RefusalReason> refusalReasons) {

  public ClosureCase {
    acknowledged = Set.copyOf(acknowledged);
    refusalReasons = List.copyOf(refusalReasons);
  }

  /** A new case; the process that carries it has not started yet. */
  public static ClosureCase opened(CaseId id, ClosureRequest request) {
    return new ClosureCase(
        id,
        request,
        CaseStatus.OPEN,
        null,
        Checklist.NOT_YET_CHECKED,
        Set.of(),
        null,
        null,
        List.of());
  }

  public LoginId loginId() {
    return request.loginId();
  }

  public AccountId accountId() {
    return request.accountId();
  }

  public boolean ended() {
    return status.ended();
  }

  /** Whether the account is being closed, so that a withdrawal comes too late. */
  public boolean pastPointOfNoReturn() {
    return closingSince != null;
  }

  /**
   * The process has started and carries the case.
   *
   * @throws IllegalTransition if another process instance carries it already
   */
  public ClosureCase carriedBy(long instanceKey) {
    if (processInstanceKey != null && processInstanceKey != instanceKey) {
      throw new IllegalTransition(
          this,
          "be carried by process instance " + instanceKey + "; " + processInstanceKey + " does");
    }
    return changed(status, instanceKey, checklist, acknowledged, closingSince);
  }

  /** A check found these blockers and decided what comes next. */
  public ClosureCase checked(List<Blocker> blockers, NextStep next, Instant at) {
    requireUnderWay("be checked");
    Checklist found = new Checklist(blockers, at, next.recheckAt().orElse(null));
    return changed(
        statusAfter(found, next.kind()), processInstanceKey, found, acknowledged, closingSince);
  }

  /** Support has been asked to decide. */
  public ClosureCase escalated() {
    requireUnderWay("be escalated");
    CaseStatus shown = status == CaseStatus.ON_HOLD ? status : CaseStatus.ESCALATED;
    return changed(shown, processInstanceKey, checklist, acknowledged, closingSince);
  }

  /** Support lets the case go on and has taken note of these blockers. */
  public ClosureCase approved(List<Blocker> noted) {
    requireUnderWay("be approved");
    Set<String> all = new TreeSet<>(acknowledged);
    noted.forEach(blocker -> all.add(blocker.key()));
    CaseStatus shown = status == CaseStatus.ESCALATED ? CaseStatus.OPEN : status;
    return changed(shown, processInstanceKey, checklist, all, closingSince);
  }

  /**
   * The point of no return: the marketplace is asked to close, withdrawal is no longer possible.
   */
  public ClosureCase closing(Instant at) {
    requireUnderWay("be closed");
    Instant since = closingSince == null ? at : closingSince;
    return changed(status, processInstanceKey, checklist, acknowledged, since);
  }

  /** The marketplace found blockers at the last moment; nothing was closed. */
  public ClosureCase foundBlocked(List<Blocker> blockers, Instant at) {
    requireUnderWay("go back to clearance");
    Checklist found = new Checklist(blockers, at, null);
    CaseStatus shown = found.hasHold() ? CaseStatus.ON_HOLD : CaseStatus.OPEN;
    return changed(shown, processInstanceKey, found, acknowledged, null);
  }

  /** The marketplace has closed the account. */
  public ClosureCase closed(Instant at) {
    if (closingSince == null) {
      throw new IllegalTransition(this, "be closed before the point of no return");
    }
    return ended(CaseStatus.CLOSED, List.of(), at);
  }

  /** The holder changed their mind in time. */
  public ClosureCase withdrawn(Instant at) {
    if (pastPointOfNoReturn()) {
      throw new IllegalTransition(this, "be withdrawn past the point of no return");
    }
    return ended(CaseStatus.WITHDRAWN, List.of(), at);
  }

  /** A person refused it, with reasons. */
  public ClosureCase refused(List<RefusalReason> reasons, Instant at) {
    if (reasons.isEmpty()) {
      throw new IllegalTransition(this, "be refused without a reason");
    }
    return ended(CaseStatus.REFUSED, reasons, at);
  }

  public Optional<Instant> recheckAt() {
    return Optional.ofNullable(checklist.recheckAt());
  }

  private static CaseStatus statusAfter(Checklist found, NextStep.Kind next) {
    if (found.hasHold()) {
      return CaseStatus.ON_HOLD;
    }
    return switch (next) {
      case ESCALATE -> CaseStatus.ESCALATED;
      case WAIT -> CaseStatus.WAITING;
      case CLEAR, TAKE_STEP -> CaseStatus.OPEN;
    };
  }

  private ClosureCase changed(
      CaseStatus newStatus,
      @Nullable Long instanceKey,
      Checklist found,
      Set<String> noted,
      @Nullable Instant closing) {
    return new ClosureCase(
        id, request, newStatus, instanceKey, found, noted, closing, endedAt, refusalReasons);
  }

  private ClosureCase ended(CaseStatus end, List<RefusalReason> reasons, Instant at) {
    requireUnderWay("end as " + end);
    Checklist last = new Checklist(checklist.blockers(), checklist.checkedAt(), null);
    return new ClosureCase(
        id, request, end, processInstanceKey, last, acknowledged, closingSince, at, reasons);
  }

  private void requireUnderWay(String transition) {
    if (ended()) {
      throw new IllegalTransition(this, transition);
    }
  }
}
