package org.accountclosure.closure;

import java.time.Instant;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;

/** The holder changes their mind. */
public final class WithdrawingClosure {

  private final EngineRequests engine;
  private final Escalations escalations;
  private final CaseDesk desk;

  public WithdrawingClosure(EngineRequests engine, Escalations escalations, CaseDesk desk) {
    this.engine = engine;
    this.escalations = escalations;
    this.desk = desk;
  }

  /** What became of it. */
  public sealed interface Result {

    /** The case has ended; asking again answers the same. */
    record Withdrawn(ClosureCase closureCase) implements Result {}

    /** Too late: the account is being closed. */
    record PastPointOfNoReturn(ClosureCase closureCase) implements Result {}

    /** Too late: the case has ended otherwise. */
    record AlreadyEnded(ClosureCase closureCase) implements Result {}
  }

  /**
   * Ends the case at once and tells the process. Ends the closure only: a review of a violation
   * goes on.
   *
   * @throws UnknownCase if there is none
   */
  public Result withdraw(CaseId id, Actor who) {
    return desk.with(
        id,
        closureCase -> {
          if (closureCase.status() == CaseStatus.WITHDRAWN) {
            return new Result.Withdrawn(closureCase);
          }
          if (closureCase.ended()) {
            return new Result.AlreadyEnded(closureCase);
          }
          if (closureCase.pastPointOfNoReturn()) {
            return new Result.PastPointOfNoReturn(closureCase);
          }
          ClosureCase withdrawn = end(closureCase, who);
          engine.closureWithdrawn(id);
          return new Result.Withdrawn(withdrawn);
        });
  }

  /**
   * The process has stopped. Idempotent by the case. A case that nobody withdrew here, because the
   * message came from elsewhere, is withdrawn now.
   */
  public void confirm(CaseId id) {
    desk.on(
        id,
        closureCase -> {
          if (!closureCase.ended()) {
            end(closureCase, Actor.SYSTEM);
          }
          desk.note(
              id,
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.WITHDRAWAL_CONFIRMED,
              "The process has stopped",
              "withdrawal-confirmed");
        });
  }

  private ClosureCase end(ClosureCase closureCase, Actor who) {
    Instant now = desk.now();
    ClosureCase withdrawn = closureCase.withdrawn(now);
    desk.save(withdrawn);
    escalations.of(closureCase.id()).forEach(open -> escalations.save(open.caseEnded()));
    desk.note(
        closureCase.id(),
        now,
        who,
        TimelineStep.WITHDRAWN,
        "Withdrawn; steps that were taken before stay as they are",
        "withdrawn");
    return withdrawn;
  }
}
