package org.accountclosure.closure.port;

import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ErasureRequest;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.OfferAnswer;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.closure.model.Verdict;

/** What the process engine shall do, written in the case's transaction and sent after it. */
public interface EngineRequests {

  /** Starts the process; the case id as message id keeps it from starting twice. */
  void startClosure(ClosureCase newCase);

  /** The holder changed their mind. */
  void closureWithdrawn(CaseId id);

  /** Something about the account has changed; check again now. */
  void news(CaseId id);

  /** The holder answered the offer of an alternative, or the question whether to go on. */
  void offerAnswered(CaseId id, OfferAnswer answer);

  /** A hold is on the account of the case: starts its reviews; one process per hold. */
  void holdPlaced(CaseId id, HoldId hold);

  /** The hold is gone. */
  void holdLifted(HoldId hold);

  /** The holder answered the question of support that was asked in that round. */
  void holderAnswered(EscalationId id, int round);

  /** Starts the review of a reason that may be a violation; one per case. */
  void requestViolationReview(ClosureCase about);

  /** The reason was judged: {@code APPROVE} or {@code REFUSE}. */
  void violationReviewed(CaseId id, Verdict.Choice decision);

  /**
   * Starts a review of a question about the case; one per kind and round.
   *
   * @param round tells later questions of the same kind apart, from 1
   */
  void requestCaseReview(ClosureCase about, EscalationKind kind, int round);

  /** The case has ended otherwise than its process knows: what waits in it stops. */
  void closureStopped(CaseId id);

  /** Starts the process of an appeal; one per appeal. */
  void closureAppealed(Appeal appeal);

  /** Starts the process of a wish for erasure; one per wish. */
  void erasureRequested(ErasureRequest wish);

  /** A team has nothing to decide any more about a member who leaves. */
  void removalSettled(RemovalId id);

  /** A person has to reach the recipient of that notice; once per notice. */
  void noticeUndeliverable(CaseId id, String noticeKey);
}
