package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way from "please close my account" to its end. Changes only by the named
 * transitions below; each answers the changed case and refuses what the case's state forbids.
 *
 * @param policyVersion the version of the rules by which it is judged for its whole life
 * @param judgedBy the appeal that judged its reason already; null unless an appeal opened it
 * @param processInstanceKey the process instance that carries it; null until that has started
 * @param acknowledged keys of blockers that support accepted as they are, with the time of that;
 *     they are not escalated again for a while
 * @param offer the one offer of an alternative; null before one was made
 * @param closingSince since when it is past the point of no return; null before
 * @param ending null while it is under way
 */
public record ClosureCase(
    CaseId id,
    ClosureRequest request,
    String policyVersion,
    @Nullable AppealId judgedBy,
    @Nullable Long processInstanceKey,
    Checklist checklist,
    Map<String, Instant> acknowledged,
    Facets facets,
    HolderTurn holderTurn,
    @Nullable AlternativeOffer offer,
    @Nullable Instant closingSince,
    @Nullable Ending ending) {

  public ClosureCase {
    acknowledged = Map.copyOf(acknowledged);
  }

  /** A new case; the process that carries it has not started yet. */
  public static ClosureCase opened(CaseId id, ClosureRequest request, String policyVersion) {
    return opened(id, request, policyVersion, null);
  }

  /** As above; an appeal may have judged its reason already. */
  public static ClosureCase opened(
      CaseId id, ClosureRequest request, String policyVersion, @Nullable AppealId judgedBy) {
    return new ClosureCase(
        id,
        request,
        policyVersion,
        judgedBy,
        null,
        Checklist.NOT_YET_CHECKED,
        Map.of(),
        Facets.NONE,
        HolderTurn.NOT_NOW,
        null,
        null,
        null);
  }

  public LoginId loginId() {
    return request.loginId();
  }

  public AccountId accountId() {
    return request.accountId();
  }

  /** What the holder is told. */
  public CaseStatus status() {
    return ending == null ? facets.status() : CaseStatus.of(ending.outcome());
  }

  public boolean ended() {
    return ending != null;
  }

  public Optional<Outcome> outcome() {
    return Optional.ofNullable(ending).map(Ending::outcome);
  }

  /** When it ended; null while it is under way. */
  public @Nullable Instant endedAt() {
    return ending == null ? null : ending.at();
  }

  /** Why it was refused; empty otherwise. */
  public List<RefusalReason> refusalReasons() {
    return ending == null ? List.of() : ending.refusalReasons();
  }

  /** What the account was kept as; null unless the case ended as retained. */
  public @Nullable RetainedAs retainedAs() {
    return ending == null ? null : ending.retainedAs();
  }

  public boolean onHold() {
    return facets.onHold();
  }

  /** Since when the next step has been the holder's; null while it is not. */
  public @Nullable Instant holderTurnSince() {
    return holderTurn.since();
  }

  /** Whether the account is being closed, so that a withdrawal comes too late. */
  public boolean pastPointOfNoReturn() {
    return closingSince != null;
  }

  public Optional<Instant> recheckAt() {
    return Optional.ofNullable(checklist.recheckAt());
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
    return CaseChange.of(this).processInstanceKey(instanceKey).done();
  }

  /** A check found these blockers and decided what comes next. */
  public ClosureCase checked(List<Blocker> blockers, NextStep next, HolderTurn turn, Instant at) {
    requireUnderWay("be checked");
    Checklist found = new Checklist(blockers, at, next.recheckAt().orElse(null));
    return CaseChange.of(this)
        .checklist(found)
        .facets(
            new Facets(
                found.hasHold(),
                next.kind() == NextStep.Kind.ESCALATE || found.inDoubt(),
                next.kind() == NextStep.Kind.WAIT || next.kind() == NextStep.Kind.REMIND))
        .holderTurn(turn)
        .done();
  }

  /** The holder was reminded of the step that is the holder's. */
  public ClosureCase holderReminded(int sent, Instant at) {
    requireUnderWay("be reminded of");
    return CaseChange.of(this).holderTurn(holderTurn.reminded(sent, at)).done();
  }

  /** A hold is on the account now, or no longer; a turn of the holder's ends with a hold. */
  public ClosureCase hold(boolean nowOnHold) {
    requireUnderWay("be held");
    return CaseChange.of(this)
        .facets(facets.withHold(nowOnHold))
        .holderTurn(nowOnHold ? HolderTurn.NOT_NOW : holderTurn)
        .done();
  }

  /** A person of the marketplace has been asked; meanwhile the next step is not the holder's. */
  public ClosureCase escalated() {
    requireUnderWay("be escalated");
    return CaseChange.of(this)
        .facets(facets.withEscalation(true))
        .holderTurn(HolderTurn.NOT_NOW)
        .done();
  }

  /** Nobody of the marketplace is asked any more. */
  public ClosureCase escalationOver() {
    requireUnderWay("go on after an escalation");
    return CaseChange.of(this).facets(facets.withEscalation(false)).done();
  }

  /** Support lets the case go on and has taken note of these blockers. */
  public ClosureCase approved(List<Blocker> noted, Instant at) {
    requireUnderWay("be approved");
    Map<String, Instant> all = new TreeMap<>(acknowledged);
    noted.forEach(blocker -> all.put(blocker.key(), at));
    return CaseChange.of(this).facets(facets.withEscalation(false)).acknowledged(all).done();
  }

  /** An alternative was offered, or the offer has got on; the case waits while the holder does. */
  public ClosureCase withOffer(AlternativeOffer newOffer) {
    requireUnderWay("be offered an alternative");
    boolean waits =
        newOffer.waitsForTheHolder() || newOffer.state() == AlternativeOffer.State.APPLIED;
    return CaseChange.of(this).offer(newOffer).facets(facets.withWait(waits)).done();
  }

  /**
   * The point of no return: the marketplace is asked to close, withdrawal is no longer possible.
   */
  public ClosureCase closing(Instant at) {
    requireUnderWay("be closed");
    return CaseChange.of(this).closingSince(closingSince == null ? at : closingSince).done();
  }

  /** The marketplace found blockers at the last moment; nothing was closed. */
  public ClosureCase foundBlocked(List<Blocker> blockers, Instant at) {
    requireUnderWay("go back to clearance");
    Checklist found = new Checklist(blockers, at, null);
    return CaseChange.of(this)
        .checklist(found)
        .facets(new Facets(found.hasHold(), found.inDoubt(), false))
        .closingSince(null)
        .done();
  }

  /** The marketplace has closed the account. */
  public ClosureCase closed(Instant at) {
    if (closingSince == null) {
      throw new IllegalTransition(this, "be closed before the point of no return");
    }
    return ended(Ending.of(Outcome.CLOSED, at));
  }

  /** The holder changed their mind in time. */
  public ClosureCase withdrawn(Instant at) {
    requireBeforeClosing("be withdrawn");
    return ended(Ending.of(Outcome.WITHDRAWN, at));
  }

  /** A person refused it, with reasons. */
  public ClosureCase refused(List<RefusalReason> reasons, Instant at) {
    if (reasons.isEmpty()) {
      throw new IllegalTransition(this, "be refused without a reason");
    }
    return ended(new Ending(Outcome.REFUSED, at, reasons, null));
  }

  /** The holder keeps the account in another way. */
  public ClosureCase retained(RetainedAs as, Instant at) {
    requireBeforeClosing("be retained");
    return ended(new Ending(Outcome.RETAINED, at, List.of(), as));
  }

  /** The holder has let it rest for too long; never under a hold. */
  public ClosureCase expired(Instant at) {
    requireBeforeClosing("expire");
    if (facets.onHold() || facets.escalated()) {
      throw new IllegalTransition(this, "expire");
    }
    return ended(Ending.of(Outcome.EXPIRED, at));
  }

  private ClosureCase ended(Ending end) {
    requireUnderWay("end as " + end.outcome());
    return CaseChange.of(this)
        .checklist(new Checklist(checklist.blockers(), checklist.checkedAt(), null))
        .facets(Facets.NONE)
        .holderTurn(HolderTurn.NOT_NOW)
        .ending(end)
        .done();
  }

  private void requireBeforeClosing(String transition) {
    if (pastPointOfNoReturn()) {
      throw new IllegalTransition(this, transition + " past the point of no return");
    }
  }

  private void requireUnderWay(String transition) {
    if (ended()) {
      throw new IllegalTransition(this, transition);
    }
  }
}
